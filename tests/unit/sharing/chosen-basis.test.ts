/** the charity chooses what a use rests on, in writing, within what the law allows; otherwise the map's basis counts. */
import { describe, expect, test } from 'vitest';
import { choosableUses, purposesOfUse, type Use, uses } from '../../../shared/record/case/purposes.ts';
import type { Context, Values } from '../../../shared/record/field/field.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { sharing } from '../../../shared/record/case/sharing.ts';
import { registerOf } from '../../../shared/record/register/index.ts';
import { basisOf } from '../../../shared/rules/lawful-basis.ts';

const context: Context = { today: '2026-11-24', practice: true };
const id = 'A'.repeat(22);
const reason = { why: 'We need it to help, and nothing milder will do.', reviewOn: '24/11/2027' };
const assessed = { assessment: 'Assessment 7', assessedOn: '1/11/2026' };

function problemsOf(typed: TypedForm) {
  const { fields, check } = registerOf('lawful-basis');
  const { values, problems } = readForm(fields, typed, context);
  return { ...check(values), ...problems };
}

const rows: [title: string, typed: TypedForm, problems: object][] = [
  [
    'care on a legitimate interest, weighed',
    { use: 'share-for-care', six: 'f', nine: '9h', ...assessed, ...reason },
    {},
  ],
  [
    'a legitimate interest that was not weighed',
    { use: 'share-for-care', six: 'f', nine: '9h', ...reason },
    { assessment: 'FIELD_NEEDED', assessedOn: 'FIELD_NEEDED' },
  ],
  ['care on a yes', { use: 'share-for-care', six: 'a', nine: '9a', ...reason }, {}],
  [
    'a public task without the task',
    { use: 'safeguarding', six: 'e', nine: '9g', schedule: '18', ...reason },
    { function: 'FIELD_NEEDED' },
  ],
  [
    'a public task',
    { use: 'safeguarding', six: 'e', function: id, nine: '9g', schedule: '18', ...reason },
    {},
  ],
  [
    'a law without its name',
    { use: 'complaints', six: 'c', nine: 'none', ...reason },
    { statute: 'FIELD_NEEDED' },
  ],
  [
    'a recognised interest, and not which',
    { use: 'emergency', six: 'ea', nine: '9c', ...reason },
    { interest: 'FIELD_NEEDED' },
  ],
  [
    'a recognised interest',
    { use: 'emergency', six: 'ea', interest: 'emergency', nine: '9c', ...reason },
    {},
  ],
  [
    'no reason in writing',
    { use: 'share-for-care', six: 'a', nine: '9a', reviewOn: '24/11/2027' },
    { why: 'FIELD_NEEDED' },
  ],
  ['safety on a yes', { use: 'safeguarding', six: 'a', nine: '9a', ...reason }, { six: 'BASIS_NOT_FOR_USE' }],
  [
    'an express yes beside a public task',
    { use: 'safeguarding', six: 'e', function: id, nine: '9a', ...reason },
    { nine: 'BASIS_CONDITION_OTHER' },
  ],
  [
    'a yes with a condition that is none',
    { use: 'share-for-care', six: 'a', nine: '9h', ...reason },
    { nine: 'BASIS_CONDITION_OTHER' },
  ],
  [
    'special facts and nothing that allows them',
    { use: 'share-for-care', six: 'f', nine: 'none', ...assessed, ...reason },
    { nine: 'BASIS_CONDITION_NEEDED' },
  ],
  [
    'a use that has no choice',
    { use: 'share-by-wish', six: 'f', nine: '9h', ...reason },
    { use: 'FIELD_INVALID' },
  ],
];

test.each(rows)('%s', (_title, typed, problems) => {
  expect(problemsOf(typed)).toMatchObject(problems);
  if (Object.keys(problems).length === 0) expect(problemsOf(typed)).toEqual({});
});

describe('what counts', () => {
  const chosen: Values = { use: 'share-for-care', six: 'f', nine: '9h', schedule: '', endedOn: '' };

  test.each(uses)('%s: the map, where the charity chose nothing', (use) => {
    const { six, nine, schedule }: Use = purposesOfUse[use];
    expect(basisOf(use, [])).toMatchObject({ six, nine, schedule, chosen: false, assessed: six !== 'f' });
  });

  test('the charity’s choice, until it ends', () => {
    expect(basisOf('share-for-care', [chosen])).toMatchObject({
      six: 'f',
      nine: '9h',
      schedule: 2,
      chosen: true,
    });
    expect(basisOf('share-for-care', [{ ...chosen, endedOn: '2026-11-01' }])).toMatchObject({ six: 'e' });
    expect(basisOf('support', [chosen])).toMatchObject({ six: 'e', chosen: false });
  });

  test('of two that were written apart, the one that asks the person', () => {
    const asks = { ...chosen, six: 'a', nine: '9a' };
    for (const entries of [
      [chosen, asks],
      [asks, chosen],
    ])
      expect(basisOf('share-for-care', entries)).toMatchObject({ six: 'a', nine: '9a' });
  });

  test('nothing that does not fit the use, whoever wrote it', () => {
    const wrong = { ...chosen, use: 'safeguarding', six: 'a', nine: '9a' };
    expect(basisOf('safeguarding', [wrong])).toMatchObject({ six: 'ea', nine: '9g', schedule: 18 });
  });
});

test('no use for safety or by law can be made to wait for a yes', () => {
  for (const use of ['safeguarding', 'emergency', 'legal-duty', 'authority'] as const) {
    const { six, or }: Use = purposesOfUse[use];
    expect([six, ...or]).not.toContain('a');
  }
  expect(choosableUses).not.toContain('share-by-wish');
});

test('the form of a sharing asks for what its basis needs', () => {
  const typed = { to: 'around', around: id, purpose: 'share-for-care' };
  const asked = (bases: Context['bases'] = {}) =>
    Object.keys(readForm(sharing.fields, typed, { ...context, bases }).problems).filter((name) =>
      ['function', 'statute', 'reason', 'relies'].includes(name),
    );
  expect(asked()).toEqual(['function', 'reason']);
  expect(asked({ 'share-for-care': 'f' })).toEqual(['reason']);
  expect(asked({ 'share-for-care': 'a' })).toEqual([]);
});
