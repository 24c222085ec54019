/** The key store: a database of its own, with its own backups. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Envelope, envelopeSchema } from '../../shared/crypto/envelope.ts';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { row, rows } from './query.ts';

/** The key this server signs with for an organisation. Throws if it is lost: then the key store belongs to other data. */
export async function readServerKey(keystore: Pool, org: string): Promise<SigningKeys> {
  const found = await row(
    keystore,
    z.object({ seed: z.instanceof(Uint8Array) }),
    'select seed from server_key where org = $1',
    [org],
  );
  if (found === undefined) throw new Error('the key store has no server key for an organisation');
  return signingKeysFromSeed(found.seed);
}

/** Keeps each unless it is there already: the first to arrive stays. */
export async function keepEnvelopes(
  keystore: Pool,
  org: string,
  envelopes: readonly Envelope[],
): Promise<void> {
  if (envelopes.length === 0) return;
  await keystore.query(
    `insert into envelope (org, key, recipient, what, subject, envelope)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
     on conflict do nothing`,
    [
      org,
      envelopes.map(({ head }) => head.key),
      envelopes.map(({ head }) => head.to),
      envelopes.map(({ head }) => head.opens.what),
      envelopes.map(({ head: { opens } }) => (opens.what === 'file' ? opens.file : opens.team)),
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ],
  );
}

/** Envelopes of these keys that one of these public keys opens. */
export async function readEnvelopes(
  keystore: Pool,
  org: string,
  keys: readonly string[],
  recipients: readonly string[],
): Promise<Envelope[]> {
  const found = await rows(
    keystore,
    z.object({ envelope: z.string() }),
    `select envelope from envelope where org = $1 and key = any($2) and recipient = any($3) order by key, recipient`,
    [org, keys, recipients],
  );
  return found.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)));
}

/** All keys of a file that one of these public keys opens. */
export async function readFileEnvelopes(
  keystore: Pool,
  org: string,
  file: string,
  recipients: readonly string[],
): Promise<Envelope[]> {
  const found = await rows(
    keystore,
    z.object({ envelope: z.string() }),
    `select envelope from envelope
      where org = $1 and what = 'file' and subject = $2 and recipient = any($3) order by key, recipient`,
    [org, file, recipients],
  );
  return found.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)));
}
