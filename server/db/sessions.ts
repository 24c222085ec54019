/** Challenges and the tokens they are exchanged for. Both lie in the database, so any process may answer the next request. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Caller } from '../../shared/wire/challenge.ts';
import { type Db, row } from './query.ts';
import { secretHash } from './secret-hash.ts';

const callerRow = z.object({ org: z.string(), kind: z.enum(['device', 'invitation']), id: z.string() });

export async function keepChallenge(db: Db, caller: Caller, nonce: string, expires: Date): Promise<void> {
  await db.query('insert into challenge (org, nonce, kind, caller, expires) values ($1, $2, $3, $4, $5)', [
    caller.org,
    nonce,
    caller.kind,
    caller.id,
    expires,
  ]);
}

/** True once for each challenge of this caller. */
export async function takeChallenge(db: Db, caller: Caller, nonce: string, now: Date): Promise<boolean> {
  const taken = await db.query(
    'delete from challenge where org = $1 and nonce = $2 and kind = $3 and caller = $4 and expires > $5',
    [caller.org, nonce, caller.kind, caller.id, now],
  );
  return taken.rowCount === 1;
}

export async function keepSession(
  client: PoolClient,
  caller: Caller,
  token: string,
  expires: Date,
): Promise<void> {
  await client.query('insert into session (org, token, kind, caller, expires) values ($1, $2, $3, $4, $5)', [
    caller.org,
    secretHash(token),
    caller.kind,
    caller.id,
    expires,
  ]);
}

export function findSession(db: Db, token: string, now: Date): Promise<Caller | undefined> {
  return row(db, callerRow, 'select org, kind, caller as id from session where token = $1 and expires > $2', [
    secretHash(token),
    now,
  ]);
}

export async function forgetExpired(db: Db, now: Date): Promise<void> {
  await db.query('delete from challenge where expires < $1', [now]);
  await db.query('delete from session where expires < $1', [now]);
}
