/**
 * Which records may be destroyed while the rest of the file stays, and by which ground. Records are judged item by item, by what they are
 * held for (UK GDPR Article 17). What shows that the charity acted lawfully stays as long as the file does (Articles 5(2) and 17(3)(b) and (e)):
 * it can only go with the whole file.
 */
import type { CaseKindName } from '../../record/case/index.ts';
import { type PurposeOfUse, uses } from '../../record/case/purposes.ts';
import type { BodyOf } from '../../membership/bodies.ts';
import { lastStep, type OnRecord, type RequestOnRecord, rightOf, standingSteps } from '../request/events.ts';

export type PartGround = BodyOf<'erase-part'>['ground'];
export const partGrounds = [
  'request',
  'retention',
  'mistake',
  'order',
] as const satisfies readonly PartGround[];

export const partStays = [
  /** The file hangs on it: whose it is, and what says that two files are one person's. */
  'holds-file',
  /** Evidence of what was shared, told, decided or asked. */
  'evidence',
  /** It keeps others from doing what the person does not want. */
  'protects',
  /** Nobody has granted it in answer to the request. */
  'not-granted',
  /** It was not marked as a mistake. */
  'not-mistaken',
  /** Its day has not come. */
  'not-due',
] as const;
export type PartStays = (typeof partStays)[number];

export interface PartFacts {
  kind: CaseKindName;
  use: PurposeOfUse;
  /** The answer to the request, for what it is held for. */
  isGranted: boolean;
  /** Marked as a mistake; true where a record of this kind cannot be marked, because it is written once. */
  isMistaken: boolean;
  /** The time that it is kept for by itself is over. */
  isDue: boolean;
}

const holdsFile: ReadonlySet<CaseKindName> = new Set(['person', 'same-as', 'imported', 'support-period']);
const protects: ReadonlySet<CaseKindName> = new Set([
  'hold',
  'restriction',
  'restriction-ended',
  'restriction-exception',
  'never-share',
  'contact-permission',
]);
const evidenceUses: ReadonlySet<PurposeOfUse> = new Set([
  'evidence',
  'sharing-log',
  'authority',
  'rights',
  'accountability',
  'incidents',
  'legal-claims',
  'legal-duty',
]);
/** Beside those: that something was told or shared is in a record of another use. */
const evidenceKinds: ReadonlySet<CaseKindName> = new Set(['sent-away', 'agency-contact']);

/** Why it stays, or null for what may go. */
export function whyItStays(
  ground: PartGround,
  { kind, use, isGranted, isMistaken, isDue }: PartFacts,
): PartStays | null {
  if (holdsFile.has(kind)) return 'holds-file';
  if (protects.has(kind)) return 'protects';
  if (evidenceUses.has(use) || evidenceKinds.has(kind)) return 'evidence';
  switch (ground) {
    case 'request':
      return isGranted ? null : 'not-granted';
    case 'mistake':
      return isMistaken ? null : 'not-mistaken';
    case 'retention':
      return isDue ? null : 'not-due';
    // Of a court or the regulator: it names what has to go.
    case 'order':
      return null;
  }
}

/**
 * What is chosen, with every record that repeats words of it: a signature under a plan holds the plan. It goes with them, or they would
 * stay.
 */
export function withCopies(
  chosen: readonly string[],
  all: readonly { name: string; copies: readonly string[] }[],
): string[] {
  const repeating = all.filter(({ copies }) => copies.some((name) => chosen.includes(name)));
  return [...new Set([...chosen, ...repeating.map(({ name }) => name)])];
}

/** The uses whose data shall go in answer to a request to delete: each decided on by itself, and the whole decided since. */
export function grantedUses(request: RequestOnRecord): PurposeOfUse[] {
  const decided = lastStep(request.steps, 'decided');
  const isOpen = decided !== undefined && decided.values['decision'] !== 'refused';
  if (rightOf(request) !== 'erase' || !isOpen) return [];
  const items = standingSteps(request.steps).filter(({ values }) => values['what'] === 'item');
  const granted = ({ values }: OnRecord) =>
    values['decision'] === 'granted' || values['decision'] === 'partly';
  return uses.filter((use) => {
    const last = items.findLast(({ values }) => values['item'] === use);
    return last !== undefined && granted(last);
  });
}
