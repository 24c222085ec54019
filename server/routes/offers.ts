/**
 * Offers: proposals that one person has signed and two must. The server keeps them for those whose signature could help; whoever
 * fetches one verifies everything again.
 */
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import type { Envelope } from '../../shared/crypto/envelope.ts';
import {
  administrators,
  custodians,
  type Duty,
  isSignedBy,
} from '../../shared/membership/apply/signatures.ts';
import {
  mostSigners,
  type Proposal,
  proposalHash,
  readProposal,
  type SignedProposal,
} from '../../shared/membership/entry.ts';
import { liveDevice, type Membership } from '../../shared/membership/membership.ts';
import { checkProposal } from '../../shared/membership/replay.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { dropOfferRequest, limits, nothing, offerRequest, type offersReply } from '../../shared/wire/http.ts';
import {
  countOffers,
  findOffer,
  forgetExpiredOffers,
  forgetOffer,
  keepOffer,
  readOffers,
} from '../db/offers.ts';
import { forgetOfferEnvelopes, keepOfferEnvelopes, readOfferEnvelopes } from '../db/offer-envelopes.ts';
import { transaction } from '../db/query.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { isEnvelopeBy } from '../membership/envelopes.ts';
import { whyNotYet } from '../membership/restoring.ts';
import { type DeviceCaller, readDevice } from './caller.ts';
import { isBlobOf, refusal } from './log.ts';

type Done = Record<string, never>;

export const offer = signedIn(
  offerRequest,
  async (service, { envelopes, blob, ...signed }, caller): Outcome<Done> =>
    transaction(service.main, async (client): Promise<Result<Done, ServerProblem>> => {
      const known = await readDevice(service, client, caller, 'for no key update');
      if (known === null) return err('NOT_SIGNED_IN');
      const proposal = readProposal(signed.proposal);
      if (proposal === null) return err('MALFORMED');
      const early = whyNotYet(known.organisation, proposal.body);
      if (early !== null) return err(early);
      if (!envelopes.every((envelope) => isTeamKeyBy(known, envelope))) return err('BAD_SIGNATURE');
      if (!isBlobOf(proposal.body, blob)) return err('MALFORMED');
      const added = await add(client, known, proposal, { ...signed, blob }, service.now());
      if (!added.ok) return added;
      const [hash, expires] = [proposalHash(signed.proposal), new Date(proposal.expires)];
      // Before the commit: who approves hands them in.
      await keepOfferEnvelopes(service.keystore, caller.org, { hash, envelopes, expires }, service.now());
      return added;
    }),
);

/** No proposal of two people carries a file's key. */
function isTeamKeyBy({ log, device }: DeviceCaller, envelope: Envelope): boolean {
  return envelope.head.opens.what === 'team' && isEnvelopeBy(device, log.org, envelope);
}

async function add(
  client: PoolClient,
  { log, device }: DeviceCaller,
  proposal: Proposal,
  { blob, ...signed }: SignedProposal & { blob: string | null },
  now: Date,
): Promise<Result<Done, ServerProblem>> {
  await forgetExpiredOffers(client, log.org, now);
  const before = await findOffer(client, log.org, proposalHash(signed.proposal));
  const whole = merge(
    log,
    dutyOf(proposal),
    [...(before?.signers ?? []), ...signed.signers],
    signed.proposal,
  );
  // By who signed it, or by nobody.
  if (proposal.org !== log.org || !whole.signers.some(({ by }) => by === device.id)) return err('NOT_FOUND');
  const checked = checkProposal(log, whole, now.toISOString());
  if (!checked.ok && checked.problem !== 'NEEDS_TWO_PEOPLE') {
    return err(refusal(checked.problem, log, proposal));
  }
  // What needs nobody else is for the log. With a second signature it waits for who has what goes with it into the log.
  if (checked.ok && before === undefined) return err('LOG_REFUSED');
  if (before === undefined && (await countOffers(client, log.org)) >= limits.offers)
    return err('TOO_MANY_REQUESTS');
  await keepOffer(client, log.org, { ...whole, blob }, now, new Date(proposal.expires));
  return ok({});
}

/** The signatures that help, each device's once, the first to come first. */
function merge(
  log: Membership,
  duty: Duty,
  signers: SignedProposal['signers'],
  proposal: string,
): SignedProposal {
  const helping = signers.filter((signer) => {
    const device = liveDevice(log, signer.by);
    const member = log.members.get(device?.worker ?? '');
    if (device === undefined || member === undefined || !duty(member, log)) return false;
    return isSignedBy({ proposal, signers: [signer] }, device.id, device.sign);
  });
  const once = new Map(helping.map((signer) => [signer.by, signer]));
  return { proposal, signers: [...once.values()].slice(0, mostSigners) };
}

/** Those whose signature could help. */
const dutyOf = ({ body }: Proposal): Duty =>
  body.type === 'erase' || body.type === 'erase-part' ? custodians : administrators;

function maySee({ log, member }: DeviceCaller, text: string): boolean {
  const proposal = readProposal(text);
  return proposal !== null && dutyOf(proposal)(member, log);
}

export const offers = signedIn(
  nothing,
  async (service, _nothing, caller): Outcome<z.infer<typeof offersReply>> => {
    const known = await readDevice(service, service.main, caller);
    if (known === null) return err('NOT_SIGNED_IN');
    const all = await readOffers(service.main, caller.org, service.now(), limits.offers);
    const seen = all.filter(({ proposal }) => maySee(known, proposal));
    const hashes = seen.map(({ proposal }) => proposalHash(proposal));
    const envelopes = await readOfferEnvelopes(service.keystore, caller.org, hashes);
    return ok({
      offers: seen.map((one, index) => ({ ...one, envelopes: envelopes.get(hashes[index] ?? '') ?? [] })),
    });
  },
);

/** Also well where there is nothing to drop: the answer may have been lost, and says nothing about what there is. */
export const dropOffer = signedIn(dropOfferRequest, async (service, { offer: id }, caller): Outcome<Done> => {
  const known = await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  const found = await findOffer(service.main, caller.org, id);
  if (found !== undefined && maySee(known, found.proposal)) {
    await forgetOffer(service.main, caller.org, id);
    await forgetOfferEnvelopes(service.keystore, caller.org, id);
  }
  return ok({});
});
