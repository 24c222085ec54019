/** The periods that can be counted: months, quarters and years to 31 March that are over. */
import { addDays, addMonths } from '../calendar.ts';
import type { Period } from './facts.ts';

export const periodLengths = ['month', 'quarter', 'year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const lengths: Readonly<Record<PeriodLength, { months: number; how: number; begins: readonly number[] }>> = {
  month: { months: 1, how: 12, begins: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  quarter: { months: 3, how: 8, begins: [1, 4, 7, 10] },
  year: { months: 12, how: 3, begins: [4] },
};

/** Newest first. @param today ISO day. */
export function pastPeriods(length: PeriodLength, today: string): Period[] {
  const { months, how, begins } = lengths[length];
  let from = `${today.slice(0, 7)}-01`;
  const found: Period[] = [];
  while (found.length < how) {
    const until = addDays(addMonths(from, months), -1);
    if (until < today && begins.includes(Number(from.slice(5, 7)))) found.push({ from, until });
    from = addMonths(from, -1);
  }
  return found;
}

/** How long a period is; null for none of the three. */
export function lengthOf({ from, until }: Period): PeriodLength | null {
  return (
    periodLengths.find((length) => addDays(addMonths(from, lengths[length].months), -1) === until) ?? null
  );
}
