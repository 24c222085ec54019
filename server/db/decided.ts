/** Changes that an entry of the log speaks about: delivered to another team, let in after being parked, emptied with their file. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { bodyRow, type StoredBody, toBody } from './bodies.ts';
import { type Db, rows } from './query.ts';

const stampedRow = z.object({ change: z.string(), sealed: z.string(), log: z.int(), at: z.string() });

/** The accepted changes of a file that do not stand in a team's feed yet, in the order they came, with the stamps they had. */
export function readAccepted(
  client: PoolClient,
  org: string,
  file: string,
  team: string,
): Promise<z.infer<typeof stampedRow>[]> {
  return rows(
    client,
    stampedRow,
    `select c.id as change, c.sealed_hash as sealed,
            (e.entry::json ->> 'log')::integer as log, e.entry::json ->> 'at' as at
       from change c
       join file f on f.org = c.org and f.file = c.file
       join feed_entry e on e.org = c.org and e.change = c.id and e.team = f.team
      where c.org = $1 and c.file = $2 and c.outcome = 'accepted'
        and not exists (select from feed_entry d where d.org = c.org and d.change = c.id and d.team = $3)
      order by e.seq`,
    [org, file, team],
  );
}

const parkedRow = z.object({
  id: z.string(),
  file: z.string(),
  /** The team that the file's first change names, here or parked itself. */
  root: z.string(),
  sealed: z.string(),
});

/** Those of these changes that do not count, left out or not, and whose file has a team; in the order they came. */
export function readParkedOf(
  client: PoolClient,
  org: string,
  changes: readonly string[],
): Promise<z.infer<typeof parkedRow>[]> {
  return rows(
    client,
    parkedRow,
    `select c.id, c.file, coalesce(f.team, first.team) as root, c.sealed_hash as sealed
       from change c
       join push p on p.org = c.org and p.device = c.device and p.batch = c.batch
       left join file f on f.org = c.org and f.file = c.file
       left join change first on first.org = c.org and first.id = c.file
      where c.org = $1 and c.id = any($2) and c.outcome <> 'accepted' and coalesce(f.team, first.team) is not null
      order by p.at, c.device, c.counter`,
    [org, changes],
  );
}

export async function admitChanges(client: PoolClient, org: string, ids: readonly string[]): Promise<void> {
  await client.query("update change set outcome = 'accepted' where org = $1 and id = any($2)", [org, ids]);
}

export async function leaveOut(client: PoolClient, org: string, ids: readonly string[]): Promise<void> {
  await client.query("update change set outcome = 'left-out' where org = $1 and id = any($2)", [org, ids]);
}

/** Header, hash and proof stay, so that the feeds can still be verified. */
export async function emptyBodies(client: PoolClient, org: string, file: string): Promise<void> {
  await client.query("update change set sealed = '' where org = $1 and file = $2", [org, file]);
}

/** The same for some changes of it. */
export async function emptySome(
  client: PoolClient,
  org: string,
  file: string,
  ids: readonly string[],
): Promise<void> {
  await client.query("update change set sealed = '' where org = $1 and file = $2 and id = any($3)", [
    org,
    file,
    ids,
  ]);
}

const listedRow = z.object({
  ...bodyRow.shape,
  file: z.string(),
  root: z.string(),
  at: z.string(),
  log: z.int(),
});

export interface ParkedChange extends StoredBody {
  file: string;
  root: string;
  /** When it arrived, and how long the log was then. */
  at: string;
  log: number;
}

/**
 * Parked changes of files that began in one of these teams, and of these files, in the order they came. `after`: of the same, or
 * nothing follows.
 */
export async function readParked(
  db: Db,
  org: string,
  { teams, files }: Record<'teams' | 'files', readonly string[]>,
  after: string | null,
  most: number,
): Promise<ParkedChange[]> {
  const found = await rows(
    db,
    listedRow,
    `select c.id, c.file, coalesce(f.team, first.team) as root, c.header, c.device, c.batch, p.size, p.signature,
            c.place, c.path, p.at, p.log, c.sealed
       from change c
       join push p on p.org = c.org and p.device = c.device and p.batch = c.batch
       left join file f on f.org = c.org and f.file = c.file
       left join change first on first.org = c.org and first.id = c.file
      where c.org = $1 and c.outcome = 'parked'
        and (coalesce(f.team, first.team) = any($2) or c.file = any($3))
        and ($4::text is null or (p.at, c.device, c.counter) > (
          select q.at, a.device, a.counter
            from change a
            join push q on q.org = a.org and q.device = a.device and q.batch = a.batch
            left join file g on g.org = a.org and g.file = a.file
            left join change b on b.org = a.org and b.id = a.file
           where a.org = $1 and a.id = $4 and (coalesce(g.team, b.team) = any($2) or a.file = any($3))))
      order by p.at, c.device, c.counter limit $5`,
    [org, teams, files, after, most],
  );
  return found.map((one) => {
    const { file, root, at, log } = one;
    return { ...toBody(org, one), file, root, at, log };
  });
}
