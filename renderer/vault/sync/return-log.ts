/** The office has come back from a backup: what it lacks of the log is brought back, as it stood, with the office's own word for it. */
import { nothing, type Restoring, restoringReply } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Session } from '../session.ts';

/** What the office says about its return; null where there is none under way. */
export async function readRestoring({ link, identity }: Session): Promise<Outcome<Restoring | null>> {
  const reply = await link.askAs(identity, 'restoring', {}, restoringReply);
  return reply.ok ? done(reply.value.restoring) : reply;
}

/** Brings back all that the office has signed for and no longer has. Gives how it stands then. */
export async function returnLog(session: Session): Promise<Outcome<Restoring | null>> {
  const read = await readRestoring(session);
  if (!read.ok || read.value === null) return read;
  const { membership, entries, checkpoint } = session;
  const { size, head } = read.value.returned;
  if (size > membership.size) return read;
  if (membership.heads[size - 1] !== head) return problem('LOG_FORK');
  const promised = checkpoint?.checkpoint.log.size ?? 0;
  if (checkpoint === null || promised <= size) return read;
  const question = { checkpoint, entries: entries.slice(size, promised) };
  const reply = await session.link.askAs(session.identity, 'returnLog', question, nothing);
  return reply.ok ? readRestoring(session) : reply;
}
