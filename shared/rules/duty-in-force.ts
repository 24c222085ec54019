/** Whether a statute of the organisation's register has switched on a question, by its day and its end. */
import type { Values } from '../record/field/field.ts';

/** Duties that ask something more of a worker once their law is in force; when that is, each organisation writes down. */
export const duties = ['report-child-sexual-abuse'] as const;
export type DutyInLaw = (typeof duties)[number];

/** @param today ISO day. */
export function isDutyInForce(statutes: readonly Values[], duty: DutyInLaw, today: string): boolean {
  return statutes.some(({ switchesOn, from, endedOn }) => {
    const hasBegun = typeof from === 'string' && from !== '' && from <= today;
    const hasEnded = typeof endedOn === 'string' && endedOn !== '' && endedOn <= today;
    return switchesOn === duty && hasBegun && !hasEnded;
  });
}
