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
] as const;
export type Section = (typeof sections)[number];
