/** Keys that wait in the key store with a proposal for its second signature. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Envelope, envelopeSchema } from '../../shared/crypto/envelope.ts';
import { rows } from './query.ts';

/** The first to come with a proposal stay. Those of proposals that are out of time go. */
export async function keepOfferEnvelopes(
  keystore: Pool,
  org: string,
  offer: { hash: string; envelopes: readonly Envelope[]; expires: Date },
  now: Date,
): Promise<void> {
  await keystore.query('delete from offer_envelope where org = $1 and expires <= $2', [org, now]);
  if (offer.envelopes.length === 0) return;
  await keystore.query(
    'insert into offer_envelope (org, offer, envelopes, expires) values ($1, $2, $3, $4) on conflict do nothing',
    [org, offer.hash, JSON.stringify(offer.envelopes), offer.expires],
  );
}

/** By the proposal's hash. */
export async function readOfferEnvelopes(
  keystore: Pool,
  org: string,
  offers: readonly string[],
): Promise<Map<string, Envelope[]>> {
  const found = await rows(
    keystore,
    z.object({ offer: z.string(), envelopes: z.string() }),
    'select offer, envelopes from offer_envelope where org = $1 and offer = any($2)',
    [org, offers],
  );
  const parse = (text: string) => z.array(envelopeSchema).parse(JSON.parse(text));
  return new Map(found.map(({ offer, envelopes }) => [offer, parse(envelopes)]));
}

export async function forgetOfferEnvelopes(keystore: Pool, org: string, offer: string): Promise<void> {
  await keystore.query('delete from offer_envelope where org = $1 and offer = $2', [org, offer]);
}
