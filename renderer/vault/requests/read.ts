/** Requests and complaints about data as the team sees them: each with what its screen needs of the person's file. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import type { PurposeOfUse } from '../../../shared/record/case/purposes.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { caseOnRecord, lastStep } from '../../../shared/rules/request/events.ts';
import { filesTogether } from '../household/pairs.ts';
import type { OfficeCase } from '../office-case-api.ts';
import { officeCases } from '../office-cases/read.ts';
import { type Ports, today } from '../ports.ts';
import type { Controller, RequestCalls, RequestCase, ToHear } from '../request-api.ts';
import { recordViews } from '../records/view.ts';
import { aboutFile } from '../restricted/about-file.ts';
import type { CaseFile, Session } from '../session.ts';
import { officeNow } from '../sync/office-time.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

const kinds = ['rights-request', 'data-complaint'] as const;

export function requests(ports: Ports, session: Session): ReturnType<RequestCalls['requests']> {
  const all = kinds.flatMap((kind) => officeCases(session, kind).map((one) => ({ kind, ...one })));
  const together = filesTogether(session);
  const endOf = ({ view }: OfficeCase) => {
    const file = session.files.get(wordOf(view.values, 'about'));
    return file === undefined
      ? null
      : together(file)
          .map(({ id }) => id)
          .toSorted()
          .join();
  };
  const isOpen = ({ view, steps }: OfficeCase) =>
    lastStep(caseOnRecord(view, steps).steps, 'closed') === undefined;
  return {
    today: dayNow(ports, session),
    requests: all
      .toSorted((a, b) => (a.view.begun.at < b.view.begun.at ? 1 : -1))
      .map((one) => {
        const whose = endOf(one);
        const others = all.filter((other) => other !== one && whose !== null && endOf(other) === whose);
        return {
          ...one,
          ...ofPerson(session, one),
          running: others.filter(isOpen).map(({ reference }) => reference),
        };
      }),
  };
}

/** A clock that stands before what the office has signed is late; one that is fast cannot be told from a laptop that was away. */
function dayNow(ports: Ports, session: Session): string {
  const signed = session.officeTime === null ? '' : localDay(new Date(officeNow(ports, session)));
  return [today(ports), signed].toSorted().at(-1) ?? '';
}

type OfPerson = Pick<RequestCase, 'about' | 'role' | 'controllers' | 'held' | 'toHear'>;

/** What its screen and its rules need of the person's file. */
export function ofPerson(session: Session, { view }: OfficeCase): OfPerson {
  const id = wordOf(view.values, 'about');
  const file = session.files.get(id);
  if (file === undefined) {
    const about = { file: '', reference: '', personName: wordOf(view.values, 'name') };
    return { about, role: 'controller', controllers: [], held: [], toHear: [] };
  }
  const files = filesTogether(session)(file);
  const { roles, controllers } = contractsOf(session, files);
  return {
    about: aboutFile(session, id),
    role: roles.length > 0 && roles.every((role) => role === 'processor') ? 'processor' : 'controller',
    controllers,
    held: heldFor(session, files),
    toHear: toHear(session, files, wordOf(view.values, 'receivedOn')),
  };
}

/** By the contracts of the services that support them. */
function contractsOf(session: Session, files: readonly CaseFile[]) {
  const organisation = organisationFile(session);
  const contracts = organisation === undefined ? [] : recordsOf(organisation, 'contract');
  const named = new Set(
    files.flatMap((file) => recordsOf(file, 'support-period').map(({ value }) => value.contract)),
  );
  const theirs = contracts.filter(({ record }) => named.has(record)).map(({ value }) => value);
  const controllers = theirs
    .filter(({ role }) => role === 'processor')
    .map(({ party, rightsContact }): Controller => ({ name: party, contact: rightsContact }));
  return { roles: theirs.map(({ role }) => role), controllers };
}

/** What the charity writes about the request itself is not asked to be deleted with the rest. */
const ofTheRequest: readonly PurposeOfUse[] = ['rights'];

function heldFor(session: Session, files: readonly CaseFile[]): PurposeOfUse[] {
  const uses = files.flatMap((file) => recordViews(session, file).map(({ kind }) => caseKindOf(kind).use));
  return [...new Set(uses)].filter((use) => !ofTheRequest.includes(use));
}

/** Article 19: everybody to whom something went, until it is written down that they were told after the request came. */
function toHear(session: Session, files: readonly CaseFile[], since: string): ToHear[] {
  const views = files.flatMap((file) => recordViews(session, file));
  const told = new Set(
    views
      .filter(({ kind, values }) => kind === 'told-recipient' && values['about'] !== 'withdrawn')
      .filter(({ values }) => wordOf(values, 'on') >= since)
      .map(({ values }) => wordOf(values, 'sharing')),
  );
  return views
    .filter(({ kind, record, values }) => kind === 'sharing' && !values['stopped'] && !told.has(record))
    .map(({ record, values }) => ({
      sharing: record,
      recipientName: wordOf(values, 'recipientName'),
    }));
}
