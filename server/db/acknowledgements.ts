/** What devices say they have done, and when they were last here. */
import { z } from 'zod';
import { type Acknowledgement, acknowledgementSchema } from '../../shared/crypto/acknowledgement.ts';
import { canonicalText } from '../../shared/encoding/canonical.ts';
import { type Db, rows } from './query.ts';

export interface SignedAcknowledgement {
  acknowledgement: Acknowledgement;
  signature: string;
}

/** The first word about an entry stays. */
export async function keepAcknowledgement(
  db: Db,
  { acknowledgement, signature }: SignedAcknowledgement,
): Promise<void> {
  const { org, device, entry } = acknowledgement;
  await db.query(
    `insert into acknowledgement (org, device, entry, acknowledgement, signature) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [org, device, entry, canonicalText(acknowledgement), signature],
  );
}

/** Those about the newest entries first. */
export async function readAcknowledgements(
  db: Db,
  org: string,
  most: number,
): Promise<SignedAcknowledgement[]> {
  const found = await rows(
    db,
    z.object({ acknowledgement: z.string(), signature: z.string() }),
    'select acknowledgement, signature from acknowledgement where org = $1 order by entry desc, device limit $2',
    [org, most],
  );
  return found.map(({ acknowledgement, signature }) => ({
    acknowledgement: acknowledgementSchema.parse(JSON.parse(acknowledgement)),
    signature,
  }));
}

export async function noteSeen(db: Db, org: string, device: string, at: Date): Promise<void> {
  await db.query(
    `insert into device_seen (org, device, at) values ($1, $2, $3)
     on conflict (org, device) do update set at = greatest(device_seen.at, excluded.at)`,
    [org, device, at],
  );
}

/** When each device last signed in, by device. */
export async function readSeen(db: Db, org: string): Promise<Map<string, Date>> {
  const found = await rows(
    db,
    z.object({ device: z.string(), at: z.date() }),
    'select device, at from device_seen where org = $1',
    [org],
  );
  return new Map(found.map(({ device, at }) => [device, at]));
}
