/**
 * What a file asks about: the parts that the services supporting the person need, all of them together, and nothing that none of them
 * collects. What is left out can be asked for once somebody has written down why. It hides questions and never answers.
 */
import type { Section } from '../record/case/sections.ts';
import type { Service } from '../record/organisation.ts';

/** Every file has these, whatever the service. */
export const alwaysShown: readonly Section[] = [
  'around',
  'alerts',
  'services',
  'visits',
  'notes',
  'todos',
  'deciding',
  'sharing',
  'authority',
  'concerns',
  'feedback',
  'rights',
];

/** The parts that a service chooses from. */
export const leavable = [
  'health',
  'assessments',
  'plans',
  'equipment',
  'travel',
  'photos',
  'finance',
  'equality',
] as const satisfies Section[];

/** What a service may leave out, as the kinds of record that it stands for, or single fields of them. */
export const topics = {
  'birth-date': ['person.dateOfBirth', 'person.dateOfBirthAccuracy'],
  'nhs-number': ['person.nhsNumber', 'person.nhsNumberStatus'],
  health: ['health-need', 'allergy'],
  money: ['finance'],
  equality: ['equality'],
} as const;
export type Topic = keyof typeof topics;
export const topicNames = [
  'birth-date',
  'nhs-number',
  'health',
  'money',
  'equality',
] as const satisfies Topic[];

/** From when to when a service supports the person; ISO days, and an empty end while it does. */
export interface Period {
  service: string;
  endedOn: string;
}

/** The service must be able to prepare, so what has not begun yet counts; its last day counts too. */
export function openServices(periods: readonly Period[], today: string): string[] {
  const open = periods.filter(({ endedOn }) => endedOn === '' || endedOn >= today);
  return [...new Set(open.map(({ service }) => service))];
}

export interface Profile {
  asksSection(section: Section): boolean;
  /** A kind of record, or one of its fields. */
  asks(kind: string, field?: string): boolean;
}

const everything: Profile = { asksSection: () => true, asks: () => true };

/** `reasons`: the topics for which a reason is written down. A service that says nothing of its parts asks about everything. */
export function profileOf(
  services: readonly Service[],
  codes: readonly string[],
  reasons: readonly string[],
): Profile {
  const open = codes.map((code) => services.find((service) => service.code === code));
  const known = open.filter((service) => service !== undefined && service.sections.length > 0);
  if (known.length === 0 || known.length < open.length) return everything;
  const shown = new Set([...alwaysShown, ...known.flatMap((service) => service?.sections ?? [])]);
  const leftOut = topicNames.filter(
    (topic) => !reasons.includes(topic) && known.every((service) => service?.leavesOut.includes(topic)),
  );
  const names = new Set<string>(leftOut.flatMap((topic) => topics[topic]));
  return {
    asksSection: (section) => shown.has(section) || reasons.some((reason) => opens[reason] === section),
    asks: (kind, field) => !names.has(kind) && (field === undefined || !names.has(`${kind}.${field}`)),
  };
}

/** The part in which what was asked for with a reason stands. */
const opens: Readonly<Record<string, Section>> = { health: 'health', money: 'finance', equality: 'equality' };
