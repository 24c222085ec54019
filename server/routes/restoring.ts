/**
 * Coming back from a backup: what the backup had, and the log entries that laptops bring back. Nobody is believed: the office's own
 * signature, from before it was lost, says how the log went on, and each entry is replayed as at first.
 */
import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { verifyCheckpoint } from '../../shared/crypto/server-signed.ts';
import { type Entry, readProposal } from '../../shared/membership/entry.ts';
import { type Membership, serverKeyAt } from '../../shared/membership/membership.ts';
import { applyEntry } from '../../shared/membership/replay.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { nothing, returnLogRequest } from '../../shared/wire/http.ts';
import type { restoringReply } from '../../shared/wire/http.ts';
import type { ServerProblem } from '../../shared/wire/problems.ts';
import { insertEntry, readOrganisation } from '../db/membership.ts';
import { transaction } from '../db/query.ts';
import { type Outcome, signedIn } from '../http/handler.ts';
import { destroyErasedKeys } from '../membership/destroy-keys.ts';
import { followEntry } from '../membership/effects.ts';

type Reply = z.infer<typeof restoringReply>;
type Returned = z.infer<typeof returnLogRequest>;

export const restoring = signedIn(nothing, async ({ main }, _nothing, { org }): Outcome<Reply> => {
  const organisation = await readOrganisation(main, org);
  if (organisation === undefined) return err('NOT_SIGNED_IN');
  const { incarnation, restoring: cut, logSize: size, logHead: head } = organisation;
  return ok({ restoring: cut === null ? null : { incarnation, ...cut, returned: { size, head } } });
});

/** Takes all of them or none. What follows from an entry happens at once, so that what was erased is erased again. */
export const returnLog = signedIn(
  returnLogRequest,
  async (service, given, { org }): Outcome<Record<string, never>> => {
    const taken = await transaction(service.main, async (client): Promise<Result<null, ServerProblem>> => {
      const organisation = await readOrganisation(client, org, 'for update');
      if (organisation === undefined) return err('NOT_SIGNED_IN');
      if (organisation.restoring === null) return err('LOG_REFUSED');
      return takeBack(client, await service.readMembership(client, organisation), given);
    });
    if (!taken.ok) return taken;
    await destroyErasedKeys(service, org);
    return ok({});
  },
);

async function takeBack(
  client: PoolClient,
  before: Membership,
  { checkpoint, entries }: Returned,
): Promise<Result<null, ServerProblem>> {
  let log = before;
  for (const entry of entries.filter(({ seq }) => seq > before.size)) {
    const next = applyEntry(log, entry);
    if (!next.ok) return err('LOG_REFUSED');
    log = next.value;
    await enterAgain(client, log, entry);
  }
  const { org, log: promised } = checkpoint.checkpoint;
  const isPromised = promised.size === log.size && promised.head === log.head;
  const isOurs = org === log.org && verifyCheckpoint(checkpoint, serverKeyAt(log, promised.size));
  return isPromised && isOurs ? ok(null) : err('LOG_REFUSED');
}

/** `log`: with the entry in it. Keys that came with it at first are for members in touch to seal again. */
async function enterAgain(client: PoolClient, log: Membership, entry: Entry): Promise<void> {
  const proposal = readProposal(entry.proposal);
  if (proposal === null) throw new Error('an entry that was replayed cannot be read');
  await insertEntry(client, log.org, entry);
  await followEntry(client, log, entry, proposal);
}
