/**
 * This laptop has been taken off the list. What waits is handed in first: the office keeps it for a person to look at. If it was
 * to be wiped, it then forgets everything, keys first, and says so with the last signature that it can make.
 */
import { nothing } from '../../../shared/wire/http.ts';
import type { Outcome } from '../api.ts';
import { sendPictures } from '../attachments/send.ts';
import { problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ownDevice, type Session } from '../session.ts';
import { signDone } from './forget.ts';
import { wipeLaptop } from '../wipe.ts';
import { pushWaiting } from './push.ts';

/** Always ends with a problem for the worker to read. `wiped` is told when nothing is left on this laptop. */
export async function handIn(
  ports: Ports,
  session: Session,
  wiped: () => void,
): Promise<Extract<Outcome<never>, { ok: false }>> {
  const pushed = await pushWaiting(ports, session, () => {});
  if (!pushed.ok) return pushed;
  const sent = await sendPictures(ports, session, () => true);
  if (!sent.ok) return sent;
  const removed = ownDevice(session)?.removed ?? null;
  if (removed?.wipe !== true) return problem('DEVICE_REMOVED');
  const word = signDone(ports, session, removed.from, 'wiped');
  const gone = await wipeLaptop(ports, session);
  if (!gone.ok) return gone;
  // Before anybody is told, because being told closes the line.
  const told = await session.link.askAs(session.identity, 'acknowledge', word, nothing);
  wiped();
  return told.ok ? problem('DEVICE_REMOVED') : told;
}
