/** consent holds for a named recipient and for a time. */
import { describe, expect, test } from 'vitest';
import { recipients } from '../../../build/practice/content/recipients.ts';
import { practiceRegisters } from '../../../build/practice/content/registers.ts';
import { consentLapsed, type Given } from '../../../shared/rules/consent-lapsed.ts';
import { boundTo, isAbout, isSameRecipient } from '../../../shared/rules/recipient-name.ts';

describe('a recipient is the one that was named', () => {
  test.each([
    ['Dr Shah’s surgery', "dr shah's  SURGERY", true],
    ['Wells Befrienders', 'Wells Befrienders.', true],
    ['Siân Lane', 'Sian Lane', true],
    ['Dr Shah’s surgery', 'Dr Shaw’s surgery', false],
    ['Weirside Hospital, stroke ward', 'Weirside Hospital', false],
    ['', '', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSameRecipient(one, other)).toBe(same);
  });
});

describe('somebody around the person is known by their record', () => {
  const ruth = { record: 'ruth', name: 'Ruth Okoro' };
  const named = { name: 'Ruth Okoro', kind: 'FAMILY_CARER' };

  test.each<[title: string, around: (typeof ruth)[], contact: string | undefined]>([
    ['the one of that name', [ruth, { record: 'tom', name: 'Tom Okoro' }], 'ruth'],
    ['nobody of that name', [{ record: 'tom', name: 'Tom Okoro' }], undefined],
    ['two of that name', [ruth, { ...ruth, record: 'other' }], undefined],
  ])('a card is bound to %s', (_title, around, contact) => {
    expect(boundTo(named, around).contact).toBe(contact);
  });

  test.each<[title: string, contact: string | null, answer: 'given' | 'refused', to: string, is: boolean]>([
    ['a yes about that record', 'ruth', 'given', 'ruth', true],
    ['a yes about another record of the name', 'other', 'given', 'ruth', false],
    ['a yes about a name alone', null, 'given', 'ruth', false],
    ['a no about another record of the name', 'other', 'refused', 'ruth', true],
    ['a no about a name alone', null, 'refused', 'ruth', true],
  ])('%s: %s %s', (_title, contact, answer, around, is) => {
    const decided = contact === null ? named : { ...named, contact };
    expect(isAbout(decided, answer, { name: 'Ruth Okoro', around })).toBe(is);
  });

  test('a changed name changes nothing for the record', () => {
    const decided = { ...named, contact: 'ruth' };
    for (const answer of ['given', 'withdrawn'] as const)
      expect(isAbout(decided, answer, { name: 'Ruth Hale', around: 'ruth' })).toBe(true);
  });
});

describe('a yes carries', () => {
  const given: Given = { on: '2026-03-10', capacity: 'self', born: '1950-11-03' };
  const child: Given = { ...given, capacity: 'parental-responsibility', born: '2008-11-25' };
  test.each<[title: string, given: Given, today: string, lapsed: boolean]>([
    ['on the day itself', given, '2026-03-10', false],
    ['for a year, but a day', given, '2027-03-09', false],
    ['no longer after a year', given, '2027-03-10', true],
    ['from a parent, until the day before the child is 18', child, '2026-11-24', false],
    ['from a parent, no longer on the 18th birthday', child, '2026-11-25', true],
    ['from an attorney of somebody of age', { ...child, capacity: 'attorney-health' }, '2026-11-25', false],
    ['from a parent, where nobody knows the birthday', { ...child, born: '' }, '2026-11-25', false],
  ])('%s', (_title, one, today, lapsed) => {
    expect(consentLapsed(one, today)).toBe(lapsed);
  });
});

test('every recipient that the practice consent cards name outside the family is in the practice directory', () => {
  const directory = practiceRegisters.flatMap(({ register, values }) =>
    register === 'directory-entry' ? [values.name] : [],
  );
  const { gpSurgery, befrienders, travelPasses } = recipients;
  for (const { name } of [gpSurgery, befrienders, travelPasses]) expect(directory).toContain(name);
});
