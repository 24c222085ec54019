/** the rules of law in force are one dated list, and each is followed by code that is there. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '../../../renderer/locales/en.json' with { type: 'json' };
import { lawPack } from '../../../shared/rules/law-pack.ts';

test('R-04: every rule names its source, has its words, and is followed by a file that exists', () => {
  const words: Record<string, string> = en.laws.rules;
  expect(Object.keys(words).toSorted()).toEqual(lawPack.rules.map(({ rule }) => rule).toSorted());
  for (const { source, followedBy } of lawPack.rules) {
    expect(source).toMatch(/\S/);
    expect([followedBy, existsSync(`shared/rules/${followedBy}`)]).toEqual([followedBy, true]);
  }
});

test('R-04: the list says from when it counts, and is looked at again within a year', () => {
  const { validFrom, nextReview } = lawPack;
  const days = (Date.parse(nextReview) - Date.parse(validFrom)) / 86_400_000;
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThanOrEqual(366);
});
