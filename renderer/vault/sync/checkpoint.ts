/** The office's signed promise of how much there is. It may grow; a step back, or another past at the same place, stops pulling. */
import { type FeedHead, feedHeadLeaf } from '../../../shared/crypto/feed.ts';
import { inTree } from '../../../shared/crypto/merkle.ts';
import {
  checkpointHash,
  type SignedCheckpoint,
  verifyCheckpoint,
} from '../../../shared/crypto/server-signed.ts';
import { fromBase64 } from '../../../shared/encoding/bytes.ts';
import type { Membership } from '../../../shared/membership/membership.ts';
import { incarnationAt } from '../../../shared/membership/restores.ts';
import type { VaultProblem } from '../../../shared/wire/problems.ts';
import type { Session } from '../session.ts';

/** Takes a checkpoint as the newest, or says why it may not be. */
export function acceptCheckpoint(session: Session, signed: SignedCheckpoint): VaultProblem | null {
  const { checkpoint } = signed;
  const { membership, checkpoint: held } = session;
  if (checkpoint.org !== membership.org || !verifyCheckpoint(signed, membership.serverKey))
    return 'RECEIPT_INVALID';
  const known = membership.heads[checkpoint.log.size - 1];
  if (known !== undefined && known !== checkpoint.log.head) return 'LOG_FORK';
  if (held !== null && checkpoint.log.size < held.checkpoint.log.size) return 'LOG_ROLLBACK';
  const stranger = whyNotThisLife(session, checkpoint);
  if (stranger !== null) return stranger;
  // The first after a return from a backup has none before it that is known here.
  if (held?.checkpoint.incarnation === checkpoint.incarnation) {
    if (checkpoint.seq < held.checkpoint.seq) return 'SERVER_ROLLBACK';
    const same = checkpointHash(checkpoint) === checkpointHash(held.checkpoint);
    if (checkpoint.seq === held.checkpoint.seq && !same) return 'SERVER_ROLLBACK';
    if (checkpoint.seq === held.checkpoint.seq + 1 && checkpoint.prev !== checkpointHash(held.checkpoint)) {
      return 'SERVER_ROLLBACK';
    }
  }
  session.checkpoint = signed;
  return null;
}

/** The office goes by the name that the log gave it when it came back from a backup; until then by the one it always had. */
function whyNotThisLife(
  { membership: { restored, size }, checkpoint: held }: Session,
  { incarnation, log }: SignedCheckpoint['checkpoint'],
): VaultProblem | null {
  const expected = incarnationAt(restored, log.size) ?? held?.checkpoint.incarnation ?? incarnation;
  if (expected === incarnation) return null;
  return log.size > size ? 'NEWS_MISSING' : 'SERVER_ROLLBACK';
}

/** What is wrong with the log that came, measured by the newest checkpoint: the office has signed for so much of it. */
export function whyNotWholeLog({ membership, checkpoint }: Session): VaultProblem | null {
  if (checkpoint === null) return null;
  const { size, head } = checkpoint.checkpoint.log;
  const known = membership.heads[size - 1];
  if (known === undefined) return 'NEWS_MISSING';
  return known === head ? null : 'LOG_FORK';
}

/** A tree has one leaf for each team of the log, in the order of their ids: no feed has a second head to show to others. */
export function isLeafOf(
  { teams, size }: Membership,
  { checkpoint: { feeds, log } }: SignedCheckpoint,
  head: FeedHead,
  { index, path }: { index: number; path: readonly string[] },
): boolean {
  const all = [...teams.values()].filter(({ since }) => since <= log.size);
  // Of entries that have not come yet, nobody can say how many teams they begin.
  const isPlace =
    log.size > size ||
    (feeds.size === all.length && index === all.filter(({ team }) => team < head.team).length);
  return (
    isPlace && inTree(feedHeadLeaf(head), index, feeds.size, path.map(fromBase64), fromBase64(feeds.root))
  );
}
