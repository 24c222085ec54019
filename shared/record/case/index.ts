/** Every kind of record that a worker writes in a case file. */
import { adjustment } from './adjustment.ts';
import { allergy } from './allergy.ts';
import { contact } from './contact.ts';
import { healthNeed } from './health-need.ts';
import type { CaseKind, RecordValues } from './kind.ts';
import { note } from './note.ts';

export const caseKinds = {
  contact,
  allergy,
  'health-need': healthNeed,
  adjustment,
  note,
} as const;

export type CaseKindName = keyof typeof caseKinds;
export type CaseRecord<K extends CaseKindName> = RecordValues<(typeof caseKinds)[K]>;

export function isCaseKind(name: string): name is CaseKindName {
  return Object.hasOwn(caseKinds, name);
}

export function caseKindOf(name: CaseKindName): CaseKind {
  return caseKinds[name];
}

export const caseKindNames = Object.keys(caseKinds).filter(isCaseKind);
