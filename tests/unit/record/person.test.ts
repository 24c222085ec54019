/** what is written down about the person, by tables of what is kept and what is refused. */
import { describe, expect, test } from 'vitest';
import { person, unknownPerson } from '../../../shared/record/case/person.ts';
import type { Typed } from '../../../shared/record/field/field.ts';
import { readForm, typedForm } from '../../../shared/record/field/form.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';

const context = { today: '2026-11-23', practice: true };
const name = { legalName: 'Margaret Okoro' };

function read(typed: Record<string, Typed>, before = {}) {
  const { values, problems } = readForm(person.fields, { ...name, ...typed }, context, before);
  return { values, problems: { ...person.check(values, context), ...problems } };
}

const kept: [typed: Record<string, Typed>, field: string, value: Json][] = [
  [{ legalName: '  Ann Lee ' }, 'legalName', 'Ann Lee'],
  [{ previousNames: 'Ann Brook\nAnn Hill' }, 'previousNames', ['Ann Brook', 'Ann Hill']],
  [{ pronouns: 'they/them' }, 'pronouns', 'they/them'],
  [{ dateOfBirth: '29/2/2008' }, 'dateOfBirth', '2008-02-29'],
  [{ dateOfBirth: '23/11/2026' }, 'dateOfBirth', '2026-11-23'],
  [{ dateOfBirth: '23/11/1906' }, 'dateOfBirth', '1906-11-23'],
  [{ dateOfBirth: '1950', dateOfBirthAccuracy: 'estimated' }, 'dateOfBirth', '1950-01-01'],
  [{ dateOfBirth: '3/11/1950', dateOfBirthAccuracy: 'unknown' }, 'dateOfBirth', ''],
  [{ nhsNumber: '999 000 0018' }, 'nhsNumber', '9990000018'],
  [{ nhsNumber: '999-000-0050' }, 'nhsNumber', '9990000050'],
  [{ nhsNumber: '999 054 8609', nhsNumberStatus: 'traced' }, 'nhsNumberStatus', 'traced'],
  [{ nhsNumber: '', nhsNumberStatus: 'verified' }, 'nhsNumberStatus', ''],
  [
    { address: ['1 Mill Lane\nHill', 'tn11ls'] },
    'address',
    { lines: ['1 Mill Lane', 'Hill'], postcode: 'TN1 1LS' },
  ],
  [{ address: ['', noFixedAbode] }, 'address', { lines: [], postcode: noFixedAbode }],
  [{ address: ['', addressNotKnown], writeHere: 'yes' }, 'writeHere', ''],
  [{ address: ['1 Mill Lane', ''], writeHere: 'no' }, 'writeHere', 'no'],
  [{ phone: '07700 900123', phoneOk: ['text'] }, 'phoneOk', ['text']],
  [{ phone: '', phoneOk: ['text'] }, 'phoneOk', []],
  [{ phone: '07700 900123', secondPhone: '(01632) 960123' }, 'secondPhone', '+441632960123'],
  [{ email: 'Ann.Lee@Example.ORG' }, 'email', 'Ann.Lee@example.org'],
  [{ gpCode: 'g82 001' }, 'gpCode', 'G82001'],
  [{ address: ['1 Mill Lane', ''], uprn: '0000 1002 3336' }, 'uprn', '10023336'],
  [{ address: ['', noFixedAbode], uprn: '10023336' }, 'uprn', ''],
  [{ accessNeeds: ['bsl', 'easy-read'], needsReview: '23/11/2027' }, 'accessNeeds', ['easy-read', 'bsl']],
  [{ accessNeeds: ['bsl'], needsReview: '23/11/2027' }, 'needsReview', '2027-11-23'],
  [{ accessNeeds: [], needsReview: '23/11/2027' }, 'needsReview', ''],
  [{ genderIdentity: 'other', genderIdentityWords: 'Agender' }, 'genderIdentityWords', 'Agender'],
  [{ dateOfBirth: '3/11/1950', dateOfDeath: '3/11/1950' }, 'dateOfDeath', '1950-11-03'],
  [{ source: 'agency', sourceName: 'Mill Surgery', sourceOn: '2/11/2026' }, 'sourceOn', '2026-11-02'],
  [{ source: 'self', sourceName: 'Mill Surgery', sourceOn: '2/11/2026' }, 'sourceOn', ''],
];

