/** Proposals that wait for a second person. */
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { proposalHash, type SignedProposal, signedProposalSchema } from '../../shared/membership/entry.ts';
import { type Db, row, rows } from './query.ts';

export interface Offer extends SignedProposal {
  /** When its first signature came, by the server's clock. */
  at: string;
  /** An invitation's. */
  blob: string | null;
}

const offerRow = z.object({
  proposal: z.string(),
  signers: z.string(),
  at: z.date(),
  blob: z.string().nullable(),
});

function toOffer({ proposal, signers, at, blob }: z.infer<typeof offerRow>): Offer {
  const parsed = signedProposalSchema.shape.signers.parse(JSON.parse(signers));
  return { proposal, signers: parsed, at: at.toISOString(), blob };
}

/** Those still in time, oldest first. */
export async function readOffers(db: Db, org: string, now: Date, most: number): Promise<Offer[]> {
  const found = await rows(
    db,
    offerRow,
    'select proposal, signers, at, blob from offer where org = $1 and expires > $2 order by at, offer limit $3',
    [org, now, most],
  );
  return found.map(toOffer);
}

export async function findOffer(db: Db, org: string, offer: string): Promise<Offer | undefined> {
  const found = await row(
    db,
    offerRow,
    'select proposal, signers, at, blob from offer where org = $1 and offer = $2',
    [org, offer],
  );
  return found === undefined ? undefined : toOffer(found);
}

export async function countOffers(db: Db, org: string): Promise<number> {
  const counted = await row(
    db,
    z.object({ count: z.int() }),
    'select count(*)::integer as count from offer where org = $1',
    [org],
  );
  return counted?.count ?? 0;
}

/** The organisation's row must be held, so that two signatures at once are both kept. The first time stays. */
export async function keepOffer(
  client: PoolClient,
  org: string,
  { proposal, signers, blob }: SignedProposal & { blob: string | null },
  at: Date,
  expires: Date,
): Promise<void> {
  await client.query(
    `insert into offer (org, offer, proposal, signers, at, expires, blob) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (org, offer) do update set signers = excluded.signers`,
    [org, proposalHash(proposal), proposal, JSON.stringify(signers), at, expires, blob],
  );
}

/** `offer` is the proposal's hash. */
export async function forgetOffer(db: Db, org: string, offer: string): Promise<void> {
  await db.query('delete from offer where org = $1 and offer = $2', [org, offer]);
}

export async function forgetExpiredOffers(db: Db, org: string, now: Date): Promise<void> {
  await db.query('delete from offer where org = $1 and expires <= $2', [org, now]);
}
