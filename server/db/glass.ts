/** A whole file, as broken glass shows it. */
import { z } from 'zod';
import { type Db, rows } from './query.ts';

/** The accepted changes of a file in the order they came, each with the log's size when it did. */
export function readFileChanges(
  db: Db,
  org: string,
  file: string,
  root: string,
): Promise<{ id: string; log: number }[]> {
  return rows(
    db,
    z.object({ id: z.string(), log: z.int() }),
    `select c.id, (f.entry::json ->> 'log')::integer as log
       from change c
       join feed_entry f on f.org = c.org and f.change = c.id and f.team = $3
      where c.org = $1 and c.file = $2 and c.outcome = 'accepted'
      order by f.seq`,
    [org, file, root],
  );
}

/** Files whose id begins so. */
export async function findFilesFrom(db: Db, org: string, start: string, most: number): Promise<string[]> {
  const found = await rows(
    db,
    z.object({ file: z.string() }),
    // Not LIKE, to which an underscore is a wildcard. A tilde comes after every letter of an id.
    "select file from file where org = $1 and file >= $2 and file < $2 || '~' order by file limit $3",
    [org, start, most],
  );
  return found.map(({ file }) => file);
}
