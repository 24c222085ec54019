import { expect, test } from 'vitest';
import { hash } from '../../shared/crypto/hash.ts';
import { canonicalBytes } from '../../shared/encoding/canonical.ts';
import { noticeWords } from '../../shared/rules/notice-words.ts';
import { ageOfPerson, asksChildsView, capacitiesAt } from '../../renderer/features/act/logic/capacity.ts';
import { formsOf, noticeHash, noticeOf, shortPrint } from '../../renderer/features/act/logic/notice.ts';
import { answersIn, cardsWithWords, countAnswers } from '../../renderer/features/act/logic/summary.ts';
import { card, emptyDraft, noticeFor, threePurposes } from '../ui/act-drafts.ts';

const notices = [noticeFor(1, 'standard'), noticeFor(1, 'easy-read'), noticeFor(2, 'standard')];

test('a draft keeps the version it began with', () => {
  expect(noticeOf(notices, { version: 1, form: 'easy-read' })).toBe(notices[1]);
  expect(noticeOf(notices, { version: 2, form: 'easy-read' })).toBeNull();
  expect(formsOf(notices, 1)).toEqual(['standard', 'easy-read']);
});

test('the fingerprint on the screen is the hash that is signed', async () => {
  const awkward = {
    sections: [{ heading: 'Who “we” are', lines: ['a\u2028b', '£5 & <b>', 'שלום', '\u202Eevil'] }],
  };
  expect(await noticeHash(awkward)).toBe(hash('notice', canonicalBytes(noticeWords(awkward))));
  expect(shortPrint(await noticeHash(awkward))).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
});

test.each<[string, string, number | null]>([
  ['1950-11-03', '2026-11-23', 76],
  ['2008-11-24', '2026-11-23', 17],
  ['2008-11-23', '2026-11-23', 18],
  ['', '2026-11-23', null],
])('born %s, on %s: %s', (dateOfBirth, today, age) => {
  expect(ageOfPerson({ dateOfBirth }, today)).toBe(age);
});

test('who may decide depends on age', () => {
  expect(capacitiesAt(9)).toEqual(['self', 'self-with-support', 'parental-responsibility', 'deputy']);
  expect(capacitiesAt(18)).toEqual([
    'self',
    'self-with-support',
    'attorney-health',
    'attorney-property',
    'deputy',
  ]);
  expect(capacitiesAt(null)).toHaveLength(6);
  expect([9, 18, null].map(asksChildsView)).toEqual([true, false, true]);
});

test('answers are counted and named in one order', () => {
  const cards = [
    card('surgery', 'refused'),
    card('photo', 'given'),
    card('daughter', 'given'),
    card('other'),
  ];
  expect(countAnswers(cards)).toEqual({ given: 2, refused: 1, 'not-asked': 0, thinking: 0 });
  expect(answersIn(cards)).toEqual(['given', 'refused']);
});

test('cards come with the words of the form that was chosen', () => {
  const notice = { form: 'easy-read', version: 1, how: '', given: false } as const;
  const draft = emptyDraft({ notice, cards: [card('photo'), card('gone')] });
  const [only, ...rest] = cardsWithWords(draft, threePurposes);
  expect(only?.words.wording.question).toBe('Can we do photo?');
  expect(rest).toEqual([]);
});