const refused: [typed: Record<string, Typed>, field: string, problem: string][] = [
  [{ legalName: ' ' }, 'legalName', 'FIELD_NEEDED'],
  [{ legalName: 'a'.repeat(71) }, 'legalName', 'NAME_TOO_LONG'],
  [{ dateOfBirth: '31/4/1950' }, 'dateOfBirth', 'DATE_OF_BIRTH_NOT_REAL'],
  [{ dateOfBirth: '24/11/2026' }, 'dateOfBirth', 'DATE_OF_BIRTH_FUTURE'],
  [{ dateOfBirth: '22/11/1905' }, 'dateOfBirth', 'DATE_OF_BIRTH_TOO_OLD'],
  [{ dateOfBirth: '1950', dateOfBirthAccuracy: 'exact' }, 'dateOfBirth', 'DATE_OF_BIRTH_FORM'],
  [{ nhsNumber: '999 000 0009' }, 'nhsNumber', 'NHS_NUMBER_CHECK_DIGIT'],
  [{ nhsNumber: '999 000 0081' }, 'nhsNumber', 'NHS_NUMBER_CHECK_DIGIT'],
  [{ nhsNumber: '111 111 1111' }, 'nhsNumber', 'NHS_NUMBER_REPEATED'],
  [{ nhsNumber: '99900000' }, 'nhsNumber', 'NHS_NUMBER_LENGTH'],
  [{ nhsNumber: '999-000-00A8' }, 'nhsNumber', 'NHS_NUMBER_SYMBOL'],
  [{ address: ['1 Mill Lane', 'QN1 1LS'] }, 'address', 'POSTCODE_PATTERN'],
  [{ address: ['1 Mill Lane', 'TN1 1L'] }, 'address', 'POSTCODE_PATTERN'],
  [{ address: ['', 'zz993vz'] }, 'address', 'POSTCODE_CHOOSE_INSTEAD'],
  [{ address: ['a'.repeat(36), ''] }, 'address', 'ADDRESS_TOO_LONG'],
  [{ address: ['1\n2\n3\n4\n5\n6', ''] }, 'address', 'ADDRESS_TOO_LONG'],
  [{ address: '1 Mill Lane' }, 'address', 'FIELD_INVALID'],
  [{ phone: '07700 90012' }, 'phone', 'PHONE_LENGTH'],
  [{ phone: '070 1234 5678' }, 'phone', 'PHONE_KIND'],
  [{ phone: '07700 900123', secondPhone: '12' }, 'secondPhone', 'PHONE_LENGTH'],
  [{ email: 'ann@home' }, 'email', 'EMAIL_FORM'],
  [{ gpCode: '82001' }, 'gpCode', 'GP_CODE_FORM'],
  [{ address: ['1 Mill Lane', ''], uprn: '10023336A' }, 'uprn', 'UPRN_FORM'],
  [{ accessNeeds: ['bsl'] }, 'needsReview', 'FIELD_NEEDED'],
  [{ accessNeeds: ['bsl'], needsReview: '22/11/2026' }, 'needsReview', 'DATE_PAST'],
  [{ accessNeeds: ['bsl'], needsReview: '24/11/2027' }, 'needsReview', 'REVIEW_TOO_FAR'],
  [{ dateOfDeath: '24/11/2026' }, 'dateOfDeath', 'DATE_FUTURE'],
  [{ dateOfBirth: '3/11/1950', dateOfDeath: '2/11/1950' }, 'dateOfDeath', 'DEATH_BEFORE_BIRTH'],
  [{ source: 'agency' }, 'sourceOn', 'FIELD_NEEDED'],
  [{ source: 'agency', sourceOn: '24/11/2026' }, 'sourceOn', 'DATE_FUTURE'],
];

describe('a person’s details (R-16, R-18, R-74)', () => {
  test.each(kept)('%j is kept: %s', (typed, field, value) => {
    expect(read(typed)).toMatchObject({ values: { [field]: value }, problems: {} });
    expect(read(typed).problems).toEqual({});
  });

  test.each(refused)('%j is refused: %s, %s', (typed, field, problem) => {
    expect(read(typed).problems).toEqual({ [field]: problem });
  });

  test('a number for tests is refused where people are real', () => {
    const typed = { ...name, nhsNumber: '999 000 0018' };
    expect(readForm(person.fields, typed, { ...context, practice: false }).problems).toEqual({
      nhsNumber: 'NHS_NUMBER_TEST',
    });
  });

  test('a record from before there was more to ask is read, and its answers mean what they meant', () => {
    const older = {
      recordNumber: 'WBC-2222-2222',
      legalName: 'Margaret Okoro',
      preferredName: 'Maggie',
      dateOfBirth: '1950-11-03',
      dateOfBirthAccuracy: 'exact',
      address: { lines: ['14 Example Road'], postcode: 'TN1 1LS' },
      phone: '+447700900123',
      nhsNumber: '9990548609',
      language: 'English',
      interpreterNeeded: false,
      communicationNeeds: ['Hearing loop'],
      alert: 'Ring twice.',
      services: ['SOCIAL_PRESCRIBING'],
    };
    const read = person.schema.parse(older);
    expect(read).toEqual({ ...unknownPerson, ...older, mistake: '' });
    const { values, problems } = readForm(person.fields, typedForm(person.fields, older), context, older);
    expect(problems).toEqual({});
    expect(values).toMatchObject({ address: older.address, phone: older.phone, alert: older.alert });
  });
});

describe('what a person’s details ask to be done', () => {
  const due = (values: Record<string, Json>) => person.due({ ...unknownPerson, ...values }, context);
  const agency = { source: 'agency', sourceOn: '2027-01-31' };
  test.each<[string, Record<string, Json>, { what: string; day: string }[]]>([
    ['nothing known', {}, []],
    ['needs with a day (R-74)', { needsReview: '2027-11-01' }, [{ what: 'needs-review', day: '2027-11-01' }]],
    ['told by an agency (R-14)', agency, [{ what: 'tell-source', day: '2027-02-28' }]],
    ['told by themselves (R-14)', { ...agency, source: 'self' }, []],
    ['seen by a worker (R-14)', { ...agency, source: 'observed' }, []],
    [
      'told by a parent (R-14)',
      { ...agency, source: 'parent' },
      [{ what: 'tell-source', day: '2027-02-28' }],
    ],
    ['the person was told (R-14)', { ...agency, sourceTold: 'told' }, []],
    ['the person knows already (R-14)', { ...agency, sourceTold: 'knows' }, []],
    ['not safe to tell (R-14)', { ...agency, sourceTold: 'unsafe' }, []],
    ['somebody who has died', { ...agency, needsReview: '2027-11-01', dateOfDeath: '2027-03-01' }, []],
  ])('%s', (_, values, wanted) => {
    expect(due(values)).toEqual(wanted);
  });
});
