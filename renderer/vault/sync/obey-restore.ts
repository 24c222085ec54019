/**
 * Two administrators have said in the log that the office came back from a backup. What this laptop had received beyond it is received
 * anew; own changes that the office had signed for and lost wait again, under the same ids. Each step can be repeated.
 */
import { readChange } from '../../../shared/change/change.ts';
import { feedEntryHash } from '../../../shared/crypto/feed.ts';
import { cutOf, isUncut, restoresSince, stillStands } from '../../../shared/membership/restores.ts';
import type { Restored } from '../../../shared/membership/membership.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import type { FeedCursor, StoredChange } from '../store.ts';

/** Until the office has proved itself by a checkpoint of its new life, whatever was cut off since the last one is looked at again. */
export async function obeyRestore(ports: Ports, session: Session): Promise<void> {
  const { membership, checkpoint } = session;
  const since = restoresSince(membership.restored, checkpoint?.checkpoint.incarnation ?? null);
  if (since.length === 0) return;
  const cursors = await goBack(ports, session, since);
  const changes = await unplace(ports, session, since);
  const settledTroubles = [...session.troubles.values()]
    .filter(({ id, feed }) => session.waiting.has(id) || (feed !== null && !isUncut(since, feed)))
    .map(({ id }) => id);
  for (const id of settledTroubles) session.troubles.delete(id);
  await ports.store.keep({ cursors, changes, settledTroubles });
  session.keptKeys.clear();
  // Of what comes now, the first is the newest, whatever its number.
  session.keptCheckpoint = 0;
  if (changes.length > 0) ports.emit('changed', [...new Set(changes.map(({ file }) => file))]);
}

/** To the cut, where this laptop has seen that very head; otherwise the feed is read from its beginning. */
async function goBack(
  ports: Ports,
  session: Session,
  since: readonly Restored['body'][],
): Promise<FeedCursor[]> {
  const moved: FeedCursor[] = [];
  for (const { team, size } of session.cursors.values()) {
    const cut = cutOf(since, team);
    if (cut === null || size <= cut.size) continue;
    const [entry] = cut.size === 0 ? [] : await ports.store.feed(team, cut.size);
    const isSeen = entry?.seq === cut.size && feedEntryHash(entry) === cut.head;
    moved.push({ team, size: 0, head: null, leaf: null, ...(isSeen ? cut : {}) });
  }
  for (const cursor of moved) session.cursors.set(cursor.team, cursor);
  return moved;
}

/** Own changes that are not at the office any more wait; others' have no place until they are found in the feed again. */
async function unplace(
  ports: Ports,
  session: Session,
  since: readonly Restored['body'][],
): Promise<StoredChange[]> {
  const { device } = session.keyring.head;
  const kept = keptOf(session);
  const own = [...session.sentAway.values()].map((one) => ({ ...one, device }));
  const open = [...session.files.values()].flatMap(({ changes }) => [...changes.values()]);
  const moved: StoredChange[] = [];
  for (const change of [...open, ...own]) {
    const { id, state, feed } = change;
    const isMine = change.device === device;
    if (state === 'waiting' || kept.has(id) || (feed === null ? !isMine : isUncut(since, feed))) continue;
    const stored = await ports.store.change(id);
    // Of what was emptied nothing is left to bring back.
    if (stored === undefined || stored.sealed.length <= 1) continue;
    const again = { state: isMine ? 'waiting' : state, feed: null } as const;
    moved.push({ ...stored, ...again });
    for (const known of [session.files.get(change.file)?.changes.get(id), session.sentAway.get(id)])
      if (known !== undefined) Object.assign(known, again);
  }
  waitInOrder(
    session,
    moved.filter(({ state }) => state === 'waiting'),
  );
  return moved;
}

/** What the office has signed for and, by all that was said since, still has. */
function keptOf({ receipts, membership: { restored } }: Session): Set<string> {
  return new Set(
    [...receipts.values()].flatMap(({ receipt }) =>
      receipt.items.filter(({ feed }) => stillStands(restored, receipt, feed)).map(({ change }) => change),
    ),
  );
}

/** In the order they were written: a file's first change before all others of it. */
function waitInOrder({ waiting }: Session, more: readonly StoredChange[]): void {
  const counterOf = ({ header }: StoredChange) => readChange(header)?.header.counter ?? 0;
  const all = [...more, ...waiting.values()].toSorted((a, b) => counterOf(a) - counterOf(b));
  waiting.clear();
  for (const change of all) waiting.set(change.id, change);
}
