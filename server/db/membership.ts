/** The membership log in the database, and what replaying it says. */
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { canonicalText, parseCanonical } from '../../shared/encoding/canonical.ts';
import { type Entry, entryHash, entrySchema, proposalHash } from '../../shared/membership/entry.ts';
import { replay } from '../../shared/membership/replay.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { cutSchema, type Cut } from './cut.ts';
import { type Db, row, rows } from './query.ts';

export interface Organisation {
  org: string;
  practice: boolean;
  incarnation: string;
  logSize: number;
  logHead: string;
  /** Set while the data has come back from a backup and the log does not say so. */
  restoring: Cut | null;
}

/** How firmly the organisation's row is held; the first migration says what each is for. */
type Hold = '' | 'for key share' | 'for no key update' | 'for update';

const organisationRow = z.object({
  org: z.string(),
  practice: z.boolean(),
  incarnation: z.string(),
  logSize: z.int(),
  logHead: z.string(),
  restoring: z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : cutSchema.parse(JSON.parse(text)))),
});

export function readOrganisation(db: Db, org: string, hold: Hold = ''): Promise<Organisation | undefined> {
  return row(
    db,
    organisationRow,
    `select org, practice, incarnation, log_size as "logSize", log_head as "logHead", restoring
       from organisation where org = $1 ${hold}`,
    [org],
  );
}

export type MembershipReader = (db: Db, organisation: Organisation) => Promise<Membership>;

export async function readOrganisations(db: Db): Promise<string[]> {
  const found = await rows(
    db,
    z.object({ org: z.string() }),
    'select org from organisation order by org',
    [],
  );
  return found.map(({ org }) => org);
}

const KEPT = 200;

/**
 * Replays only what is new: results are kept, but the row's size and head decide, so a kept one can never be out of date.
 * Throws when the stored log does not hold together.
 */
export function membershipReader(): MembershipReader {
  const kept = new Map<string, Membership>();
  return async (db, { org, logSize, logHead }) => {
    const known = kept.get(org);
    let log = known !== undefined && known.size <= logSize ? known : null;
    const applied = replay(log, await readEntries(db, org, log?.size ?? 0, logSize));
    if (!applied.ok) throw new Error(`the stored log does not hold together: ${applied.problem}`);
    log = applied.value;
    if (log?.head !== logHead) throw new Error('the stored log does not end at its head');
    kept.delete(org);
    kept.set(org, log);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return log;
  };
}

/** Entries after a position up to another, in order. */
export async function readEntries(db: Db, org: string, after: number, until: number): Promise<Entry[]> {
  const found = await rows(
    db,
    z.object({ entry: z.string() }),
    'select entry from log_entry where org = $1 and seq > $2 and seq <= $3 order by seq',
    [org, after, until],
  );
  return found.map(({ entry }) => parseEntry(entry));
}

/** The entry that holds this very proposal, if there is one. */
export async function findEntry(db: Db, org: string, proposal: string): Promise<Entry | undefined> {
  const found = await row(
    db,
    z.object({ entry: z.string() }),
    'select entry from log_entry where org = $1 and proposal = $2',
    [org, proposalHash(proposal)],
  );
  return found === undefined ? undefined : parseEntry(found.entry);
}

/** The organisation's row must be held for update, or be new. */
export async function insertEntry(client: PoolClient | Pool, org: string, entry: Entry): Promise<void> {
  await client.query('insert into log_entry (org, seq, proposal, entry) values ($1, $2, $3, $4)', [
    org,
    entry.seq,
    proposalHash(entry.proposal),
    canonicalText(entry),
  ]);
  await client.query('update organisation set log_size = $2, log_head = $3 where org = $1', [
    org,
    entry.seq,
    entryHash(entry),
  ]);
}

function parseEntry(text: string): Entry {
  const entry = parseCanonical(entrySchema, text);
  if (entry === null) throw new Error('a stored log entry is not canonical');
  return entry;
}
