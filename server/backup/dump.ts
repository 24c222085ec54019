/** Writing a backup: one snapshot of one database, a few rows in memory at a time. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { escapeIdentifier, escapeLiteral, type Pool, type PoolClient } from 'pg';
import { readApplied } from '../db/migrate.ts';
import { fileName, type Head, type Kind } from './format.ts';
import { checkBackup } from './read.ts';
import { readTables } from './tables.ts';

/** A row may have a megabyte, and twice that as text. */
const ROWS = 32;

/** Gives the file's path. It has its name only when it is whole and the disk has confirmed it. */
export async function dump(pool: Pool, kind: Kind, folder: string, at: Date): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    // A slow disk may keep the rows waiting.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const head: Head = {
      doorstep: 'backup',
      v: 1,
      kind,
      at: at.toISOString(),
      schema: await readApplied(client),
    };
    const path = join(folder, fileName(head));
    await write(lines(client, head), path);
    return path;
  } finally {
    // Ends the connection, and with it the snapshot.
    client.release(true);
  }
}

async function* lines(client: PoolClient, head: Head): AsyncGenerator<string> {
  yield JSON.stringify(head);
  for (const table of await readTables(client)) {
    const name = escapeIdentifier(table);
    await client.query(
      `declare dumped no scroll cursor for
       select json_build_array(${escapeLiteral(table)}, row_to_json(t))::text as line from ${name} t`,
    );
    for (;;) {
      const found = await client.query<{ line: string }>(`fetch ${String(ROWS)} from dumped`);
      for (const { line } of found.rows) yield line;
      if (found.rows.length < ROWS) break;
    }
    await client.query('close dumped');
  }
}

async function* withEnd(body: AsyncIterable<string>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const line of body) {
    const text = `${line}\n`;
    hash.update(text);
    count += 1;
    yield text;
  }
  yield `${JSON.stringify({ end: { lines: count, sha256: hash.digest('hex') } })}\n`;
}

async function write(body: AsyncIterable<string>, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    // For the eyes of who runs the server alone.
    const file = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(withEnd(body)), createGzip(), file);
    // A backup that nobody has read is a hope.
    await checkBackup(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  const folder = await open(join(path, '..'));
  await folder.sync();
  await folder.close();
}
