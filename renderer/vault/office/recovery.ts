/** The two recovery cards: made together, typed back before anything depends on them, renewed once they have been used. */
import { type BoxKeys, newBoxKeys } from '../../../shared/crypto/keys.ts';
import { joinCards, readCard, splitRecoveryKey, writeCard } from '../../../shared/crypto/recovery-cards.ts';
import type { Outcome } from '../api.ts';
import type { Entered } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../session.ts';
import { propose } from './propose.ts';

export interface RecoveryCards {
  make(): { cardA: string; cardB: string };
  /** The key of the cards that were last made, once both have been typed back. */
  check(cardA: string, cardB: string): Outcome<BoxKeys>;
}

/** Remembers the public half only: what is typed back has to give the private one. */
export function createRecoveryCards({ random }: Ports): RecoveryCards {
  let made: string | null = null;
  return {
    make() {
      const keys = newBoxKeys(random);
      made = keys.public;
      const [a, b] = splitRecoveryKey(keys.secret, random);
      const cards = { cardA: writeCard(a), cardB: writeCard(b) };
      for (const secret of [keys.secret, a.share, b.share]) secret.wipe();
      return cards;
    },
    check(cardA, cardB) {
      const a = readCard(cardA);
      const b = readCard(cardB);
      if (typeof a === 'string') return problem(a, { card: 'A' });
      if (typeof b === 'string') return problem(b, { card: 'B' });
      const keys = joinCards(a, b, made ?? '');
      return typeof keys === 'string' ? problem(keys) : done(keys);
    },
  };
}

export async function renewRecovery(
  ports: Ports,
  session: Session,
  checked: Outcome<BoxKeys>,
): Promise<Outcome<Entered>> {
  if (!checked.ok) return checked;
  checked.value.secret.wipe();
  return propose(ports, session, { type: 'recovery', key: checked.value.public });
}
