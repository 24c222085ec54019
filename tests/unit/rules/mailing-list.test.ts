/** Who stands on a mailing list. Worked examples out of the law and of the requirements. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Addressee,
  countedByReason,
  isMeant,
  type LeftOut,
  leftOutReasons,
  type MailingFor,
  whyLeftOut,
} from '../../../shared/rules/mailing-list.ts';

const list: MailingFor = { topic: 'marketing', channel: 'post', service: '', today: '2026-11-24' };
const yes = { allowed: true, answer: 'agreed' };
const no = (answer: string) => ({ allowed: false, answer });
const open = { service: 'YANA', endedOn: '' };

const person = (change: Partial<Addressee> = {}): Addressee => ({
  dateOfDeath: '',
  services: ['YANA'],
  support: [open],
  limits: { locked: false, paused: [] },
  said: yes,
  saidOfSupport: { allowed: true, answer: '' },
  ways: [{ channel: 'post', not: null }],
  ...change,
});
const paused = (...uses: string[]) => ({ limits: { locked: false, paused: uses } });

test.each<[string, Partial<Addressee>, LeftOut | null]>([
  ['who agreed is on it', {}, null],
  [
    'a supporter who gave their details and did not say no',
    { said: { allowed: true, answer: 'soft-opt-in' } },
    null,
  ],
  ['nobody asked them', { said: no('') }, 'not-asked'],
  ['they said no', { said: no('refused') }, 'refused'],
  ['they said: do not ask me again', { said: no('objected') }, 'objected'],
  ['they agreed, and refused the same way on a card of consent', { said: no('agreed') }, 'withdrawn'],
  ['an objection to this use is being weighed', paused('marketing'), 'objected'],
  ['an objection to another use changes nothing', paused('statistics'), null],
  ['the use of their file is restricted', { limits: { locked: true, paused: [] } }, 'restricted'],
  ['they have died', { dateOfDeath: '2026-11-23' }, 'died'],
  ['not contacted this way about anything', { saidOfSupport: no('refused') }, 'never-contact'],
  ['all support has ended', { support: [{ service: 'YANA', endedOn: '2026-11-23' }] }, 'closed'],
  ['support ends today', { support: [{ service: 'YANA', endedOn: '2026-11-24' }] }, null],
  ['other support goes on', { support: [{ service: 'TECH', endedOn: '2026-01-01' }, open] }, null],
  ['no support was written down', { support: [] }, null],
  ['no address is known', { ways: [{ channel: 'email', not: null }] }, 'no-way'],
  ['letters are not safe there', { ways: [{ channel: 'post', not: 'not-safe' }] }, 'not-safe'],
  ['nobody asked if letters are safe', { ways: [{ channel: 'post', not: 'not-asked' }] }, 'not-safe'],
  [
    'one of two numbers is safe',
    {
      ways: [
        { channel: 'post', not: 'not-safe' },
        { channel: 'post', not: null },
      ],
    },
    null,
  ],
])('R-73: %s', (_, change, expected) => {
  expect(whyLeftOut(person(change), list)).toBe(expected);
});

describe('R-73: about their own support', () => {
  const support: MailingFor = { ...list, topic: 'support' };
  const quiet = { allowed: true, answer: '' };

  test('silence is no hindrance', () => {
    expect(whyLeftOut(person({ said: quiet }), support)).toBeNull();
  });
  test('an objection to support counts, one to news does not', () => {
    expect(whyLeftOut(person({ said: quiet, ...paused('support') }), support)).toBe('objected');
    expect(whyLeftOut(person({ said: quiet, ...paused('marketing') }), support)).toBeNull();
  });
});

test.each<[string, Partial<Addressee>, boolean, LeftOut | null]>([
  ['of the service', {}, true, null],
  [
    'of another service only',
    { services: ['TECH'], support: [{ service: 'TECH', endedOn: '' }] },
    false,
    null,
  ],
  [
    'once of the service, now of another',
    {
      services: ['TECH'],
      support: [
        { service: 'YANA', endedOn: '2026-01-01' },
        { service: 'TECH', endedOn: '' },
      ],
    },
    true,
    'closed',
  ],
])('R-73: a list for one service: somebody %s', (_, change, meant, expected) => {
  const forService = { ...list, service: 'YANA' };
  expect(isMeant(person(change), forService)).toBe(meant);
  if (meant) expect(whyLeftOut(person(change), forService)).toBe(expected);
});

const saidAnything = fc.record({
  allowed: fc.boolean(),
  answer: fc.constantFrom('', 'agreed', 'refused', 'objected', 'soft-opt-in'),
});

test('R-58: whatever else is known, nobody who objected, died or is restricted is on a list', () => {
  fc.assert(
    fc.property(
      saidAnything,
      saidAnything,
      fc.constantFrom('objected', 'died', 'locked', 'paused'),
      (said, saidOfSupport, stop) => {
        const stopped: Partial<Addressee> = {
          objected: { said: no('objected') },
          died: { dateOfDeath: '2026-01-01' },
          locked: { limits: { locked: true, paused: [] } },
          paused: paused('marketing'),
        }[stop];
        expect(whyLeftOut(person({ said, saidOfSupport, ...stopped }), list)).not.toBeNull();
      },
    ),
  );
});

test('R-58: everybody who is left out is counted once, and the reasons name nobody', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...leftOutReasons)), (all) => {
      const counted = countedByReason(all);
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(counted.map(({ reason }) => reason)).toEqual(leftOutReasons.filter((one) => all.includes(one)));
    }),
  );
});
