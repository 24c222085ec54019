/** Which basis in law a use rests on: the one that the charity chose in its register, or else the one of the map. */
import {
  articleNine,
  type ArticleSix,
  articleSix,
  type Bases,
  choosableUses,
  type PurposeOfUse,
  purposesOfUse,
  type Use,
} from '../record/case/purposes.ts';
import type { Values } from '../record/field/field.ts';
import { wordOf } from '../record/field/word-of.ts';

export interface Basis extends Pick<Use, 'six' | 'nine' | 'schedule' | 'retention'> {
  /** By the charity itself. */
  chosen: boolean;
  /** For a legitimate interest: that it was weighed stands in the register. True for every other basis. */
  assessed: boolean;
}

/** @param entries those of the register of lawful bases, in any order; what has ended, or does not fit the use, says nothing. */
export function basisOf(name: PurposeOfUse, entries: readonly Values[]): Basis {
  const use: Use = purposesOfUse[name];
  const { retention } = use;
  const fitting = entries.filter(
    (entry) =>
      entry['use'] === name &&
      wordOf(entry, 'endedOn') === '' &&
      Object.keys(basisProblems(entry)).length === 0,
  );
  // Two that were written apart: the one that asks the person comes first.
  const [chosen] = fitting.toSorted((a, b) => place(a) - place(b));
  const six = articleSix.find((one) => one === chosen?.['six']);
  if (chosen === undefined || six === undefined)
    return { ...mapped(use), retention, chosen: false, assessed: use.six !== 'f' };
  const nine = nineOf(chosen);
  const paragraph = paragraphs.find((one) => String(one) === chosen['schedule']) ?? null;
  const schedule = nine === '9h' ? 2 : paragraph;
  return { six, nine, schedule, retention, chosen: true, assessed: true };
}

/** Of each use for which the charity could choose. */
export function basesOf(entries: readonly Values[]): Bases {
  return Object.fromEntries(choosableUses.map((use) => [use, basisOf(use, entries).six]));
}

const place = ({ six }: Values): number => articleSix.findIndex((one) => one === six);
const mapped = ({ six, nine, schedule }: Use) => ({ six, nine, schedule });
const paragraphs = [6, 8, 10, 18] as const;
const nineOf = ({ nine }: Values): Use['nine'] => articleNine.find((one) => one === nine) ?? null;

/** What an entry says together: the use may rest on that basis, and special facts have a condition that goes with it. */
export function basisProblems({ use: name, six, nine }: Values) {
  const use = Object.entries<Use>(purposesOfUse).find(([known]) => known === name)?.[1];
  if (use === undefined || six === '' || nine === '') return {};
  const may: readonly ArticleSix[] = [use.six, ...use.or];
  const isExpress = nine === '9a';
  const onConsent = six === 'a';
  return {
    ...(may.some((one) => one === six) ? {} : { six: 'BASIS_NOT_FOR_USE' as const }),
    ...(isExpress !== onConsent && (isExpress || nine !== 'none')
      ? { nine: 'BASIS_CONDITION_OTHER' as const }
      : {}),
    ...(nine === 'none' && use.nine !== null ? { nine: 'BASIS_CONDITION_NEEDED' as const } : {}),
  };
}
