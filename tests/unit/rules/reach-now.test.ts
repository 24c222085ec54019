/** before anybody phones, writes or sends, the file says which ways are open, when, and whether a message may be left. */
import { expect, test } from 'vitest';
import { type Person, unknownPerson } from '../../../shared/record/case/person.ts';
import { reachNow } from '../../../shared/rules/reach-now.ts';

const person: Person = {
  ...unknownPerson,
  phone: '+447700900111',
  phoneOk: ['voicemail'],
  phoneTimes: 'Mornings',
  email: 'ada@example.org',
  address: { lines: ['1 Weir Lane'], postcode: 'WB1 1AA' },
};

const rows: [title: string, other: Partial<Person>, saidNo: string[], ways: Record<string, string | null>][] =
  [
    [
      'what is ticked is safe, and nobody asked about letters',
      {},
      [],
      { phone: null, text: 'not-safe', email: null, post: 'not-asked' },
    ],
    [
      'texts that are ticked',
      { phoneOk: ['text'] },
      [],
      { phone: null, text: null, email: null, post: 'not-asked' },
    ],
    [
      'letters that are safe',
      { writeHere: 'yes' },
      [],
      { phone: null, text: 'not-safe', email: null, post: null },
    ],
    [
      'letters that are not',
      { writeHere: 'no' },
      [],
      { phone: null, text: 'not-safe', email: null, post: 'not-safe' },
    ],
    [
      'a no, whatever is ticked',
      { phoneOk: ['text'], writeHere: 'yes' },
      ['phone', 'text', 'post'],
      { phone: 'said-no', text: 'said-no', email: null, post: 'said-no' },
    ],
    ['nothing known', { phone: '', email: '', address: { lines: [], postcode: '' } }, [], {}],
  ];

test.each(rows)('%s', (_title, other, saidNo, ways) => {
  const now = reachNow({ ...person, ...other }, saidNo);
  expect(Object.fromEntries(now.map(({ channel, not }) => [channel, not]))).toEqual(ways);
});

test('each number has its own times and its own voicemail', () => {
  const two = { ...person, secondPhone: '+447700900222', secondPhoneTimes: 'Never at night' };
  const calls = reachNow(two, []).filter(({ channel }) => channel === 'phone');
  expect(calls).toMatchObject([
    { to: '+447700900111', times: 'Mornings', voicemail: true },
    { to: '+447700900222', times: 'Never at night', voicemail: false },
  ]);
});
