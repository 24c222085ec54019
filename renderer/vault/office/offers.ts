/** What waits for a second person. Everything the office hands out here is checked as if a stranger had written it. */
import type { Envelope } from '../../../shared/crypto/envelope.ts';
import type { EntryBody } from '../../../shared/membership/bodies.ts';
import {
  countersign,
  type Proposal,
  proposalHash,
  readProposal,
  type SignedProposal,
} from '../../../shared/membership/entry.ts';
import { liveDevice } from '../../../shared/membership/membership.ts';
import { checkProposal } from '../../../shared/membership/replay.ts';
import { nothing, offersReply } from '../../../shared/wire/http.ts';
import type { ProblemCode } from '../../../shared/wire/problems.ts';
import type { Outcome } from '../api.ts';
import type { Entered, OfferedBody, OfferView } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { whyNotErasePart } from '../parts/guard.ts';
import { whyNotErase } from '../retention/guard.ts';
import type { Session } from '../session.ts';
import { followLog } from '../sync/follow-log.ts';
import { officeNow } from '../sync/office-time.ts';
import { serveKeys } from '../sync/steward.ts';
import { enter } from './propose.ts';
import { whyNotRestore } from './restore.ts';

const offered: ReadonlySet<string> = new Set<OfferedBody['type']>([
  'invite',
  'member',
  'leave',
  'team',
  'erase',
  'erase-part',
  'server-key',
  'recovery',
  'policy',
  'restore',
]);

interface Offer {
  id: string;
  signed: SignedProposal;
  proposal: Proposal;
  body: OfferedBody;
  envelopes: Envelope[];
  blob: string | null;
  at: string;
}

const isOffered = (body: EntryBody): body is OfferedBody => offered.has(body.type);

async function readOffers(ports: Ports, session: Session): Promise<Outcome<Offer[]>> {
  const followed = await followLog(ports, session);
  if (!followed.ok) return followed;
  const reply = await session.link.askAs(session.identity, 'offers', {}, offersReply);
  if (!reply.ok) return reply;
  const now = officeNow(ports, session);
  return done(
    reply.value.offers.flatMap(({ at, envelopes, blob, ...signed }): Offer[] => {
      const proposal = readProposal(signed.proposal);
      if (proposal === null || !isOffered(proposal.body)) return [];
      // Sound but for a second person: anything else is not worth a person's time.
      const checked = checkProposal(session.membership, signed, now);
      if (checked.ok || checked.problem !== 'NEEDS_TWO_PEOPLE') return [];
      return [
        { id: proposalHash(signed.proposal), signed, proposal, body: proposal.body, envelopes, blob, at },
      ];
    }),
  );
}

export async function offerViews(ports: Ports, session: Session): Promise<Outcome<OfferView[]>> {
  const offers = await readOffers(ports, session);
  if (!offers.ok) return offers;
  return done(
    offers.value.map((offer) => ({
      ...offerView(session, offer),
      canApprove: wouldCount(ports, session, offer.signed) && refusedHere(ports, session, offer) === null,
    })),
  );
}

function offerView(session: Session, { id, signed, proposal, body, at }: Offer): OfferView {
  const { membership } = session;
  const by = signed.signers.flatMap((signer) => liveDevice(membership, signer.by)?.worker ?? []);
  return { offer: id, what: body, by: [...new Set(by)], at, expires: proposal.expires, canApprove: false };
}

/** What the log cannot know and this laptop can: a hold on record, or that a disposal has not come so far. */
function refusedHere(ports: Ports, session: Session, offer: Offer): ProblemCode | null {
  const { body } = offer;
  if (body.type === 'erase') return whyNotErase(ports, session, body, offerView(session, offer));
  return body.type === 'erase-part' ? whyNotErasePart(ports, session, body) : null;
}

function withOwn(session: Session, signed: SignedProposal): SignedProposal {
  return countersign(signed, session.keyring.head.device, session.keyring.keys.sign);
}

/** With this device's signature it would stand. */
function wouldCount(ports: Ports, session: Session, signed: SignedProposal): boolean {
  return checkProposal(session.membership, withOwn(session, signed), officeNow(ports, session)).ok;
}

export async function approve(ports: Ports, session: Session, offer: string): Promise<Outcome<Entered>> {
  const offers = await readOffers(ports, session);
  if (!offers.ok) return offers;
  const found = offers.value.find(({ id }) => id === offer);
  if (found === undefined) return problem('NOTHING_HERE');
  const refused = refusedHere(ports, session, found);
  if (refused !== null) return problem(refused);
  const { body } = found;
  const sound = body.type === 'restore' ? await whyNotRestore(ports, session, body) : done(null);
  if (!sound.ok) return sound;
  const signed = withOwn(session, found.signed);
  const checked = checkProposal(session.membership, signed, officeNow(ports, session));
  if (!checked.ok) return problem(checked.problem === 'LOG_INVALID' ? 'NOT_ALLOWED' : checked.problem);
  const entered = await enter(ports, session, signed, {
    envelopes: found.envelopes,
    ...(found.blob === null ? {} : { blob: found.blob }),
  });
  if (!entered.ok) return entered;
  const served = await serveKeys(ports, session);
  return served.ok ? done({ state: 'entered' }) : served;
}

export async function dropOffer(session: Session, offer: string): Promise<Outcome<null>> {
  const reply = await session.link.askAs(session.identity, 'dropOffer', { offer }, nothing);
  return reply.ok ? done(null) : reply;
}
