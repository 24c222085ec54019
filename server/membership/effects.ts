/** What follows from an entry of the log, in the same transaction as the entry. */
import type { PoolClient } from 'pg';
import { deliveredTo } from '../../shared/membership/access.ts';
import type { BodyOf } from '../../shared/membership/bodies.ts';
import { type Entry, type Proposal, proposalHash } from '../../shared/membership/entry.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { admitChanges, emptyBodies, emptySome, leaveOut, readAccepted, readParkedOf } from '../db/decided.ts';
import { insertFile } from '../db/changes.ts';
import { addFeed, insertEntries, lockFeeds, moveHeads } from '../db/feeds.ts';
import { deleteChunks, deleteSomeChunks } from '../db/chunks.ts';
import { cancelInvitation, useInvitation } from '../db/invitations.ts';
import { forgetOffer } from '../db/offers.ts';
import { endRestoring } from '../db/restoring.ts';
import { extendFeeds, type Placing } from '../push/decide.ts';

/** `log`: with the entry in it. */
export async function followEntry(
  client: PoolClient,
  log: Membership,
  entry: Entry,
  { body }: Proposal,
): Promise<void> {
  await forgetOffer(client, log.org, proposalHash(entry.proposal));
  switch (body.type) {
    case 'join':
      return useInvitation(client, log.org, body.invitation);
    case 'cancel':
      return cancelInvitation(client, log.org, body.invitation);
    case 'team':
      return addFeed(client, log.org, body.team);
    case 'grant':
      return deliver(client, log, body.file, body.to);
    case 'admit':
      return body.verdict === 'counts'
        ? letIn(client, log, body, entry.at)
        : leaveOut(client, log.org, body.changes);
    case 'erase':
      await deleteChunks(client, log.org, body.file);
      return emptyBodies(client, log.org, body.file);
    case 'erase-part':
      await deleteSomeChunks(client, log.org, body.file, body.chunks);
      return emptySome(client, log.org, body.file, body.changes);
    case 'restore':
      return endRestoring(client, log.org, body.incarnation);
    default:
      return undefined;
  }
}

/** All accepted changes of a file, into a team's feed, with the stamps they had. What stands there already does not come twice. */
async function deliver(client: PoolClient, log: Membership, file: string, team: string): Promise<void> {
  const accepted = await readAccepted(client, log.org, file, team);
  await place(
    client,
    log,
    accepted.map((one) => ({ ...one, file, teams: [team] })),
  );
}

/** Parked changes count from now on: they stand in the feeds with this entry's place in the log. */
async function letIn(
  client: PoolClient,
  log: Membership,
  { changes }: BodyOf<'admit'>,
  at: string,
): Promise<void> {
  const parked = await readParkedOf(client, log.org, changes);
  for (const { id, file, root } of parked) if (id === file) await insertFile(client, log.org, file, root);
  await admitChanges(client, log.org, changes);
  await place(
    client,
    log,
    parked.map(({ id, file, root, sealed }): Placing => {
      const teams = deliveredTo(log, file, root, at);
      return { change: id, file, sealed, log: log.size, at, teams };
    }),
  );
}

async function place(client: PoolClient, log: Membership, placings: readonly Placing[]): Promise<void> {
  const teams = [...new Set(placings.flatMap((one) => one.teams))];
  const { entries, heads } = extendFeeds(placings, await lockFeeds(client, log.org, teams), log.org);
  await insertEntries(client, log.org, entries);
  await moveHeads(client, log.org, heads);
}
