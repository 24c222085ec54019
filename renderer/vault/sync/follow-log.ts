/** Following the membership log at the office: joined first, replayed before it is believed, kept before it is used. */
import type { Outcome } from '../api.ts';
import { appendToJournal } from '../journal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { offerJoin } from '../join.ts';
import { takeKeys } from '../keys.ts';
import { readLog } from '../log.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { keepQuietly } from '../save.ts';
import type { Session } from '../session.ts';

const inTurn = oneAtATime();

/** Whoever asks: two at once would both take in the same entries. */
export function followLog(ports: Ports, session: Session): Promise<Outcome<null>> {
  return inTurn(session, () => follow(ports, session));
}

async function follow(ports: Ports, session: Session): Promise<Outcome<null>> {
  if (!session.membership.devices.has(session.keyring.head.device)) {
    const joined = await offerJoin(session.link, session.keyring);
    if (!joined.ok) return joined;
  }
  const read = await readLog(session.link, session.identity, session.keyring.head.org, session.membership);
  if (!read.ok) return read;
  const { entries, membership } = read.value;
  if (entries.length === 0) return done(null);
  const written = await appendToJournal(
    ports.shell,
    entries.map((entry) => ({ is: 'log', entry })),
  );
  if (!written.ok) return problem(written.problem);
  session.entries.push(...entries);
  session.membership = membership;
  // Team keys were sealed to this device before its own JOIN was in the log.
  takeKeys(session, session.pendingEnvelopes.values());
  await keepQuietly(ports, { entries });
  // Who belongs, what waits for whom, and who may open what: any screen may show it.
  ports.emit('changed', []);
  return done(null);
}
