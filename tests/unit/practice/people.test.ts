import { describe, expect, it } from 'vitest';
import { people } from '../../../build/practice/content/people.ts';
import { services } from '../../../build/practice/content/services.ts';
import { workers } from '../../../build/practice/content/workers.ts';
import { serviceSchema } from '../../../shared/record/organisation.ts';
import { person as kind } from '../../../shared/record/case/person.ts';
import { ageOn, parseDateOfBirth } from '../../../shared/rules/date-of-birth.ts';
import { likelyMatch, matchFacts } from '../../../shared/rules/likely-match.ts';
import { parseNhsNumber } from '../../../shared/rules/nhs-number.ts';
import { parsePersonName } from '../../../shared/rules/person-name.ts';
import { parsePhone } from '../../../shared/rules/phone.ts';
import { isStoredPostcode } from '../../../shared/rules/postcode.ts';
import * as fixtures from '../../people.ts';

const today = '2026-11-23';
const everybody = Object.entries(people);
const dramaNumber = /^\+44(?:7700900|1632960|2079460)\d{3}$/;

function repeated(values: readonly string[]): string[] {
  const known = values.filter((value) => value !== '');
  return known.filter((value, place) => known.indexOf(value) !== place);
}

describe('the people of the practice organisation', () => {
  it.each(everybody)('%s fits the record and its rules', (_, person) => {
    expect(kind.schema.omit({ recordNumber: true, mistake: true }).parse(person)).toEqual(person);
    expect(parsePersonName(person.legalName)).toEqual({ ok: true, value: person.legalName });
    expect(parsePersonName(person.preferredName)).toEqual({ ok: true, value: person.preferredName });
    expect(isStoredPostcode(person.address.postcode)).toBe(true);
    expect(person.address.postcode).toMatch(/^(?:WB|ZZ99 3VZ$)/);
    if (person.dateOfBirthAccuracy === 'unknown' || person.dateOfBirthAccuracy === '') {
      expect(person.dateOfBirth).toBe('');
    } else {
      const { dateOfBirth: date, dateOfBirthAccuracy: accuracy } = person;
      expect(parseDateOfBirth(date, accuracy, today)).toEqual({ ok: true, value: { accuracy, date } });
    }
    if (person.phone !== '') {
      expect(person.phone).toMatch(dramaNumber);
      expect(parsePhone(person.phone)).toEqual({ ok: true, value: person.phone });
    }
    if (person.nhsNumber !== '') {
      expect(parseNhsNumber(person.nhsNumber)).toEqual({
        ok: true,
        value: { digits: person.nhsNumber, test: true },
      });
    }
  });

  it('has nobody twice', () => {
    expect(repeated(everybody.map(([, person]) => person.nhsNumber))).toEqual([]);
    expect(repeated(everybody.map(([, person]) => person.phone))).toEqual([]);
    for (const [one, person] of everybody) {
      for (const [other, another] of everybody) {
        if (one < other) expect(likelyMatch(matchFacts(person), matchFacts(another))).toBeNull();
      }
    }
  });

  it('has somebody in every service, the young and the old', () => {
    const used = new Set<string>(everybody.flatMap(([, person]) => person.services));
    expect(services.map(({ code }) => code).filter((code) => !used.has(code))).toEqual([]);
    expect(services).toHaveLength(10);
    for (const service of services) expect(serviceSchema.parse(service)).toMatchObject(service);
    expect(ageOn({ accuracy: 'exact', date: people.margaret.dateOfBirth }, today)).toBe(71);
    expect(ageOn({ accuracy: 'exact', date: people.leo.dateOfBirth }, today)).toBe(9);
  });

  it('has two outreach workers and two administrators, with five words each in tests', () => {
    expect(Object.values(workers).map(({ role }) => role)).toEqual([
      'Outreach worker',
      'Outreach worker',
      'Administrator',
      'Administrator',
    ]);
    const passphrases = [fixtures.alice, fixtures.bob, fixtures.chelsea].map(({ passphrase }) => passphrase);
    expect(new Set(passphrases).size).toBe(3);
    for (const passphrase of passphrases) expect(passphrase).toMatch(/^(?:[a-z]+ ){4}[a-z]+$/);
  });
});
