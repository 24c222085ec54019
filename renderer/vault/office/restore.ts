/** Saying that the office came back from a backup: what it claims to have come back with is held against what this laptop has seen. */
import { feedEntryHash } from '../../../shared/crypto/feed.ts';
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import type { Restoring } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import type { Entered, RestoringView } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { followLog } from '../sync/follow-log.ts';
import { returnLog } from '../sync/return-log.ts';
import { propose } from './propose.ts';

/** Null where the office has not come back from a backup, or the log says so already. */
export async function restoringView(session: Session): Promise<RestoringView | null> {
  const returned = await returnLog(session);
  return returned.ok && returned.value !== null ? { at: returned.value.at } : null;
}

/** Signs the return as the office tells it, if nothing that this laptop knows speaks against it. */
export async function proposeRestore(ports: Ports, session: Session): Promise<Outcome<Entered>> {
  const body = await soundReturn(ports, session);
  return body.ok ? propose(ports, session, body.value) : body;
}

/** Null when this is the return that the office is in now, and this laptop has seen nothing that speaks against it. */
export async function whyNotRestore(
  ports: Ports,
  session: Session,
  body: BodyOf<'restore'>,
): Promise<Outcome<null>> {
  const sound = await soundReturn(ports, session);
  if (!sound.ok) return sound;
  return canonicalText(sound.value) === canonicalText(body) ? done(null) : problem('SERVER_FORK');
}

async function soundReturn(ports: Ports, session: Session): Promise<Outcome<BodyOf<'restore'>>> {
  const returned = await returnLog(session);
  if (!returned.ok) return returned;
  if (returned.value === null) return problem('NOTHING_HERE');
  const followed = await followLog(ports, session);
  if (!followed.ok) return followed;
  // A log that goes on here and not at the office would be lost for good.
  if (returned.value.returned.size < session.membership.size) return problem('LOG_ROLLBACK');
  const { incarnation, log, feeds } = returned.value;
  const isSeen = await areAsSeen(ports, session, returned.value);
  return isSeen ? done({ type: 'restore', incarnation, log, feeds }) : problem('SERVER_FORK');
}

/** Each feed that this laptop follows was once just as the backup has it. Of what it has not read so far it can say nothing. */
async function areAsSeen(
  { store }: Ports,
  { cursors, membership }: Session,
  { log, feeds }: Restoring,
): Promise<boolean> {
  for (const { team, size } of cursors.values()) {
    const cut = feeds.find((feed) => feed.team === team);
    if (cut === undefined && (membership.teams.get(team)?.since ?? 0) <= log.size) return false;
    if (cut === undefined || cut.size === 0 || cut.size > size) continue;
    const [entry] = await store.feed(team, cut.size);
    if (entry?.seq === cut.size && feedEntryHash(entry) !== cut.head) return false;
  }
  return membership.heads[log.size - 1] === log.head;
}
