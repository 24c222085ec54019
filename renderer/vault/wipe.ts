/** Making this laptop forget, because its worker says so or because the organisation does. */
import type { Outcome } from './api.ts';
import { wipeKeys } from './keys.ts';
import { done, problem } from './outcome.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/**
 * Keys in memory first, then the shell's keys and files, then the store. The shell deletes the store as well, and finishes at its next
 * start what was cut off here. Ends in `fresh`. Whoever has the session open stops sending and receiving; its link stays, for a last
 * word that was signed before.
 * @param session null while locked.
 */
export async function wipeLaptop(ports: Ports, session: Session | null): Promise<Outcome<null>> {
  if (session !== null) wipeKeys(session);
  ports.store.close();
  const wiped = await ports.shell.call('wipe');
  await ports.store.destroy();
  if (!wiped.ok) return problem(wiped.problem);
  ports.emit('phase', 'fresh');
  return done(null);
}
