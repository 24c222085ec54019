/** a letter says who is responsible, and none leaves with an open gap. */
import { describe, expect, test } from 'vitest';
import { organisation } from '../../../build/practice/content/organisation.ts';
import { fillLetter, letterFoot, unknownGaps } from '../../../shared/rules/letter.ts';

const values = {
  person: 'Margaret Okoro',
  'record number': 'WBC-7K3Q-9D2F',
  recipient: 'Dr Shah’s surgery',
  contact: 'Practice secretary',
  worker: 'Alice Morgan',
  date: '24 November 2026',
  words: '',
};

describe('a template', () => {
  test.each<[template: string, unknown: string[]]>([
    ['Dear [contact], I write about [person].', []],
    ['No gap at all (but brackets)', []],
    ['Dear [doctor] and [nurse], and again [doctor]', ['doctor', 'nurse']],
    ['[Person] is not [person]', ['Person']],
  ])('%s', (template, unknown) => {
    expect(unknownGaps(template)).toEqual(unknown);
  });
});

describe('a letter', () => {
  test('has its gaps filled, each time they stand in it', () => {
    expect(fillLetter('[person], [date]: [person]', values)).toEqual({
      ok: true,
      value: 'Margaret Okoro, 24 November 2026: Margaret Okoro',
    });
  });

  test('cannot be made while a gap is open, and says which', () => {
    expect(fillLetter('Dear [contact], [words] [doctor]', values)).toEqual({
      ok: false,
      problem: ['words', 'doctor'],
    });
  });

  test('keeps what a person typed as it is, brackets and dollars too', () => {
    const filled = fillLetter('[words]', { ...values, words: '$& [person] <b>' });
    expect(filled).toEqual({ ok: true, value: '$& [person] <b>' });
  });

  test('ends with who is responsible and how to reach them', () => {
    const foot = letterFoot(organisation);
    const { name, phone, email } = organisation.dataProtection;
    for (const part of [organisation.name, name, phone, email]) expect(foot).toContain(part);
  });
});
