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
import { checkProposal, type LogProblem } from '../../shared/membership/replay.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Caller } from '../../shared/wire/challenge.ts';
import { appendLogRequest, limits, readLogRequest } from '../../shared/wire/http.ts';
import type { appendLogReply, readLogReply } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { findInvitation, keepInvitation, useInvitation } from '../db/invitations.ts';
import { findEntry, insertEntry, readEntries, readOrganisation } from '../db/membership.ts';
import { transaction } from '../db/query.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
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
    const until = Math.min(organisation.logSize, after + limits.page);
    const entries = await readEntries(service.main, org, after, until);
    return ok({ entries, more: until < organisation.logSize });
  },
);

export const appendLog = signedIn(
  appendLogRequest,
  async (service, request, caller): Outcome<z.infer<typeof appendLogReply>> => {
    const proposal = readProposal(request.proposal);
    if (proposal === null) return err('MALFORMED');
    if (!mayOffer(caller, proposal, request.signers)) return err('NOT_FOUND');
    const entered = await enter(service, caller.org, proposal, request);
    return entered.ok ? ok({ entry: entered.value }) : entered;
  },
);

/** Who hands a proposal in has signed it; and an invitation can do nothing but be joined. */
function mayOffer(caller: Caller, { org, body }: Proposal, signers: SignedProposal['signers']): boolean {
  if (org !== caller.org || !signers.some(({ by }) => by === caller.id)) return false;
  return caller.kind === 'device' || (body.type === 'join' && body.invitation === caller.id);
}

function enter(
  service: Service,
  org: string,
  proposal: Proposal,
  { blob, envelopes: _envelopes, ...signed }: Appending,
): Outcome<Entry> {
  return transaction(service.main, async (client): Promise<Result<Entry, ServerProblem>> => {
    const organisation = await readOrganisation(client, org, 'for update');
    if (organisation === undefined) return err('NOT_FOUND');
    // The same proposal again: its first reply was lost.
    const before = await findEntry(client, org, signed.proposal);
    if (before !== undefined) return ok(before);
    const log = await service.readMembership(client, organisation);
    const at = timeNow(service);
    const checked = checkProposal(log, signed, at);
    if (!checked.ok) return err(refusal(checked.problem, log, proposal));
    const kept = await keepBlob(client, checked.value, proposal, blob);
    if (!kept.ok) return kept;
    const entry: Entry = { v: 1, seq: log.size + 1, prev: log.head, at, ...signed };
    await insertEntry(client, org, entry);
    return ok(entry);
  });
}

export function refusal(problem: LogProblem, log: Membership, { body }: Proposal): ServerProblem {
  if (body.type === 'join' && !log.invitations.has(body.invitation)) return 'INVITATION_UNKNOWN';
  if (problem === 'LOG_FORK') return 'LOG_MOVED';
  return problem === 'LOG_INVALID' ? 'LOG_REFUSED' : problem;
}

/** An invitation brings the blob it names; a join takes it away; nothing else has one. */
async function keepBlob(
  client: PoolClient,
  log: Membership,
  { body }: Proposal,
  blob: string | null,
): Promise<Result<null, ServerProblem>> {
  if ((body.type === 'invite') !== (blob !== null)) return err('MALFORMED');
  if (body.type === 'join') await useInvitation(client, log.org, body.invitation);
  if (body.type !== 'invite' || blob === null) return ok(null);
  const invitation = log.invitations.get(body.invitation);
  if (invitation === undefined || !isBlob(blob, body.blob)) return err('MALFORMED');
  await keepInvitation(client, log.org, invitation, blob);
  return ok(null);
}

function isBlob(blob: string, expected: string): boolean {
  try {
    return blobHash(fromBase64(blob)) === expected;
  } catch {
    return false;
  }
}
