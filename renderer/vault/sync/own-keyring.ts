/** This laptop's keyring and the organisation: that it was opened with the recovery cards is told, and a new recovery key is taken up. */
import type { Outcome } from '../api.ts';
import { keepRecoverable } from '../keyring-file.ts';
import { propose } from '../office/propose.ts';
import { done } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { settleRecovery } from '../recover.ts';
import type { Session } from '../session.ts';

export async function settleKeyring(ports: Ports, session: Session): Promise<Outcome<null>> {
  const { head, recovered } = session.keyring;
  if (recovered !== null) {
    const told = await propose(ports, session, { type: 'recovered', device: head.device, why: 'passphrase' });
    const settled = told.ok ? await settleRecovery(ports, session) : told;
    if (!settled.ok) return settled;
  }
  return session.membership.recoveryKey === head.recovery ? done(null) : keepRecoverable(ports, session);
}
