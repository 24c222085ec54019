/** what people can ask for, by the basis on which it is held, by table. */
import { describe, expect, test } from 'vitest';
import {
  type ArticleNine,
  articleNine,
  type ArticleSix,
  articleSix,
} from '../../../../shared/record/case/purposes.ts';
import { judge, judgeItem } from '../../../../shared/rules/rights/judge.ts';
import {
  type RightsAnswer,
  type RightsCondition,
  rightsMatrix,
} from '../../../../shared/rules/rights/matrix.ts';
import { type Right, rights } from '../../../../shared/rules/rights/rights.ts';

const item = (six: ArticleSix, facts: readonly RightsCondition[] = [], nine: ArticleNine | null = null) => ({
  item: 'one',
  six,
  nine,
  facts,
});
const answers = (right: Right, facts: readonly RightsCondition[] = []) =>
  articleSix.map((six) => judgeItem(right, item(six, facts)).answer);

const [yes, no] = ['granted', 'refused'] as const;
const table: [Right, readonly RightsCondition[], RightsAnswer[]][] = [
  // In the order a, b, c, d, e, ea, f.
  ['informed', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['access', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['rectify', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['restrict', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['complain', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['human-review', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['erase', ['needed'], [yes, no, no, no, no, no, no]],
  ['erase', [], [yes, yes, yes, yes, yes, yes, yes]],
  ['erase', ['needed', 'upheld'], [yes, no, no, no, no, yes, yes]],
  ['portability', ['provided'], [yes, yes, no, no, no, no, no]],
  ['portability', [], [no, no, no, no, no, no, no]],
  ['object', [], ['another-way', no, no, no, 'weigh', 'weigh', 'weigh']],
  ['object', ['upheld'], ['another-way', no, no, no, yes, yes, yes]],
  ['object', ['overruled'], ['another-way', no, no, no, no, no, no]],
  ['object-marketing', ['needed', 'duty', 'overruled'], [yes, yes, yes, yes, yes, yes, yes]],
  ['withdraw', ['needed', 'duty'], [yes, no, no, no, no, no, no]],
];

test.each(table)('R-60: %s, where %j', (right, facts, expected) => {
  expect(answers(right, facts)).toEqual(expected);
});

describe('R-60: what the condition for special categories changes', () => {
  test.each<[string, ArticleSix, ArticleNine, RightsCondition[], RightsAnswer, string[]]>([
    ['a withdrawn 9a takes the condition away', 'e', '9a', ['needed', 'withdrawn'], yes, ['17(1)(b)']],
    ['9a that stands changes nothing', 'e', '9a', ['needed'], no, ['17(3)(b)']],
    ['9h while the duty of care lasts', 'e', '9h', ['needed', 'duty'], no, ['17(3)(c)', '17(3)(b)']],
    ['9h while it lasts, and the charity needs it no longer', 'e', '9h', ['duty'], no, ['17(3)(c)']],
    ['9h when it is over', 'e', '9h', [], yes, ['17(1)(a)']],
    [
      '9g while the duty lasts, whatever was objected',
      'ea',
      '9g',
      ['needed', 'duty', 'upheld'],
      no,
      ['17(3)(b)'],
    ],
    ['9g when it is over', 'ea', '9g', ['upheld'], yes, ['17(1)(c)']],
    ['9f while a claim is possible', 'c', '9f', ['needed'], no, ['17(3)(e)', '17(3)(b)']],
    ['9f when none is', 'c', '9f', [], yes, ['17(1)(a)']],
  ])('%s', (_what, six, nine, facts, answer, grounds) => {
    const verdict = judgeItem('erase', item(six, facts, nine));
    expect(verdict.answer).toBe(answer);
    expect(verdict.because.map(({ ground }) => ground)).toEqual(
      grounds.map((ground) => `UK GDPR Article ${ground}`),
    );
  });

  test('R-60: what the person gave with an express yes can be taken along on any basis', () => {
    expect(judgeItem('portability', item('e', ['provided'], '9a')).answer).toBe('granted');
    expect(judgeItem('portability', item('e', [], '9a')).answer).toBe('refused');
  });

  test('R-60: an express yes can be withdrawn on any basis', () => {
    for (const six of articleSix)
      expect(judgeItem('withdraw', item(six, ['duty'], '9a')).answer).toBe('granted');
  });
});

test('R-60: a record held for several reasons has several answers', () => {
  const held = [
    { ...item('e', ['needed', 'duty'], '9h'), item: 'needs' },
    { ...item('a', ['needed'], '9a'), item: 'photo' },
    { ...item('b'), item: 'bank-account' },
  ];
  const { overall, items } = judge('erase', held);
  expect(overall).toBe('partly');
  expect(items.map((one) => [one.item, one.answer])).toEqual([
    ['needs', 'refused'],
    ['photo', 'granted'],
    ['bank-account', 'granted'],
  ]);
  expect(judge('erase', held.slice(1)).overall).toBe('granted');
  expect(judge('erase', held.slice(0, 1)).overall).toBe('refused');
  expect(judge('object', held.slice(0, 1)).overall).toBe('weigh');
  expect(judge('erase', []).overall).toBe('nothing-held');
});

test('R-60: every right has an answer for everything, and every answer cites where it comes from', () => {
  expect(Object.keys(rightsMatrix).toSorted()).toEqual([...rights].toSorted());
  for (const right of rights) {
    for (const six of articleSix) {
      for (const nine of [null, ...articleNine]) {
        const { because } = judgeItem(right, item(six, [], nine));
        expect(because.length).toBeGreaterThan(0);
        for (const { ground } of because)
          expect(ground).toMatch(/^(UK GDPR Articles? \d|Data Protection Act 2018, section \d)/);
      }
    }
  }
});
