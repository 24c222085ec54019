/** Following the membership log: each entry is replayed before it is believed, and kept before it is used. */
import { readLogReply } from '../../shared/wire/http.ts';
import type { Entry } from '../../shared/membership/entry.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { replay } from '../../shared/membership/replay.ts';
import type { Outcome } from './api.ts';
import type { Identity, Link } from './link.ts';
import { done, problem } from './outcome.ts';

export interface FollowedLog {
  membership: Membership;
  entries: Entry[];
}

/** Reads what is new at the office. `org` is what a person gave: a log that begins otherwise belongs to somebody else. */
export async function readLog(
  link: Link,
  who: Identity,
  org: string,
  before: Membership | null,
): Promise<Outcome<FollowedLog>> {
  let membership = before;
  const fresh: Entry[] = [];
  for (;;) {
    const page = await link.askAs(who, 'readLog', { after: membership?.size ?? 0 }, readLogReply);
    if (!page.ok) return page;
    const next = replay(membership, page.value.entries);
    if (!next.ok) return problem(next.problem);
    membership = next.value;
    fresh.push(...page.value.entries);
    if (membership !== null && membership.org !== org) return problem('WRONG_ORGANISATION');
    if (!page.value.more || page.value.entries.length === 0) break;
  }
  return membership === null ? problem('LOG_INVALID') : done({ membership, entries: fresh });
}
