/**
 * How a person may be reached about their support, now: by which number or address, when, and whether a message may be left. What nobody
 * ticked as safe is not safe, and what they said no to is never offered, however well the number is known.
 */
import type { Person } from '../record/case/person.ts';

export type Channel = 'phone' | 'text' | 'email' | 'post';

export const reachReasons = [
  /** They said no to this way. */
  'said-no',
  /** Nobody ticked that it is safe. */
  'not-safe',
  /** Nobody asked whether letters are safe there. */
  'not-asked',
] as const;
export type ReachReason = (typeof reachReasons)[number];

export interface Reach {
  channel: Channel;
  /** A number in E.164, an email address, or an address in lines. */
  to: string;
  /** Why not; null where it is allowed. */
  not: ReachReason | null;
  /** When, in their words; for a number only. */
  times: string;
  /** Whether a message may be left; for a call only. */
  voicemail: boolean;
}

type Facts = Pick<
  Person,
  | 'phone'
  | 'phoneOk'
  | 'phoneTimes'
  | 'secondPhone'
  | 'secondPhoneOk'
  | 'secondPhoneTimes'
  | 'thirdPhone'
  | 'thirdPhoneOk'
  | 'thirdPhoneTimes'
  | 'email'
  | 'address'
  | 'writeHere'
>;

/** @param saidNo the ways to which the person said no, over all their files. */
export function reachNow(person: Facts, saidNo: readonly string[]): Reach[] {
  const { email, address, writeHere } = person;
  const numbers = [
    { to: person.phone, ok: person.phoneOk, times: person.phoneTimes },
    { to: person.secondPhone, ok: person.secondPhoneOk, times: person.secondPhoneTimes },
    { to: person.thirdPhone, ok: person.thirdPhoneOk, times: person.thirdPhoneTimes },
  ].filter(({ to }) => to !== '');
  const no = (channel: Channel): ReachReason | null => (saidNo.includes(channel) ? 'said-no' : null);
  const safeToWrite = { yes: null, no: 'not-safe', unknown: 'not-asked', '': 'not-asked' } as const;
  return [
    ...numbers.map(({ to, ok, times }): Reach => ({
      channel: 'phone',
      to,
      not: no('phone'),
      times,
      voicemail: ok.includes('voicemail'),
    })),
    ...numbers.map(({ to, ok, times }): Reach => ({
      channel: 'text',
      to,
      not: no('text') ?? (ok.includes('text') ? null : 'not-safe'),
      times,
      voicemail: false,
    })),
    ...(email === ''
      ? []
      : [{ channel: 'email' as const, to: email, not: no('email'), times: '', voicemail: false }]),
    ...(address.lines.length > 0
      ? [
          {
            channel: 'post' as const,
            to: [...address.lines, address.postcode].filter((line) => line !== '').join('\n'),
            not: no('post') ?? safeToWrite[writeHere],
            times: '',
            voicemail: false,
          },
        ]
      : []),
  ];
}
