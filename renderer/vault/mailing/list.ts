/** A mailing list out of the files on this laptop, as they are at this moment. */
import { topics } from '../../../shared/record/case/contact-permission.ts';
import {
  type Addressee,
  countedByReason,
  isMeant,
  type LeftOut,
  type MailingFor,
  whyLeftOut,
} from '../../../shared/rules/mailing-list.ts';
import { reachNow } from '../../../shared/rules/reach-now.ts';
import type { Outcome } from '../api.ts';
import { everyPerson } from '../household/every-person.ts';
import type { MailingCalls, MailingForm, MailingRow } from '../mailing-api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { coverage } from '../reports/coverage.ts';
import { limitsIn } from '../requests/limits.ts';
import { type CaseFile, isInTeam, type Session } from '../session.ts';
import { contactOf } from '../sharing/contact.ts';
import { personOf, standingOf } from '../views/records.ts';

type List = ReturnType<MailingCalls['mailingList']>;

export async function mailingList(ports: Ports, session: Session, form: MailingForm): Promise<Outcome<List>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  if (!topics.includes(form.topic)) return problem('FIELD_INVALID');
  const list = { ...form, today: today(ports) };
  const rows: MailingRow[] = [];
  const leftOut: LeftOut[] = [];
  await everyPerson(ports, session, (files) => {
    const person = addressee(files, list);
    if (!isMeant(person, list)) return;
    const reason = whyLeftOut(person, list);
    if (reason === null) rows.push(...rowsOf(person, list));
    else leftOut.push(reason);
  });
  const count = { listed: rows.length, leftOut: countedByReason(leftOut), files: coverage(session) };
  return done({ rows: rows.toSorted((a, b) => a.recordNumber.localeCompare(b.recordNumber)), count });
}

interface Known extends Addressee {
  file: string;
  recordNumber: string;
  name: string;
  ways: ReturnType<typeof reachNow>;
}

/** @param files all of one person: the name and the numbers are those of the first. */
function addressee(
  files: readonly [CaseFile, ...CaseFile[]],
  { topic, channel, today: day }: MailingFor,
): Known {
  const people = files.flatMap((file) => personOf(file)?.value ?? []);
  const [first] = people;
  const contact = contactOf(files).filter((one) => one.channel === channel);
  const said = (about: string) =>
    contact.find((one) => one.topic === about) ?? { allowed: false, answer: '' };
  return {
    file: files[0].id,
    recordNumber: first?.recordNumber ?? '',
    name: first?.legalName ?? '',
    dateOfDeath: people.map(({ dateOfDeath }) => dateOfDeath).find((one) => one !== '') ?? '',
    services: people.flatMap(({ services }) => services),
    support: files.flatMap((file) => standingOf(file, 'support-period')),
    limits: limitsIn(files, day),
    said: said(topic),
    saidOfSupport: said('support'),
    ways: first === undefined ? [] : reachNow(first, []),
  };
}

function rowsOf({ file, recordNumber, name, ways }: Known, { channel }: MailingFor): MailingRow[] {
  const way = ways.find((one) => one.channel === channel && one.not === null);
  if (way === undefined) return [];
  const { to, times, voicemail } = way;
  return [{ file, recordNumber, name, to, times, voicemail }];
}
