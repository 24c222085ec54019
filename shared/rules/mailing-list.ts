/**
 * Who stands on a mailing list, and why somebody does not. Privacy and Electronic Communications Regulations 2003, regulations 19 to 22:
 * news and appeals go to nobody who said no, or was never asked. UK GDPR Article 21(2) and (3): an objection to them is absolute, whatever
 * was agreed before; Article 18: a restricted file is stored and no more. It is worked out anew for each list.
 */
import type { ContactTopic } from '../record/case/contact-permission.ts';
import type { Channel, Reach } from './reach-now.ts';
import type { Limits } from './restriction.ts';

/** In the order in which they are looked at: somebody is left out for the first one. */
export const leftOutReasons = [
  'died',
  /** The use of their file is restricted. */
  'restricted',
  /** They said: do not ask me again. Or an objection to this use is being weighed. */
  'objected',
  'refused',
  /** They agreed once, and took it back. */
  'withdrawn',
  /** They are not contacted this way about anything. */
  'never-contact',
  /** All support that the list is about has ended. */
  'closed',
  /** Nobody asked them whether they want this. */
  'not-asked',
  /** The number or address is known, but not as a safe one. */
  'not-safe',
  /** No number or address is known. */
  'no-way',
] as const;
export type LeftOut = (typeof leftOutReasons)[number];

export interface MailingFor {
  topic: ContactTopic;
  channel: Channel;
  /** Only who is supported by it; empty for everybody. */
  service: string;
  /** ISO day. */
  today: string;
}

interface Said {
  allowed: boolean;
  answer: string;
}

/** One person, over all their files. */
export interface Addressee {
  /** ISO day, or empty. */
  dateOfDeath: string;
  services: readonly string[];
  support: readonly { service: string; endedOn: string }[];
  limits: Limits;
  /** About the topic of the list, and about their support: what they said of this way. */
  said: Said;
  saidOfSupport: Said;
  /** As far as places and numbers are known and safe, whatever they said. */
  ways: readonly Pick<Reach, 'channel' | 'not'>[];
}

/** Whether a list for a service is about somebody at all. */
export function isMeant({ services, support }: Addressee, { service }: Pick<MailingFor, 'service'>): boolean {
  return service === '' || services.includes(service) || support.some((one) => one.service === service);
}

/** Null for who may be contacted so now. */
export function whyLeftOut(person: Addressee, list: MailingFor): LeftOut | null {
  const { dateOfDeath, limits, saidOfSupport } = person;
  if (dateOfDeath !== '') return 'died';
  if (limits.locked) return 'restricted';
  if (limits.paused.includes(list.topic === 'support' ? 'support' : 'marketing')) return 'objected';
  const no = whyNo(person.said);
  if (no !== null && no !== 'not-asked') return no;
  if (!saidOfSupport.allowed) return 'never-contact';
  if (isClosed(person, list)) return 'closed';
  return no ?? noWay(person, list.channel);
}

function whyNo({ allowed, answer }: Said): LeftOut | null {
  if (allowed) return null;
  if (answer === 'objected' || answer === 'refused') return answer;
  return answer === '' ? 'not-asked' : 'withdrawn';
}

/** Somebody whose support was never written down is not taken for somebody whose support is over. */
function isClosed({ support }: Addressee, { service, today }: MailingFor): boolean {
  const periods = support.filter((one) => service === '' || one.service === service);
  return periods.length > 0 && periods.every(({ endedOn }) => endedOn !== '' && endedOn < today);
}

function noWay({ ways }: Addressee, channel: Channel): LeftOut | null {
  const these = ways.filter((way) => way.channel === channel);
  if (these.length === 0) return 'no-way';
  return these.some(({ not }) => not === null) ? null : 'not-safe';
}

/** How many were left out, by reason, in the order of the reasons; those that count for nobody are not named. */
export function countedByReason(all: readonly LeftOut[]): { reason: LeftOut; count: number }[] {
  return leftOutReasons.flatMap((reason) => {
    const count = all.filter((one) => one === reason).length;
    return count === 0 ? [] : [{ reason, count }];
  });
}
