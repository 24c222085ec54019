/** Asking PostgreSQL. Rows are parsed like everything that comes from outside. */
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import type { Result } from '../../shared/result.ts';

export type Db = Pool | PoolClient;

export async function rows<T>(db: Db, schema: z.ZodType<T>, sql: string, values: unknown[]): Promise<T[]> {
  const found = await db.query<Record<string, unknown>>(sql, values);
  return z.array(schema).parse(found.rows);
}

/** The only row, or undefined. */
export async function row<T>(
  db: Db,
  schema: z.ZodType<T>,
  sql: string,
  values: unknown[],
): Promise<T | undefined> {
  return (await rows(db, schema, sql, values))[0];
}

/** Deadlock, and a serialisation failure: PostgreSQL asks to try again. */
const again = new Set(['40P01', '40001']);

/** Commits when the work succeeds; a problem or a throw undoes everything. Work may run more than once. */
export function transaction<T, P>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result<T, P>>,
): Promise<Result<T, P>> {
  return attempt(pool, work, (result) => result.ok);
}

/** A transaction that has no expected failure. */
export function always<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return attempt(pool, work, () => true);
}

async function attempt<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  isGood: (result: T) => boolean,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(pool, work, isGood);
    } catch (error) {
      if (tries === 4 || !again.has(errorCode(error))) throw error;
    }
  }
}

async function once<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  isGood: (result: T) => boolean,
): Promise<T> {
  const client = await pool.connect();
  let whole = false;
  try {
    // Said each time: a receipt is a promise, whatever the database's own setting is.
    await client.query('begin; set local synchronous_commit = on');
    const result = await work(client);
    await client.query(isGood(result) ? 'commit' : 'rollback');
    whole = true;
    return result;
  } catch (error) {
    whole = await client.query('rollback').then(
      () => true,
      () => false,
    );
    throw error;
  } finally {
    // A connection in an unknown state is closed and not used again.
    client.release(!whole);
  }
}

/** The code of a PostgreSQL or system error; empty for any other. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
