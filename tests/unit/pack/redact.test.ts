/** what is left out of a copy is not in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOut } from '../../../shared/pack/cut-out.ts';
import { beforehand } from '../../../shared/pack/look.ts';
import { mentionFinder } from '../../../shared/pack/mentions.ts';
import { redact } from '../../../shared/pack/redact.ts';
import type { Exemption, Redaction, Span } from '../../../shared/pack/redaction.ts';

const mark = (reasons: readonly Exemption[]) => `[${reasons.join('+')}]`;
const cut = (from: number, to: number, reason: Exemption = 'others-data') => ({ span: { from, to }, reason });

describe('R-56: words are cut out', () => {
  test.each<[string, ReturnType<typeof cut>[], string]>([
    ['Bo rang Al.', [cut(0, 2)], '[others-data] rang Al.'],
    ['Bo rang Al.', [cut(0, 2), cut(8, 10, 'harm-health')], '[others-data] rang [harm-health].'],
    ['what overlaps', [cut(0, 6), cut(4, 8)], '[others-data]rlaps'],
    ['what touches', [cut(0, 4), cut(4, 5, 'legal-advice')], '[others-data+legal-advice]touches'],
    ['the whole', [cut(0, 9)], '[others-data]'],
    ['beyond the end', [cut(11, 900)], 'beyond the [others-data]'],
    ['nothing', [cut(3, 3)], 'nothing'],
    ['half a face 😊 of it', [cut(12, 13)], 'half a face [others-data] of it'],
    ['e\u0301 accent', [cut(1, 2)], '[others-data] accent'],
  ])('%s', (text, cuts, left) => {
    expect(cutOut(text, cuts, mark)).toBe(left);
  });

  test('whatever the cuts, each sign that they touch is gone and each other one is there, in order', () => {
    const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([from, more]): Span => ({ from, to: from + more }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span, { maxLength: 5 }), (text, spans) => {
        const cuts = spans.map((one) => ({ span: one, reason: 'others-data' as const }));
        const touched = (at: number) => spans.some(({ from, to }) => from < to && at >= from && at < to);
        const kept = [...text].filter((_, at) => !touched(at)).join('');
        expect(cutOut(text, cuts, () => '')).toBe(kept);
      }),
    );
  });
});

const source = {
  values: { words: 'Her sister Bo drinks.', subject: 'Visit', picture: { chunks: ['a'] } },
  seen: { words: ['change-1'], subject: ['change-1'], picture: ['change-1'] },
};
const part = { file: 'file', record: 'record', field: 'words', span: null, area: null, change: 'change-1' };
const one = (more: Partial<Redaction>): Redaction => ({ ...part, reason: 'others-data', ...more });

describe('R-56: a record without what is left out', () => {
  test('all of it', () => {
    expect(redact(source, [one({ field: '' })], mark)).toMatchObject({
      values: null,
      reasons: ['others-data'],
    });
  });
  test('a field', () => {
    const { values, gone } = redact(source, [one({})], mark);
    expect([values, gone]).toEqual([{ subject: 'Visit', picture: { chunks: ['a'] } }, ['words']]);
  });
  test('some words', () => {
    const { values, reasons } = redact(source, [one({ span: { from: 4, to: 13 } })], mark);
    expect(values).toMatchObject({ words: 'Her [others-data] drinks.', subject: 'Visit' });
    expect(reasons).toEqual(['others-data']);
  });
  test('a part of a picture', () => {
    const area = { left: 10, top: 20, width: 30, height: 40 };
    const { values, painted, gone } = redact(source, [one({ field: 'picture', area })], mark);
    expect([painted, gone]).toEqual([{ picture: [area] }, []]);
    expect(values).toHaveProperty('picture');
  });
  test('words that were changed since somebody looked are all left out until they look again', () => {
    const stale = one({ span: { from: 4, to: 13 }, change: 'change-0' });
    const { values, gone, changedSince } = redact(source, [stale], mark);
    expect(values).not.toHaveProperty('words');
    expect([gone, changedSince]).toEqual([['words'], ['words']]);
  });
  test('a picture that was changed since is left out too', () => {
    const area = { left: 1, top: 1, width: 1, height: 1 };
    const { values } = redact(source, [one({ field: 'picture', area, change: 'change-0' })], mark);
    expect(values).not.toHaveProperty('picture');
  });
  test('what was looked at and is shown takes nothing out', () => {
    expect(redact(source, [one({ field: '', reason: null })], mark).values).toEqual(source.values);
  });
});

test('R-56: what its writer marked, what is sealed away and what stands in others’ files comes left out', () => {
  const plain = { words: 'Tea' };
  expect(beforehand('own-file', 'note', plain)).toBeNull();
  expect(beforehand('own-file', 'note', { ...plain, aboutOthers: true })).toBe('about-others');
  expect(beforehand('own-file', 'note', { aboutOthers: true, keepFromPerson: true })).toBe(
    'kept-from-person',
  );
  expect(beforehand('own-file', 'link', plain)).toBe('link');
  expect(beforehand('sealed-away', 'concern', plain)).toBe('sealed-away');
  expect(beforehand('others-file', 'note', plain)).toBe('others-file');
});

describe('R-56: somebody is found in words of others’ files', () => {
  const find = mentionFinder(['Ana O’Neil', 'WBC-7K3Q-9D2F', 'Bo', '']);
  const found = (text: string) => find(text).map(({ from, to }) => text.slice(from, to));
  test.each<[string, string[]]>([
    ['She lives with Ana O’Neil.', ['Ana O’Neil']],
    ['ANA  O’NEIL was there', ['ANA  O’NEIL']],
    ['see WBC-7K3Q-9D2F, and wbc-7k3q-9d2f', ['WBC-7K3Q-9D2F', 'wbc-7k3q-9d2f']],
    ['Diana O’Neil and Ana O’Neill', []],
    ['Bo is too short a word to look for', []],
    ['WBC-7K3Q-9D2F1', []],
  ])('%s', (text, words) => {
    expect(found(text)).toEqual(words);
  });
  test('nobody is found by nothing', () => {
    expect(mentionFinder(['', 'Bo'])('Bo, Bo and Bo')).toEqual([]);
  });
});
