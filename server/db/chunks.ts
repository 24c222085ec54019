/** Sealed chunks of pictures, by file. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { type Db, row } from './query.ts';

export interface ChunkPlace {
  org: string;
  file: string;
  /** Hash of the sealed bytes. */
  chunk: string;
}

/** False, and nothing kept, where the device has handed in `most` for this file. One that is there stays as it is. */
export async function insertChunk(
  client: PoolClient,
  { org, file, chunk }: ChunkPlace,
  { device, sealed, most }: { device: string; sealed: Uint8Array; most: number },
): Promise<boolean> {
  const kept = await row(
    client,
    z.object({ known: z.boolean(), count: z.int() }),
    `select exists (select from chunk where org = $1 and file = $2 and chunk = $3) as known,
            (select count(*)::integer from chunk where org = $1 and file = $2 and device = $4) as count`,
    [org, file, chunk, device],
  );
  if (kept?.known === true) return true;
  if ((kept?.count ?? 0) >= most) return false;
  await client.query(
    'insert into chunk (org, file, chunk, device, sealed) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [org, file, chunk, device, sealed],
  );
  return true;
}

export async function readChunkBytes(
  db: Db,
  { org, file, chunk }: ChunkPlace,
): Promise<Uint8Array | undefined> {
  const found = await row(
    db,
    z.object({ sealed: z.instanceof(Uint8Array) }),
    'select sealed from chunk where org = $1 and file = $2 and chunk = $3',
    [org, file, chunk],
  );
  return found?.sealed;
}

export async function deleteChunks(client: PoolClient, org: string, file: string): Promise<void> {
  await client.query('delete from chunk where org = $1 and file = $2', [org, file]);
}

export async function deleteSomeChunks(
  client: PoolClient,
  org: string,
  file: string,
  chunks: readonly string[],
): Promise<void> {
  await client.query('delete from chunk where org = $1 and file = $2 and chunk = any($3)', [
    org,
    file,
    chunks,
  ]);
}

/** Whether this device has handed in a change of the file, whatever became of it. */
export async function hasBrought(db: Db, org: string, device: string, file: string): Promise<boolean> {
  const found = await row(
    db,
    z.object({ any: z.boolean() }),
    'select exists (select from change where org = $1 and device = $2 and file = $3) as any',
    [org, device, file],
  );
  return found?.any === true;
}
