/** the message back to the GP says the least that is needed, and what nobody knows is not said. */
import { expect, test } from 'vitest';
import { messageLines } from '../../../shared/rules/referrer-message.ts';

const person = { legalName: 'Margaret Okoro', dateOfBirth: '1955-03-14', nhsNumber: '9992143053' };
const referral = {
  service: 'Social Prescribing',
  referrer: 'Dr Shah',
  referredOn: '2026-09-01',
  referralStatus: 'accepted',
  startedOn: '2026-09-08',
  endedOn: '',
  endReason: '',
};

test('says whom it is about, what became of the referral with its code, and since when', () => {
  expect(messageLines(person, referral, null)).toEqual([
    { says: 'to', referrer: 'Dr Shah' },
    { says: 'about', value: 'Margaret Okoro' },
    { says: 'birth-date', value: '1955-03-14' },
    { says: 'nhs-number', value: '9992143053' },
    { says: 'referred', service: 'Social Prescribing', on: '2026-09-01' },
    { says: 'status', status: 'accepted', code: '871731000000106' },
    { says: 'started', on: '2026-09-08' },
  ]);
});

test.each([
  ['no status', { referralStatus: '' }, ['status'], []],
  ['an end with its reason', { endedOn: '2026-11-01', endReason: 'goals-met' }, [], ['ended', 'end-reason']],
])('with %s', (_name, other, without, more) => {
  const says = messageLines(person, { ...referral, ...other }, null).map((line) => line.says);
  expect(says).toEqual(expect.arrayContaining(more));
  for (const each of without) expect(says).not.toContain(each);
});

test('a person without an NHS number and a date of birth is named alone', () => {
  const unknown = { ...person, dateOfBirth: '', nhsNumber: '' };
  const says = messageLines(unknown, referral, null).map((line) => line.says);
  expect(says.slice(0, 3)).toEqual(['to', 'about', 'referred']);
});

test('numbers on wellbeing go along only where they are added, and only those that were given twice', () => {
  const first = { satisfied: 3, worthwhile: 4, happy: null, anxious: 8 };
  const last = { satisfied: 7, worthwhile: 7, happy: 9, anxious: 1 };
  const numbers = messageLines(person, referral, { first, last }).filter(({ says }) => says === 'wellbeing');
  expect(numbers).toEqual([
    { says: 'wellbeing', question: 'satisfied', first: 3, last: 7 },
    { says: 'wellbeing', question: 'worthwhile', first: 4, last: 7 },
    { says: 'wellbeing', question: 'anxious', first: 8, last: 1 },
  ]);
});
