/**
 * Whether a table may go out, after what already has: two tables of the same people, cut differently, can give away by their difference
 * what each of them hides. So a table is for a fixed period that is over, once, and what goes out again is the very same.
 */
import { canonicalText } from '../../encoding/canonical.ts';
import { addDays, addMonths } from '../calendar.ts';
import type { PublishedTable } from './draw.ts';

export interface Release {
  /** Who or what is counted. Two releases that count the same can be set against each other. */
  counts: string;
  /** What one of them is: wholes of different things are never the same. */
  each: string;
  /** What they are cut by: one or two of age, service and the like. */
  by: readonly string[];
  /** First and last ISO day of the period. */
  from: string;
  until: string;
  published: PublishedTable;
}

/** Months of a fixed period: a month, a quarter, a year. */
export const fixedPeriods = [1, 3, 12] as const;

export type ReleaseProblem =
  | 'not-a-fixed-period'
  | 'not-over'
  /** The same people and period with other numbers, as when somebody wrote something down late. */
  | 'changed'
  /** The same people and period, cut by some of the same in another way. */
  | 'cut-again'
  /** Of the same people, a period that overlaps this one. */
  | 'overlaps';

export type ReleaseVerdict =
  | { allowed: true; isRepeat: boolean }
  /** `earlier`: its place in the log; null where it is about this release alone. */
  | { allowed: false; why: ReleaseProblem; earlier: number | null };

/** @param today ISO day. @param log every earlier release. */
export function mayRelease(next: Release, log: readonly Release[], today: string): ReleaseVerdict {
  if (!isFixedPeriod(next)) return { allowed: false, why: 'not-a-fixed-period', earlier: null };
  if (next.until >= today) return { allowed: false, why: 'not-over', earlier: null };
  for (const [earlier, one] of log.entries()) {
    const why = problemWith(one, next);
    if (why !== null) return { allowed: false, why, earlier };
  }
  return { allowed: true, isRepeat: log.some((one) => isSameTable(one, next)) };
}

function isFixedPeriod({ from, until }: Release): boolean {
  return (
    from.endsWith('-01') && fixedPeriods.some((months) => addDays(addMonths(from, months), -1) === until)
  );
}

function problemWith(earlier: Release, next: Release): ReleaseProblem | null {
  if (earlier.counts !== next.counts || earlier.until < next.from || next.until < earlier.from) return null;
  if (earlier.from !== next.from || earlier.until !== next.until) return 'overlaps';
  if (isSameTable(earlier, next)) {
    return canonicalText(earlier.published) === canonicalText(next.published) ? null : 'changed';
  }
  if (earlier.by.some((one) => next.by.includes(one))) return 'cut-again';
  const isSameWhole = earlier.each !== next.each || earlier.published.total === next.published.total;
  return isSameWhole ? null : 'changed';
}

const isSameTable = (one: Release, other: Release) =>
  one.counts === other.counts &&
  one.from === other.from &&
  one.until === other.until &&
  canonicalText(one.by) === canonicalText(other.by);
