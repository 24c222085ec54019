/** The key store: a database of its own, with its own backups. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Envelope, envelopeSchema } from '../../shared/crypto/envelope.ts';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import type { SigningKeys } from '../../shared/crypto/signing.ts';
import { rows } from './query.ts';

/** The key this server signs with, as the log names it. Throws if it is lost: then the key store belongs to other data. */
export async function readServerKey(keystore: Pool, log: Membership): Promise<SigningKeys> {
  const found = await rows(
    keystore,
    z.object({ seed: z.instanceof(Uint8Array) }),
    'select seed from server_key where org = $1',
    [log.org],
  );
  const keys = found.map(({ seed }) => signingKeysFromSeed(seed)).find((one) => one.public === log.serverKey);
  if (keys === undefined) throw new Error('the key store has no server key for an organisation');
  return keys;
}

/** Keeps each unless it is there already: of each granter, the first to arrive stays. Gives how many were new. */
export async function keepEnvelopes(
  keystore: Pool,
  org: string,
  envelopes: readonly Envelope[],
): Promise<number> {
  if (envelopes.length === 0) return 0;
  const kept = await keystore.query(
    `insert into envelope (org, key, recipient, granter, what, subject, envelope)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     on conflict do nothing`,
    [
      org,
      envelopes.map(({ head }) => head.key),
      envelopes.map(({ head }) => head.to),
      envelopes.map(({ head }) => head.by),
      envelopes.map(({ head }) => head.opens.what),
      envelopes.map(({ head: { opens } }) => (opens.what === 'file' ? opens.file : opens.team)),
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ],
  );
  return kept.rowCount ?? 0;
}

/** By key id, the public keys that each key is sealed to. */
export async function readRecipients(
  keystore: Pool,
  org: string,
  keys: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = await rows(
    keystore,
    z.object({ key: z.string(), recipients: z.array(z.string()) }),
    'select key, array_agg(recipient) as recipients from envelope where org = $1 and key = any($2) group by key',
    [org, keys],
  );
  return new Map(found.map(({ key, recipients }) => [key, new Set(recipients)]));
}

/** Envelopes of a team's keys, of any epoch, that one of these public keys opens. */
export async function readTeamEnvelopes(
  keystore: Pool,
  org: string,
  teams: readonly string[],
  recipients: readonly string[],
): Promise<Envelope[]> {
  const found = await rows(
    keystore,
    z.object({ envelope: z.string() }),
    `select envelope from envelope
      where org = $1 and what = 'team' and subject = any($2) and recipient = any($3) order by key, recipient`,
    [org, teams, recipients],
  );
  return found.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)));
}

/** The public keys that a team's key of one epoch is sealed to. */
export async function readDevicesWithKey(
  keystore: Pool,
  org: string,
  team: string,
  epoch: number,
): Promise<Set<string>> {
  const found = await rows(
    keystore,
    z.object({ recipient: z.string() }),
    `select recipient from envelope
      where org = $1 and what = 'team' and subject = $2
        and (envelope::jsonb -> 'head' -> 'opens' ->> 'epoch')::integer = $3`,
    [org, team, epoch],
  );
  return new Set(found.map(({ recipient }) => recipient));
}

/** Keys of files that one of `from` opens and none of `to` does, with their files. */
export async function keysLacking(
  keystore: Pool,
  org: string,
  from: readonly string[],
  to: readonly string[],
  most: number,
): Promise<{ file: string; key: string }[]> {
  return rows(
    keystore,
    z.object({ file: z.string(), key: z.string() }),
    `select distinct e.subject as file, e.key from envelope e
      where e.org = $1 and e.what = 'file' and e.recipient = any($2)
        and not exists (select from envelope d where d.org = e.org and d.key = e.key and d.recipient = any($3))
      order by e.subject, e.key limit $4`,
    [org, from, to, most],
  );
}

/** All keys of erased files go, of every epoch and for everybody. */
export async function destroyKeys(keystore: Pool, org: string, files: readonly string[]): Promise<number> {
  const gone = await keystore.query(
    "delete from envelope where org = $1 and what = 'file' and subject = any($2)",
    [org, files],
  );
  return gone.rowCount ?? 0;
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
