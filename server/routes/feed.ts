/** Feed: what has arrived for the caller's teams since its cursors, and the checkpoint that the answer must agree with. */
import type { z } from 'zod';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { feedsOf } from '../../shared/membership/access.ts';
import { err, ok } from '../../shared/result.ts';
import { feedRequest, limits } from '../../shared/wire/http.ts';
import type { feedReply } from '../../shared/wire/http.ts';
import { newestCheckpoint } from '../db/checkpoint.ts';
import { readFeed } from '../db/feeds.ts';
import type { Db } from '../db/query.ts';
import type { Organisation } from '../db/membership.ts';
import { readServerKey } from '../db/server-keys.ts';
import { signedIn, type Outcome } from '../http/handler.ts';
import { timeNow } from '../service.ts';
import { readDevice } from './caller.ts';

type Reply = z.infer<typeof feedReply>;

export const feed = signedIn(feedRequest, async (service, { cursors }, caller): Outcome<Reply> => {
  const known = await readDevice(service, service.main, caller);
  if (known === null) return err('NOT_SIGNED_IN');
  // One feed that is not the caller's refuses the whole request, exactly as one that does not exist.
  const readable = feedsOf(known.log, known.device.worker);
  if (!cursors.every(({ team }) => readable.has(team))) return err('NOT_FOUND');
  if (new Set(cursors.map(({ team }) => team)).size !== cursors.length) return err('MALFORMED');
  const keysOf = async (db: Db, organisation: Organisation) =>
    readServerKey(service.keystore, await service.readMembership(db, organisation));
  const standing = await newestCheckpoint(service.main, known.log.org, keysOf, timeNow(service));

  const feeds: Reply['feeds'] = [];
  let room: number = limits.page;
  for (const { team, after } of cursors) {
    const index = standing.heads.findIndex((head) => head.team === team);
    const head = standing.heads[index];
    if (head === undefined) throw new Error('a team without a feed');
    // No entry beyond the checkpoint's head, so that the answer can be checked against it.
    const entries = room > 0 ? await readFeed(service.main, known.log.org, head, after, room) : [];
    room -= entries.length;
    const path = standing.tree.path(index).map(toBase64);
    feeds.push({ team, entries, more: (entries.at(-1)?.seq ?? after) < head.size, head, index, path });
  }
  return ok({ feeds, checkpoint: standing.signed });
});
