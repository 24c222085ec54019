/** Logs over all types of entry, from a seed, with what was refused on the way: said by somebody who may not, or bent afterwards. */
import { canonicalText } from '../../../shared/encoding/canonical.ts';
import type { EntryType, TeamKind } from '../../../shared/membership/bodies.ts';
import type { Entry } from '../../../shared/membership/entry.ts';
import type { LogProblem } from '../../../shared/membership/replay.ts';
import { seededNumbers } from '../../seeded-random.ts';
import { bends, place } from './bends.ts';
import { DAY, HOUR, LogMaker } from './log-maker.ts';
import { Draw, said } from './random-bodies.ts';

/** An entry offered to the log as far as it had come. */
export interface Tried {
  type: EntryType;
  /** How it was bent, or null for one that is as it was drawn. */
  bent: string | null;
  entry: Entry;
  /** Why it does not hold; null when it was taken in. */
  problem: LogProblem | null;
}

type Sayable = keyof typeof said;

/** How often each type is said: an organisation must grow faster than it shrinks. */
const often: Readonly<Record<Sayable, number>> = {
  invite: 12,
  join: 14,
  cancel: 2,
  device: 2,
  member: 6,
  leave: 2,
  team: 4,
  epoch: 3,
  grant: 4,
  revoke: 3,
  hold: 3,
  erase: 3,
  'erase-part': 3,
  admit: 4,
  'break-glass': 5,
  review: 4,
  'server-key': 2,
  recovery: 1,
  recovered: 2,
  policy: 2,
  restore: 3,
};
export const sayable = Object.keys(said) as Sayable[];
const hat = sayable.flatMap((type) => Array.from({ length: often[type] }, () => type));

const beginnings: readonly (readonly TeamKind[])[] = [
  ['work'],
  ['everyone', 'work', 'own', 'duty', 'data-protection'],
  ['everyone', 'work', 'work', 'safeguarding', 'duty', 'data-protection'],
];

/** The organisation in the end, and everything that was offered to it, in order. */
export function randomLog(seed: string, offers: number): { maker: LogMaker; tried: Tried[] } {
  const maker = new LogMaker(seed, beginnings[seededNumbers(seed)(beginnings.length)]);
  const draw = new Draw(maker);
  const teams = [...maker.log.teams.keys()];
  // Two administrators from the start, so that most of what is tried meets the rule of two.
  maker.admit({ administrator: true, teams });
  const ways = Object.keys(bends);
  const tried = Array.from({ length: offers }, (): Tried => {
    maker.wait(draw.chance(3) ? draw.one([1, 6, 8]) * DAY : draw.number(HOUR));
    const drawn = said[draw.one(hat)](draw);
    const whole = { draw, proposal: maker.propose(drawn.body), signers: drawn.signers };
    const bent = draw.chance(35) ? draw.one(ways) : null;
    const bend = bent === null ? undefined : bends[bent];
    const entry = bend === undefined ? place(whole, canonicalText(whole.proposal)) : bend(whole);
    const taken = maker.take(entry);
    if (taken.ok) drawn.taken?.();
    return { type: drawn.body.type, bent, entry, problem: taken.ok ? null : taken.problem };
  });
  return { maker, tried };
}
