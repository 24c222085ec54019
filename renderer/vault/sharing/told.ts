/** A talk in which something was told is kept only beside the sharing that carries it, so there is no way round the gate. */
import { toldWays } from '../../../shared/record/case/agency-contact.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { toldProblem } from '../../../shared/rules/told-agency.ts';
import { done } from '../outcome.ts';
import { writesOf } from '../records/view.ts';
import { recordsOf } from '../views/records.ts';
import type { Ruled, Saving } from './rules.ts';

export function ruleTalk({ file, values }: Saving): Ruled {
  if (!toldWays.includes(wordOf(values, 'way'))) return done({ values, problems: {} });
  const known = recordsOf(file, 'sharing').find(({ record }) => record === values['sharing']);
  const [write] = known === undefined ? [] : writesOf(known.merged);
  const talk = { agency: wordOf(values, 'agency'), on: wordOf(values, 'at').slice(0, 10) };
  const refusal = toldProblem(
    talk,
    known && { ...known.value, on: write === undefined ? '' : localDay(new Date(write.at)) },
  );
  return done({ values, problems: refusal === null ? {} : { sharing: refusal } });
}
