/** Sealed changes in the database. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { fileOf } from '../../shared/change/change.ts';
import { concat } from '../../shared/encoding/bytes.ts';
import type { SignedBatch } from '../../shared/crypto/proof.ts';
import type { Receipt, SignedReceipt } from '../../shared/crypto/server-signed.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import type { Decision } from '../push/decide.ts';
import { type Db, row, rows } from './query.ts';

export type ReceiptItem = Receipt['items'][number];

/** Lets one push of a device happen at a time, so that a repeat sees what the first try did. */
export async function lockDevice(client: PoolClient, org: string, device: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 7301120))', [`${org} ${device}`]);
}

const receiptRow = z.object({ receipt: z.string(), signature: z.string() });

/** The receipt given for this very batch, as the text that was signed. */
export function findReceipt(
  db: Db,
  org: string,
  device: string,
  batch: string,
): Promise<z.infer<typeof receiptRow> | undefined> {
  return row(
    db,
    receiptRow,
    `select receipt, receipt_signature as signature from push
      where org = $1 and device = $2 and batch = $3 and receipt <> ''`,
    [org, device, batch],
  );
}

export interface KeptChange {
  sealed: string;
  outcome: ReceiptItem['outcome'];
  /** Its places in the feeds it stands in, that of the team its file began in first. */
  feeds: NonNullable<ReceiptItem['feed']>[];
}

/** What is known about changes that are kept already, by id. What a person has left out is still parked. */
export async function findKept(
  db: Db,
  org: string,
  ids: readonly string[],
): Promise<Map<string, KeptChange>> {
  const found = await rows(
    db,
    z.object({
      id: z.string(),
      sealed: z.string(),
      outcome: z.string(),
      team: z.string().nullable(),
      seq: z.int().nullable(),
      hash: z.string().nullable(),
    }),
    `select c.id, c.sealed_hash as sealed, c.outcome, f.team, f.seq, f.hash
       from change c
       left join feed_entry f on f.org = c.org and f.change = c.id
       left join file on file.org = c.org and file.file = c.file
      where c.org = $1 and c.id = any($2)
      order by f.team <> file.team, f.team`,
    [org, ids],
  );
  const kept = new Map<string, KeptChange>();
  for (const { id, sealed, outcome, team, seq, hash } of found) {
    const known = kept.get(id) ?? {
      sealed,
      outcome: outcome === 'accepted' ? 'accepted' : 'parked',
      feeds: [],
    };
    if (team !== null && seq !== null && hash !== null) known.feeds.push({ team, seq, entry: hash });
    kept.set(id, known);
  }
  return kept;
}

/** Held for share, a file cannot be granted meanwhile; held for update, nothing can be pushed to it either. */
type HoldFiles = '' | 'for share' | 'for update';

/** The team that each of these files began in, of those that are known. Held in the order of their ids. */
export async function findFiles(
  db: Db,
  org: string,
  files: readonly string[],
  hold: HoldFiles = '',
): Promise<Map<string, string>> {
  const found = await rows(
    db,
    z.object({ file: z.string(), team: z.string() }),
    `select file, team from file where org = $1 and file = any($2) order by file ${hold}`,
    [org, files],
  );
  return new Map(found.map(({ file, team }) => [file, team]));
}

/** The team that a file's first change names, also where that change is parked. */
export async function findFirstTeams(
  db: Db,
  org: string,
  files: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows(
    db,
    z.object({ id: z.string(), team: z.string() }),
    'select id, team from change where org = $1 and id = any($2) and team is not null',
    [org, files],
  );
  return new Map(found.map(({ id, team }) => [id, team]));
}

export async function insertFile(client: PoolClient, org: string, file: string, team: string): Promise<void> {
  await client.query('insert into file (org, file, team) values ($1, $2, $3)', [org, file, team]);
}

export async function insertFiles(
  client: PoolClient,
  org: string,
  decisions: readonly Decision[],
): Promise<void> {
  const roots = decisions.filter(({ change, teams }) => change.header.file === null && teams.length > 0);
  if (roots.length === 0) return;
  await client.query('insert into file (org, file, team) select $1, * from unnest($2::text[], $3::text[])', [
    org,
    roots.map(({ change }) => change.id),
    roots.map(({ root }) => root),
  ]);
}

/**
 * One statement for all rows. The sealed bytes travel as one value and are cut up here, because an array of byteas would travel
 * as hexadecimal text at twice the time. Gives how many rows used a counter that the device had used before.
 */
export async function insertChanges(
  client: PoolClient,
  org: string,
  batch: string,
  decisions: readonly Decision[],
): Promise<number> {
  let offset = 1;
  const offsets = decisions.map(({ sealed }) => (offset += sealed.length) - sealed.length);
  const inserted = await client.query<{ equivocation: boolean }>(
    `insert into change (org, id, device, counter, file, team, header, batch, place, path, sealed, sealed_hash,
                         outcome, equivocation)
     select $1, n.id, n.device, n.counter, n.file, n.team, n.header, $2, n.place, n.path,
            substring($3::bytea from n.start for n.length), n.sealed_hash, n.outcome,
            exists (select from change c where c.org = $1 and c.device = n.device and c.counter = n.counter)
              or count(*) over (partition by n.device, n.counter) > 1
       from unnest($4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::integer[],
                   $11::text[], $12::integer[], $13::integer[], $14::text[], $15::text[])
         as n (id, device, counter, file, team, header, place, path, start, length, sealed_hash, outcome)
     returning equivocation`,
    [
      org,
      batch,
      concat(...decisions.map(({ sealed }) => sealed)),
      decisions.map(({ change }) => change.id),
      decisions.map(({ change }) => change.header.device),
      decisions.map(({ change }) => change.header.counter),
      decisions.map(({ change }) => fileOf(change)),
      decisions.map(({ change }) => change.header.team),
      decisions.map(({ change }) => change.headerText),
      decisions.map(({ place }) => place),
      decisions.map(({ path }) => path.join(' ')),
      offsets,
      decisions.map(({ sealed }) => sealed.length),
      decisions.map(({ sealedHash }) => sealedHash),
      decisions.map(({ teams }) => (teams.length === 0 ? 'parked' : 'accepted')),
    ],
  );
  return inserted.rows.filter(({ equivocation }) => equivocation).length;
}

/** A batch whose changes somebody else brought back: its author has no receipt for it yet. */
export async function insertBatch(
  client: PoolClient,
  { batch, signature }: SignedBatch,
  at: string,
  log: number,
): Promise<void> {
  await client.query(
    `insert into push (org, device, batch, size, signature, receipt, receipt_signature, at, log)
     values ($1, $2, $3, $4, $5, '', '', $6, $7) on conflict do nothing`,
    [batch.org, batch.device, batch.root, batch.size, signature, at, log],
  );
}

export async function insertPush(
  client: PoolClient,
  { batch, signature }: SignedBatch,
  { receipt, signature: receiptSignature }: SignedReceipt,
): Promise<string> {
  const text = canonicalText(receipt);
  await client.query(
    `insert into push (org, device, batch, size, signature, receipt, receipt_signature, at, log)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (org, device, batch) do update
        set receipt = $6, receipt_signature = $7, at = $8, log = $9`,
    [
      batch.org,
      batch.device,
      batch.root,
      batch.size,
      signature,
      text,
      receiptSignature,
      receipt.at,
      receipt.log.size,
    ],
  );
  return text;
}
