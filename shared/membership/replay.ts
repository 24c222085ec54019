/** Replaying the log. Pure; the server and every device run the same replay. */
import { err, ok, type Result } from '../result.ts';
import { applyBody } from './apply/index.ts';
import { freeze, type Offered, type Refusal, thaw, type Working } from './apply/working.ts';
import { type Entry, entryHash, proposalHash, readProposal, type SignedProposal } from './entry.ts';
import type { Membership } from './membership.ts';

export type LogProblem = Refusal | 'LOG_FORK';

/** Applies the next entry. `before` is null for the first. */
export function applyEntry(before: Membership | null, entry: Entry): Result<Membership, LogProblem> {
  const log = replay(before, [entry]);
  if (!log.ok) return log;
  return log.value === null ? err('LOG_INVALID') : ok(log.value);
}

/** Applies entries one after the other, as far as they hold: the first that does not is the answer. Null only for no entries at all. */
export function replay(
  before: Membership | null,
  entries: readonly Entry[],
): Result<Membership | null, LogProblem> {
  if (entries.length === 0) return ok(before);
  let log = before === null ? null : thaw(before);
  for (const entry of entries) {
    if (entry.seq !== (log?.size ?? 0) + 1 || entry.prev !== (log === null ? null : log.head)) {
      return err('LOG_FORK');
    }
    const next = offer(log, entry, entry.at);
    if (!next.ok) return next;
    log = next.value;
    log.size = entry.seq;
    log.head = entryHash(entry);
    log.at = entry.at;
    log.heads.push(log.head);
  }
  return ok(log === null ? null : freeze(log));
}

/** Whether a signed proposal may be entered now. The server asks this before it gives it a place. */
export function checkProposal(
  before: Membership | null,
  signed: SignedProposal,
  at: string,
): Result<Membership, LogProblem> {
  const next = offer(before === null ? null : thaw(before), signed, at);
  return next.ok ? ok(freeze(next.value)) : next;
}

/** Changes `log` in place where it holds; leaves it half changed where it does not. */
function offer(log: Working | null, signed: SignedProposal, at: string): Result<Working, LogProblem> {
  const proposal = readProposal(signed.proposal);
  if (proposal === null) return err('LOG_INVALID');
  const { org, base, body, expires } = proposal;
  if (log === null) {
    if (org !== null || base !== null) return err('LOG_INVALID');
  } else if (org !== log.org || base === null || log.heads[base.size - 1] !== base.head) {
    return err('LOG_FORK');
  }
  const offered: Offered = { signed, at, expires, hash: proposalHash(signed.proposal) };
  return applyBody(log, body, offered);
}
