/** a talk in which something was told rests on a sharing that went, to the same service, and not before a day on which much could change. */
import { expect, test } from 'vitest';
import { toldProblem } from '../../../shared/rules/told-agency.ts';

const talk = { agency: 'Wells Befrienders', on: '2026-11-20' };
const went = { recipientName: 'Wells Befrienders', stopped: '', on: '2026-11-20' };

const rows: [title: string, sharing: Parameters<typeof toldProblem>[1], problem: string | null][] = [
  ['a sharing of that day', went, null],
  ['a sharing written down a day after the talk', { ...went, on: '2026-11-21' }, null],
  ['the same name in other letters', { ...went, recipientName: 'WELLS  befrienders' }, null],
  ['no sharing', undefined, 'TOLD_NOT_SHARED'],
  ['a sharing that was stopped', { ...went, stopped: 'SHARING_REFUSED' }, 'TOLD_NOT_SHARED'],
  ['a sharing with another service', { ...went, recipientName: 'Steady Steps' }, 'TOLD_OTHER_SERVICE'],
  ['a sharing of the day before the talk', { ...went, on: '2026-11-19' }, 'TOLD_LATER'],
];

test.each(rows)('%s', (_title, sharing, problem) => {
  expect(toldProblem(talk, sharing)).toBe(problem);
});
