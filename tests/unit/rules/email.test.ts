/** an address for electronic mail (domain 2.2; RFC 5321), by table. */
import { expect, test } from 'vitest';
import { parseEmail } from '../../../shared/rules/email.ts';

test.each([
  ['sam@home.example', 'sam@home.example'],
  ['  Sam.Lee@Home.EXAMPLE ', 'Sam.Lee@home.example'],
  ["o'brien+post@mail.co.example", "o'brien+post@mail.co.example"],
  ['siân@llŷn.example', 'siân@llŷn.example'],
  ['a@b-c.example', 'a@b-c.example'],
])('R-16: %j is kept as %j', (typed, kept) => {
  expect(parseEmail(typed)).toEqual({ ok: true, value: kept });
});

test.each([
  'sam',
  'sam@home',
  'sam.home.example',
  'sam@@home.example',
  'sam lee@home.example',
  '.sam@home.example',
  'sam.@home.example',
  'sam..lee@home.example',
  'sam@-home.example',
  'sam@home-.example',
  'sam@home..example',
  'sam@home.example.',
  '@home.example',
  'sam@',
  'Sam <sam@home.example>',
  'sam@home.example, ann@home.example',
  `${'a'.repeat(250)}@home.example`,
])('R-16: %j is refused', (typed) => {
  expect(parseEmail(typed)).toEqual({ ok: false, problem: 'EMAIL_FORM' });
});
