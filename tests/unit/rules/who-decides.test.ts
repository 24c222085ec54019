/** what the file knows of who may decide, and where a choice does not fit it. */
import { describe, expect, test } from 'vitest';
import {
  ageGroup,
  type DecidingFacts,
  decidingProblems,
  type DecidingWarning,
  parentsIn,
  unsupportedBestInterests,
} from '../../../shared/rules/who-decides.ts';

type Record = DecidingFacts['records'][number];
const today = '2026-11-23';
const capacity = (conclusion: string, on = '2026-11-01'): Record => ({
  kind: 'capacity',
  values: { conclusion, on },
});
const competence = (conclusion: string): Record => ({
  kind: 'competence',
  values: { conclusion, on: '2026-11-01' },
});
const mother: Record = {
  kind: 'contact',
  values: { name: 'Joan Lane', parentalResponsibility: 'yes', relation: 'parent' },
};
const sister: Record = {
  kind: 'contact',
  values: { name: 'Ruth Lane', parentalResponsibility: '', relation: 'next-of-kin' },
};
const dispute = (endedOn: string): Record => ({ kind: 'parental-dispute', values: { endedOn } });
const power = (what: string, over = {}): Record => ({
  kind: 'legal-status',
  values: { what, who: 'Ruth Lane', seen: 'yes', startsOn: '', endsOn: '', ...over },
});

test('ages fall into a child, a young person and an adult', () => {
  expect([null, 15, 16, 17, 18].map(ageGroup)).toEqual(['unknown', 'child', 'young', 'young', 'adult']);
});

type Choice = Parameters<typeof decidingProblems>[0];
const rows: [
  what: string,
  choice: Choice,
  age: number | null,
  records: Record[],
  warnings: DecidingWarning[],
][] = [
  ['R-71: an adult of whom nothing is written', 'self', 40, [], []],
  ['R-71: an adult who could not decide lately', 'self', 40, [capacity('cannot')], ['COULD_NOT_DECIDE']],
  [
    'R-71: an adult who could, after a time when they could not',
    'self',
    40,
    [capacity('cannot', '2026-10-01'), capacity('can')],
    [],
  ],
  [
    'R-71: an adult with support who could not',
    'self-with-support',
    40,
    [capacity('cannot')],
    ['COULD_NOT_DECIDE'],
  ],
  ['R-72: a child of whom nobody has judged', 'self', 12, [], ['CHILD_NOT_JUDGED']],
  ['R-72: a child who understands', 'self', 12, [competence('can')], []],
  ['R-72: a child who does not understand', 'self', 12, [competence('cannot')], ['CHILD_NOT_COMPETENT']],
  ['R-72: somebody of 16', 'self', 16, [], []],
  ['somebody whose age nobody knows', 'self', null, [], []],
  ['R-72: a parent who stands in the file', 'parental-responsibility', 9, [mother], []],
  ['R-72: a parent of whom nothing is written', 'parental-responsibility', 9, [sister], ['PARENT_NOT_KNOWN']],
  [
    'R-72: a parent of a child who understands',
    'parental-responsibility',
    12,
    [mother, competence('can')],
    ['CHILD_COMPETENT'],
  ],
  ['R-72: a parent of somebody of 17', 'parental-responsibility', 17, [mother], ['YOUNG_DECIDES']],
  [
    'R-72: a parent while parents disagree',
    'parental-responsibility',
    9,
    [mother, dispute('')],
    ['PARENTS_DISAGREE'],
  ],
  [
    'R-72: a parent after that was settled',
    'parental-responsibility',
    9,
    [mother, dispute('2026-11-01')],
    [],
  ],
  [
    'R-71: an attorney for health once capacity is lost',
    'attorney-health',
    80,
    [power('attorney-health'), capacity('cannot')],
    [],
  ],
  [
    'R-71: an attorney for health, and no loss recorded',
    'attorney-health',
    80,
    [power('attorney-health')],
    ['LOSS_NOT_RECORDED'],
  ],
  [
    'R-71: an attorney for health of somebody who can decide',
    'attorney-health',
    80,
    [power('attorney-health'), capacity('can')],
    ['COULD_DECIDE'],
  ],
  [
    'R-71: next of kin as attorney, with no power',
    'attorney-health',
    80,
    [sister, capacity('cannot')],
    ['POWER_NOT_THERE'],
  ],
  [
    'R-71: a power that nobody has seen',
    'attorney-health',
    80,
    [power('attorney-health', { seen: 'no' }), capacity('cannot')],
    ['POWER_NOT_SEEN'],
  ],
  [
    'R-71: a power that has ended',
    'deputy',
    80,
    [power('deputy', { endsOn: '2026-11-22' }), capacity('cannot')],
    ['POWER_ENDED'],
  ],
  [
    'R-71: a power on its last day',
    'deputy',
    80,
    [power('deputy', { endsOn: today }), capacity('cannot')],
    [],
  ],
  [
    'R-71: an attorney for money, while the person can decide',
    'attorney-property',
    80,
    [power('attorney-property')],
    [],
  ],
  [
    'R-71: an attorney for money with a power for health alone',
    'attorney-property',
    80,
    [power('attorney-health')],
    ['POWER_NOT_THERE'],
  ],
];
test.each(rows)('%s', (_what, choice, age, records, warnings) => {
  expect(decidingProblems(choice, { age, records, today })).toEqual(warnings);
});

test('R-32: people with parental responsibility are offered by name, next of kin are not', () => {
  expect(parentsIn({ records: [mother, sister] })).toEqual(['Joan Lane']);
});

describe('R-71: what was decided for somebody', () => {
  const lost = { kind: 'capacity', record: 'lost', values: { conclusion: 'cannot' } } as const;
  const kept = { kind: 'capacity', record: 'kept', values: { conclusion: 'can' } } as const;
  const decided = (record: string, of: string) =>
    ({ kind: 'best-interests', record, values: { capacity: of } }) as const;
  test('rests on a record that they could not decide it, and on nothing else', () => {
    const records = [lost, kept, decided('good', 'lost'), decided('odd', 'kept'), decided('gone', 'away')];
    expect(unsupportedBestInterests(records)).toEqual(['odd', 'gone']);
  });
});
