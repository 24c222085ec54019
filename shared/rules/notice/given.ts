/** Which notice a person was last given, and whether that will do. ISO days. */
import { addDays } from '../calendar.ts';
import { type IssueFacts, versionInForce } from './versions.ts';
import type { Notice } from '../../record/organisation.ts';

/**
 * How long after a material change people may still hold the notice before it. The law names no number of days for those who were
 * given one already (UK GDPR Articles 12 and 13); a month is what it gives those who were not asked themselves (Article 14(3)).
 * It stands among the rules in force, and is looked at again with them.
 */
export const GRACE_DAYS = 30;

export interface Giving {
  version: number;
  /** ISO day. */
  on: string;
}

export type NoticeState =
  | { state: 'missing' }
  /** A material change has come since, and the time to tell people of it is over or runs until `by`. */
  | { state: 'outdated' | 'soon'; by: string }
  | { state: 'good' };

/** The latest; of one day, the newest version. */
export function lastGiven<G extends Giving>(givings: readonly G[]): G | null {
  const inOrder = givings.toSorted((a, b) => (a.on === b.on ? a.version - b.version : a.on < b.on ? -1 : 1));
  return inOrder.at(-1) ?? null;
}

export function noticeState(
  givings: readonly Giving[],
  notices: readonly Pick<Notice, 'version'>[],
  issues: readonly IssueFacts[],
  today: string,
): NoticeState {
  const last = lastGiven(givings);
  if (last === null)
    return versionInForce(notices, issues, today) === null ? { state: 'good' } : { state: 'missing' };
  const held = Math.max(...givings.map(({ version }) => version));
  const [changed] = issues
    .filter(({ change, version, validFrom }) => change === 'material' && version > held && validFrom <= today)
    .map(({ validFrom }) => validFrom)
    .toSorted();
  if (changed === undefined) return { state: 'good' };
  const by = addDays(changed, GRACE_DAYS);
  return { state: by < today ? 'outdated' : 'soon', by };
}
