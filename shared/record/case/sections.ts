/** The parts of a case file, in the order in which they are shown. A service's profile names those that it needs. */
export const sections = [
  /** Their own details: shown beside the other parts, and not among them. */
  'person',
  'around',
  'alerts',
  'health',
  'services',
  'visits',
  'notes',
  'assessments',
  'plans',
  'todos',
  'equipment',
  'travel',
  'photos',
  'finance',
  'equality',
  'deciding',
  'sharing',
  'authority',
  'concerns',
  'feedback',
  'rights',
  /** Cases of the data-protection office: about the charity's own duties, and in nobody's file. */
  'office',
] as const;
export type Section = (typeof sections)[number];
