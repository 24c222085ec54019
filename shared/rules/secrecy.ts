/**
 * Health data that rests on Article 9(2)(h) is handled only by somebody who owes a duty of confidentiality: Data Protection Act 2018,
 * section 11, and Schedule 1, paragraph 2. A worker owes it from the day on which they signed an undertaking. The charity says who has;
 * each laptop keeps back the rest. It is a rule of the app: a laptop that holds a file holds its keys.
 */
import { type CaseKindName, caseKindOf, isCaseKind } from '../record/case/index.ts';
import type { Section } from '../record/case/sections.ts';

export const secretSections = ['health', 'assessments'] as const satisfies readonly Section[];

/** What could kill somebody is for whoever stands beside them. */
const forSafety: readonly CaseKindName[] = ['allergy'];

/** Whether only those who have signed may read and write records of this kind. */
export function asksUndertaking(kind: string): boolean {
  return (
    isCaseKind(kind) &&
    !forSafety.includes(kind) &&
    secretSections.some((section) => section === caseKindOf(kind).section)
  );
}
