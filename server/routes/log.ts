/** The membership log: read on from a position, or offer a proposal. The server gives it a place; it cannot write one. */
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { blobHash } from '../../shared/crypto/invitation.ts';
import { fromBase64 } from '../../shared/encoding/bytes.ts';
import {
  type Entry,
  type Proposal,
  readProposal,
  type SignedProposal,
} from '../../shared/membership/entry.ts';
import { applyEntry, type LogProblem, timeOfEntry } from '../../shared/membership/replay.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { liveDevice, type Membership } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Caller } from '../../shared/wire/challenge.ts';
import { appendLogRequest, limits, readLogRequest } from '../../shared/wire/http.ts';
import type { appendLogReply, readLogReply } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findInvitation, keepInvitation } from '../db/invitations.ts';
import { keepEnvelopes } from '../db/keystore.ts';
import {
  findEntry,
  insertEntry,
  type Organisation,
  readEntries,
  readOrganisation,
} from '../db/membership.ts';
import { transaction } from '../db/query.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { destroyErasedKeys } from '../membership/destroy-keys.ts';
import { followEntry } from '../membership/effects.ts';
import { whyNotYet } from '../membership/restoring.ts';
import { withoutRetired } from '../membership/envelopes.ts';
import { wrongGround } from '../membership/grounds.ts';
import { wrongKeys } from '../membership/keys-of-entry.ts';
import { type Service, timeNow } from '../service.ts';
import { whyUnusable } from './invitation.ts';

type Appending = z.infer<typeof appendLogRequest>;

export const readLog = signedIn(
  readLogRequest,
  async (service, { after }, caller): Outcome<z.infer<typeof readLogReply>> => {
    const { org } = caller;
    const organisation = await readOrganisation(service.main, org);
    if (organisation === undefined) return err('NOT_FOUND');
    if (caller.kind === 'invitation') {
      const usable = whyUnusable(await findInvitation(service.main, caller.id), service.now());
      if (!usable.ok) return usable;
    }
    const end = await endOfLog(service, organisation, caller);
    const until = Math.min(end, after + limits.page);
    const entries = await readEntries(service.main, org, after, until);
    return ok({ entries, more: until < end });
  },
);

/** A removed device may read as far as the entry that removed it, to learn what to do. */
async function endOfLog(service: Service, organisation: Organisation, caller: Caller): Promise<number> {
  if (caller.kind === 'invitation') return organisation.logSize;
  const log = await service.readMembership(service.main, organisation);
  return log.devices.get(caller.id)?.removed?.from ?? organisation.logSize;
}

export const appendLog = signedIn(
  appendLogRequest,
  async (service, request, caller): Outcome<z.infer<typeof appendLogReply>> => {
    const proposal = readProposal(request.proposal);
    if (proposal === null) return err('MALFORMED');
    if (!mayOffer(caller, proposal, request.signers)) return err('NOT_FOUND');
    const entered = await enter(service, caller, proposal, request);
    if (!entered.ok) return entered;
    if (erasures.has(proposal.body.type)) await destroyErasedKeys(service, caller.org);
    return ok({ entry: entered.value });
  },
);

const erasures: ReadonlySet<EntryBody['type']> = new Set(['erase', 'erase-part']);

/** Who hands a proposal in has signed it; and an invitation can do nothing but be joined. */
function mayOffer(caller: Caller, { org, body }: Proposal, signers: SignedProposal['signers']): boolean {
  if (org !== caller.org || !signers.some(({ by }) => by === caller.id)) return false;
  return caller.kind === 'device' || (body.type === 'join' && body.invitation === caller.id);
}

function enter(
  service: Service,
  caller: Caller,
  proposal: Proposal,
  { blob, envelopes, ...signed }: Appending,
): Outcome<Entry> {
  const { org } = caller;
  return transaction(service.main, async (client): Promise<Result<Entry, ServerProblem>> => {
    const organisation = await readOrganisation(client, org, 'for update');
    if (organisation === undefined) return err('NOT_FOUND');
    // The same proposal again: its first reply was lost.
    const before = await findEntry(client, org, signed.proposal);
    if (before !== undefined) return ok(before);
    const early = whyNotYet(organisation, proposal.body);
    if (early !== null) return err(early);
    const log = await service.readMembership(client, organisation);
    if (caller.kind === 'device' && liveDevice(log, caller.id) === undefined) return err('NOT_SIGNED_IN');
    const at = timeOfEntry(log, proposal, timeNow(service));
    const entry: Entry = { v: 1, seq: log.size + 1, prev: log.head, at, ...signed };
    const after = applyEntry(log, entry);
    if (!after.ok) return err(refusal(after.problem, log, proposal));
    const wrong = wrongKeys(after.value, proposal.body, envelopes, signed.signers);
    if (wrong !== null) return err(wrong);
    const baseless = await wrongGround(service, client, log, proposal.body, at);
    if (baseless !== null) return err(baseless);
    const kept = await keepBlob(client, after.value, proposal, blob);
    if (!kept.ok) return kept;
    await insertEntry(client, org, entry);
    await followEntry(client, after.value, entry, proposal);
    // Before the commit: a key without its entry harms nobody, an entry whose keys were lost locks people out.
    await keepEnvelopes(service.keystore, org, withoutRetired(after.value, envelopes));
    return ok(entry);
  });
}

export function refusal(problem: LogProblem, log: Membership, { body }: Proposal): ServerProblem {
  if (body.type === 'join' && !log.invitations.has(body.invitation)) return 'INVITATION_UNKNOWN';
  if (problem === 'LOG_FORK') return 'LOG_MOVED';
  return problem === 'LOG_INVALID' ? 'LOG_REFUSED' : problem;
}

/** An invitation brings the blob it names; nothing else has one. */
async function keepBlob(
  client: PoolClient,
  log: Membership,
  { body }: Proposal,
  blob: string | null,
): Promise<Result<null, ServerProblem>> {
  if (!isBlobOf(body, blob)) return err('MALFORMED');
  if (body.type !== 'invite' || blob === null) return ok(null);
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined) throw new Error('an invitation that was entered is not there');
  await keepInvitation(client, log.org, invitation, blob);
  return ok(null);
}

/** The blob that an invitation names; for everything else none. */
export function isBlobOf(body: EntryBody, blob: string | null): boolean {
  if (body.type !== 'invite' || blob === null) return body.type !== 'invite' && blob === null;
  try {
    return blobHash(fromBase64(blob)) === body.blob;
  } catch {
    return false;
  }
}
