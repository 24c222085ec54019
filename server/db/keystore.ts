/** The key store: a database of its own, with its own backups. */
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Envelope, envelopeSchema } from '../../shared/crypto/envelope.ts';
import { keyOfFile } from '../push/keys.ts';
import { row, rows } from './query.ts';

/** Keeps each unless it is there already: of each granter, the first to arrive stays. Gives how many were new. */
export async function keepEnvelopes(
  keystore: Pool,
  org: string,
  envelopes: readonly Envelope[],
): Promise<number> {
  if (envelopes.length === 0) return 0;
  const kept = await keystore.query(
    `insert into envelope (org, key, recipient, granter, what, subject, epoch, envelope)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::text[])
     on conflict do nothing`,
    [
      org,
      envelopes.map(({ head }) => head.key),
      envelopes.map(({ head }) => head.to),
      envelopes.map(({ head }) => head.by),
      envelopes.map(({ head }) => head.opens.what),
      envelopes.map(({ head: { opens } }) => (opens.what === 'file' ? opens.file : opens.team)),
      envelopes.map(({ head: { opens } }) => (opens.what === 'team' ? opens.epoch : null)),
      envelopes.map((envelope) => JSON.stringify(envelope)),
    ],
  );
  return kept.rowCount ?? 0;
}

const recipientsRow = z.object({ file: z.string(), key: z.string(), recipients: z.array(z.string()) });

/** By `keyOfFile`, the public keys that each of these keys is sealed to. */
export async function readRecipients(
  keystore: Pool,
  org: string,
  keys: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = await rows(
    keystore,
    recipientsRow,
    `select subject as file, key, array_agg(recipient) as recipients from envelope
      where org = $1 and key = any($2) and what = 'file' group by subject, key`,
    [org, keys],
  );
  return new Map(found.map(({ file, key, recipients }) => [keyOfFile(file, key), new Set(recipients)]));
}

/** Envelopes, in order of key and recipient. `which` says more about those of the organisation, which is `$1`. */
async function envelopesWhere(keystore: Pool, which: string, values: unknown[]): Promise<Envelope[]> {
  const found = await rows(
    keystore,
    z.object({ envelope: z.string() }),
    `select envelope from envelope where org = $1 and ${which} order by key, recipient`,
    values,
  );
  return found.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)));
}

/** Envelopes of a team's keys, of any epoch, that one of these public keys opens. */
export function readTeamEnvelopes(
  keystore: Pool,
  org: string,
  teams: readonly string[],
  recipients: readonly string[],
): Promise<Envelope[]> {
  return envelopesWhere(keystore, "what = 'team' and subject = any($2) and recipient = any($3)", [
    org,
    teams,
    recipients,
  ]);
}

/** Envelopes of these keys that one of these public keys opens. */
export function readEnvelopes(
  keystore: Pool,
  org: string,
  keys: readonly string[],
  recipients: readonly string[],
): Promise<Envelope[]> {
  return envelopesWhere(keystore, 'key = any($2) and recipient = any($3)', [org, keys, recipients]);
}

/** All keys of a file that one of these public keys opens. */
export function readFileEnvelopes(
  keystore: Pool,
  org: string,
  file: string,
  recipients: readonly string[],
): Promise<Envelope[]> {
  return envelopesWhere(keystore, "what = 'file' and subject = $2 and recipient = any($3)", [
    org,
    file,
    recipients,
  ]);
}

/** By team and epoch, as `team/epoch`, the public keys that the team's key is sealed to. */
export async function readTeamRecipients(
  keystore: Pool,
  org: string,
  teams: readonly { team: string; epoch: number }[],
): Promise<Map<string, Set<string>>> {
  const found = await rows(
    keystore,
    z.object({ team: z.string(), epoch: z.int(), recipients: z.array(z.string()) }),
    `select subject as team, e.epoch, array_agg(recipient) as recipients
       from unnest($2::text[], $3::integer[]) as wanted (team, epoch)
       join envelope e on e.org = $1 and e.what = 'team' and e.subject = wanted.team and e.epoch = wanted.epoch
      group by subject, e.epoch`,
    [org, teams.map(({ team }) => team), teams.map(({ epoch }) => epoch)],
  );
  return new Map(
    found.map(({ team, epoch, recipients }) => [`${team}/${String(epoch)}`, new Set(recipients)]),
  );
}

/** By file and key, in that order, the public keys that the keys of these files are sealed to. */
export function readFileRecipients(
  keystore: Pool,
  org: string,
  files: readonly string[],
): Promise<z.infer<typeof recipientsRow>[]> {
  return rows(
    keystore,
    recipientsRow,
    `select subject as file, key, array_agg(recipient) as recipients from envelope
      where org = $1 and what = 'file' and subject = any($2) group by subject, key order by subject, key`,
    [org, files],
  );
}

const lackingRow = z.object({ file: z.string(), key: z.string() });
export type LackingKey = z.infer<typeof lackingRow>;

/** A moment of the key store's own clock before which nothing can still appear: a statement that ran longer has been cut off. */
export async function readSettledTime(keystore: Pool): Promise<Date> {
  const found = await row(
    keystore,
    z.object({ at: z.date() }),
    "select now() - interval '1 minute' as at",
    [],
  );
  if (found === undefined) throw new Error('the key store has no clock');
  return found.at;
}

/**
 * Keys of files, but not of these, that one of `from` opens, by an envelope kept at or after `since`, and none of `to` does: in
 * order of file and key, after one of them.
 */
export function keysLacking(
  keystore: Pool,
  org: string,
  { from, to, except }: Record<'from' | 'to' | 'except', readonly string[]>,
  since: Date | null,
  after: LackingKey | null,
  most: number,
): Promise<LackingKey[]> {
  return rows(
    keystore,
    lackingRow,
    `select distinct e.subject as file, e.key from envelope e
      where e.org = $1 and e.what = 'file' and e.recipient = any($2) and e.subject <> all($4)
        and (e.subject, e.key) > ($5, $6) and e.kept_at >= coalesce($8::timestamptz, '-infinity')
        and not exists (
          select from envelope d
           where d.org = e.org and d.key = e.key and d.recipient = any($3) and d.what = 'file' and d.subject = e.subject)
      order by e.subject, e.key limit $7`,
    [org, from, to, except, after?.file ?? '', after?.key ?? '', most, since],
  );
}

/** These keys of files go, for everybody. */
export async function destroyNamedKeys(
  keystore: Pool,
  org: string,
  named: readonly { file: string; key: string }[],
): Promise<void> {
  await keystore.query(
    `delete from envelope e using unnest($2::text[], $3::text[]) as gone (file, key)
      where e.org = $1 and e.what = 'file' and e.subject = gone.file and e.key = gone.key`,
    [org, named.map(({ file }) => file), named.map(({ key }) => key)],
  );
}

/** All keys of erased files go, of every epoch and for everybody. */
export async function destroyKeys(keystore: Pool, org: string, files: readonly string[]): Promise<void> {
  await keystore.query("delete from envelope where org = $1 and what = 'file' and subject = any($2)", [
    org,
    files,
  ]);
}
