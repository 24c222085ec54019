/**
 * Entering something into the membership log: signed here, given its place by the office, and believed only after this device has
 * replayed it like everybody else. Where two people are needed it is left with the office until a second one has signed.
 */
import type { Envelope } from '../../../shared/crypto/envelope.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import { proposalHash, type SignedProposal, signProposal } from '../../../shared/membership/entry.ts';
import { checkProposal } from '../../../shared/membership/replay.ts';
import { appendLogReply, nothing } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import type { Entered } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { followLog } from '../sync/follow-log.ts';
import { officeNow } from '../sync/office-time.ts';

/** How long a second person has, and how long an invitation can be used. */
const LASTS_MS = 30 * 24 * 60 * 60 * 1000;

export interface With {
  /** Keys that belong to the entry. */
  envelopes?: readonly Envelope[];
  /** An invitation's. */
  blob?: string;
}

/** Signs and enters. Nothing has changed unless it says so. */
export async function propose(
  ports: Ports,
  session: Session,
  body: EntryBody,
  given: With = {},
): Promise<Outcome<Entered>> {
  // What others entered meanwhile may decide it.
  const followed = await followLog(ports, session);
  if (!followed.ok) return followed;
  const signed = sign(ports, session, body);
  const checked = checkProposal(session.membership, signed, officeNow(ports, session));
  if (!checked.ok && checked.problem === 'NEEDS_TWO_PEOPLE') return offer(session, signed, given);
  if (!checked.ok) return problem(checked.problem === 'LOG_INVALID' ? 'NOT_ALLOWED' : checked.problem);
  const entered = await enter(ports, session, signed, given);
  return entered.ok ? done({ state: 'entered' }) : entered;
}

function sign(ports: Ports, session: Session, body: EntryBody): SignedProposal {
  const { org, size, head } = session.membership;
  const { device } = session.keyring.head;
  return signProposal(
    {
      v: 1,
      org,
      id: newId(ports.random),
      base: { size, head },
      expires: new Date(Date.parse(officeNow(ports, session)) + LASTS_MS).toISOString(),
      body,
    },
    [{ by: device, keys: session.keyring.keys.sign }],
  );
}

/** Hands a proposal to the office, and follows the log to see it there. */
export async function enter(
  ports: Ports,
  session: Session,
  signed: SignedProposal,
  { envelopes = [], blob }: With = {},
): Promise<Outcome<null>> {
  const question = { ...signed, blob: blob ?? null, envelopes };
  const reply = await session.link.askAs(session.identity, 'appendLog', question, appendLogReply);
  if (!reply.ok) return reply;
  return followLog(ports, session);
}

async function offer(
  session: Session,
  signed: SignedProposal,
  { envelopes = [], blob }: With,
): Promise<Outcome<Entered>> {
  const question = { ...signed, envelopes, blob: blob ?? null };
  const reply = await session.link.askAs(session.identity, 'offer', question, nothing);
  return reply.ok ? done({ state: 'waiting', offer: proposalHash(signed.proposal) }) : reply;
}
