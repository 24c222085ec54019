/** Invitations as the server needs them: whether one may still be used, and the blob that its code opens. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Invitation } from '../../shared/membership/membership.ts';
import { type Db, row } from './query.ts';

const knownInvitation = z.object({
  org: z.string(),
  expires: z.date(),
  used: z.boolean(),
  cancelled: z.boolean(),
  blob: z.string().nullable(),
});
export type KnownInvitation = z.infer<typeof knownInvitation>;

/** By its id alone: who has the code does not know the organisation yet. */
export function findInvitation(db: Db, invitation: string): Promise<KnownInvitation | undefined> {
  return row(
    db,
    knownInvitation,
    'select org, expires, used, cancelled, blob from invitation where invitation = $1 limit 1',
    [invitation],
  );
}

export async function keepInvitation(
  client: PoolClient,
  org: string,
  { id, expires }: Invitation,
  blob: string,
): Promise<void> {
  await client.query('insert into invitation (org, invitation, expires, blob) values ($1, $2, $3, $4)', [
    org,
    id,
    expires,
    blob,
  ]);
}

/** The blob goes: the code that opens it may have been seen by others. */
export async function useInvitation(client: PoolClient, org: string, invitation: string): Promise<void> {
  await client.query('update invitation set used = true, blob = null where org = $1 and invitation = $2', [
    org,
    invitation,
  ]);
}

/** Somebody else may have the code: the blob goes with it. */
export async function cancelInvitation(client: PoolClient, org: string, invitation: string): Promise<void> {
  await client.query(
    'update invitation set cancelled = true, blob = null where org = $1 and invitation = $2',
    [org, invitation],
  );
}
