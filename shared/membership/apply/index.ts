/** One rule for each type of entry. */
import { err, ok, type Result } from '../../result.ts';
import type { BodyOf, EntryBody, EntryType } from '../bodies.ts';
import { admit, breakGlass, erase, erasePart, grant, hold, review, revoke } from './files.ts';
import { policy, recovery, restore, serverKey } from './office.ts';
import { cancel, device, found, invite, join, leave, member, recovered } from './people.ts';
import { epoch, team } from './teams.ts';
import type { Offered, Refusal, Working } from './working.ts';

type Later = Exclude<EntryType, 'genesis'>;
type Bodies = { [T in Later]: BodyOf<T> };
type Rule<T extends Later> = (log: Working, body: Bodies[T], offered: Offered) => Refusal | null;

const rules: { [T in Later]: Rule<T> } = {
  invite,
  join,
  cancel,
  device,
  member,
  leave,
  team,
  epoch,
  grant,
  revoke,
  hold,
  erase,
  'erase-part': erasePart,
  admit,
  'break-glass': breakGlass,
  review,
  'server-key': serverKey,
  recovery,
  recovered,
  policy,
  restore,
};

/** Applies what an entry says; a genesis only where there is no log yet, everything else only where there is one. */
export function applyBody(log: Working | null, body: EntryBody, offered: Offered): Result<Working, Refusal> {
  if (log === null || body.type === 'genesis') {
    if (log !== null || body.type !== 'genesis') return err('LOG_INVALID');
    const begun = found(body, offered);
    return typeof begun === 'string' ? err(begun) : ok(begun);
  }
  // When somebody joins is for the invitation to say: the clock of a new laptop may be years off.
  if (body.type !== 'join' && offered.at > offered.expires) return err('PROPOSAL_EXPIRED');
  const refused = applyLater(log, body.type, body, offered);
  return refused === null ? ok(log) : err(refused);
}

function applyLater<T extends Later>(
  log: Working,
  type: T,
  body: Bodies[T],
  offered: Offered,
): Refusal | null {
  return rules[type](log, body, offered);
}
