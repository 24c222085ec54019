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

test('every rule has its words', () => {
  const words: Record<string, string> = en.due;
  expect(Object.keys(words).toSorted()).toEqual(fileRuleNames.toSorted());
});
