/** Replaying the log. Pure; the server and every device run the same replay. */
import { err, ok, type Result } from '../result.ts';
import { applyBody } from './apply/index.ts';
import { signingDevices } from './apply/signatures.ts';
import { freeze, type Offered, type Refusal, thaw, type Working } from './apply/working.ts';
import {
  type Entry,
  entryHash,
  type Proposal,
  proposalHash,
  readProposal,
  type SignedProposal,
} from './entry.ts';
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
    const proposal = readProposal(entry.proposal);
    if (proposal === null) return err('LOG_INVALID');
    if (log !== null && entry.at !== timeOfEntry(log, proposal, entry.at)) return err('LOG_INVALID');
    const next = offer(log, proposal, entry, entry.at);
    if (!next.ok) return next;
    log = next.value;
    log.proposals.add(proposalHash(entry.proposal));
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
  now: string,
): Result<Membership, LogProblem> {
  const proposal = readProposal(signed.proposal);
  if (proposal === null) return err('LOG_INVALID');
  const at = before === null ? now : timeOfEntry(before, proposal, now);
  const next = offer(before === null ? null : thaw(before), proposal, signed, at);
  return next.ok ? ok(freeze(next.value)) : next;
}

/**
 * When an entry counts as entered: a clock that stepped back waits for the log, so that what has expired stays so. Only two people
 * can turn it back, with a RESTORE.
 */
export function timeOfEntry({ at }: Pick<Membership, 'at'>, { body }: Proposal, now: string): string {
  return now < at && body.type !== 'restore' ? at : now;
}

/** Changes `log` in place where it holds; leaves it half changed where it does not. */
function offer(
  log: Working | null,
  { org, base, body, expires }: Proposal,
  signed: SignedProposal,
  at: string,
): Result<Working, LogProblem> {
  const devices = log === null ? [] : signingDevices(log, signed);
  const offered: Offered = { signed, devices, at, expires, hash: proposalHash(signed.proposal) };
  if (log === null) {
    if (org !== null || base !== null) return err('LOG_INVALID');
  } else if (org !== log.org || base === null || log.heads[base.size - 1] !== base.head) {
    return err('LOG_FORK');
  } else if (log.proposals.has(offered.hash)) {
    return err('LOG_INVALID');
  }
  return applyBody(log, body, offered);
}
