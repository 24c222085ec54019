/**
 * A hold that is on record becomes a lock in the membership log, so that the office refuses to erase the file whoever asks. It is entered
 * by the laptop of who wrote the hold, or lifted it, as soon as it is in touch.
 */
import { fileFacts } from '../../../shared/membership/access.ts';
import { isHeldOn } from '../../../shared/rules/retention/holds.ts';
import type { Outcome } from '../api.ts';
import { filesTogether } from '../household/pairs.ts';
import { duties } from '../office/duties.ts';
import { propose } from '../office/propose.ts';
import { done } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { recordsOf } from '../views/records.ts';
import { holdsOnRecord } from './holds.ts';

export async function lockHeld(ports: Ports, session: Session): Promise<Outcome<null>> {
  if (!duties(session).custodian) return done(null);
  const together = filesTogether(session);
  for (const file of withOwnHolds(session)) {
    const files = together(file);
    const isWanted = isHeldOn(files.flatMap(holdsOnRecord), today(ports));
    for (const { id } of files) {
      const { held, erased } = fileFacts(session.membership, id);
      if (erased !== null || held === isWanted) continue;
      const entered = await propose(ports, session, { type: 'hold', file: id, held: isWanted });
      if (!entered.ok) return entered;
    }
  }
  return done(null);
}

/** Files of which this worker wrote the last word about a hold. */
function withOwnHolds(session: Session): CaseFile[] {
  const { worker } = session.keyring.head;
  return [...session.files.values()].filter((file) => {
    const writes = recordsOf(file, 'hold').flatMap(({ merged }) => writesOf(merged));
    return writes.toSorted((a, b) => a.lamport - b.lamport).at(-1)?.worker === worker;
  });
}
