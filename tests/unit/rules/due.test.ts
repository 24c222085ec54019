/** Rules about a whole file that ask for something by a day, by table; and a word for each. */
import { expect, test } from 'vitest';
import en from '../../../renderer/locales/en.json' with { type: 'json' };
import { unknownPerson } from '../../../shared/record/case/person.ts';
import { fileRuleNames, fileRules } from '../../../shared/rules/due/index.ts';
import type { FileFacts } from '../../../shared/rules/due/rule.ts';

const nothing: FileFacts = {
  person: unknownPerson,
  begunOn: '2020-01-01',
  decidedOn: '',
  decisions: [],
  refreshes: [],
  notice: { state: 'good' },
  records: [],
};
const today = '2026-11-23';

test('consent is asked again on each day that was named, and on no other', () => {
  const decision = {
    purpose: 'p',
    question: 'May we call?',
    answer: 'thinking',
    on: '2026-11-23',
    askAgainOn: '',
  };
  const rows: [FileFacts['decisions'], days: string[]][] = [
    [[], []],
    [[decision], []],
    [[{ ...decision, askAgainOn: '2026-12-07' }], ['2026-12-07']],
    [[{ ...decision, answer: 'refused', askAgainOn: '2027-05-23' }, decision], ['2027-05-23']],
  ];
  for (const [decisions, days] of rows) {
    const due = fileRules['ask-consent-again']({ ...nothing, decisions }, today);
    expect(due.map(({ day }) => day)).toEqual(days);
  }
});

test('R-01: the notice is given from the first day on, and again by the end of the days of grace', () => {
  const rows: [Partial<FileFacts>, days: string[]][] = [
    [{}, []],
    [{ notice: { state: 'missing' } }, ['2020-01-01']],
    [{ notice: { state: 'soon', by: '2026-12-01' } }, ['2026-12-01']],
    [{ notice: { state: 'outdated', by: '2026-11-01' } }, ['2026-11-01']],
    [{ notice: { state: 'missing' }, person: { ...unknownPerson, dateOfDeath: '2026-11-01' } }, []],
  ];
  for (const [facts, days] of rows) {
    const due = fileRules['give-notice']({ ...nothing, ...facts }, today);
    expect(due.map(({ day }) => day)).toEqual(days);
  }
});

test('R-21: what must be asked again is due since the day on which it changed', () => {
  const refreshes = [
    { why: 'changed', since: '2026-11-01', question: 'May we call?' },
    { why: 'review', since: '2026-10-01', question: 'May we write?' },
    { why: 'of-age', since: '2026-09-01', question: 'May we text?' },
  ] as const;
  expect(fileRules['refresh-consent']({ ...nothing, refreshes }, today)).toEqual([
    { day: '2026-11-01', about: 'May we call?' },
    { day: '2026-10-01', about: 'May we write?' },
  ]);
});

test('every rule has its words', () => {
  const words: Record<string, string> = en.due;
  expect(Object.keys(words).toSorted()).toEqual(fileRuleNames.toSorted());
});
