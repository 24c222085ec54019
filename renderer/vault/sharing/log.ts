/** The log of everything that was shared, and who must be told of a withdrawal. */
import { wordsOwed } from '../../../shared/rules/due/tell-recipient.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { decidedIn } from '../dues/collect.ts';
import { filesTogether } from '../household/pairs.ts';
import { recordViews, writesOf, writtenBy } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import type { SharingEntry, ToTell } from '../sharing-api.ts';
import { organisationFile, personOf, recordsOf, safetyOf, type Shown } from '../views/records.ts';

type Sharing = Shown<'sharing'>;

const peopleIn = (session: Session): CaseFile[] =>
  [...session.files.values()].filter((file) => personOf(file) !== undefined);

/** Over all files that are open on this laptop, newest first. A request that was refused stands beside what went. */
export function sharingLog(session: Session): SharingEntry[] {
  return peopleIn(session)
    .flatMap((file) => [
      ...recordsOf(file, 'sharing').flatMap((one) => entryOf(session, file, one)),
      ...recordsOf(file, 'authority-decision').flatMap((one) => refusedOf(session, file, one)),
    ])
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function about(session: Session, file: CaseFile, { record, merged }: Pick<Sharing, 'record' | 'merged'>) {
  const person = personOf(file)?.value;
  const [write] = writesOf(merged);
  if (write === undefined) return null;
  const { at, workerName } = writtenBy(session, write);
  return {
    file: file.id,
    record,
    personName: person?.legalName ?? '',
    recordNumber: person?.recordNumber ?? '',
    at,
    workerName,
    safety: safetyOf(file, merged.changes),
  };
}

function entryOf(session: Session, file: CaseFile, sharing: Sharing): SharingEntry[] {
  const known = about(session, file, sharing);
  if (known === null) return [];
  const { value } = sharing;
  return [
    {
      ...known,
      recipientName: value.recipientName,
      recipientKind: value.recipientKind,
      purpose: value.purpose,
      six: value.six,
      nine: value.nine,
      items: value.items.map((pointer) => pointer.split('/')[0] ?? ''),
      details: [...value.details],
      alsoSaid: value.alsoSaid,
      channel: value.channel,
      told: value.told,
      stopped: value.stopped,
    },
  ];
}

function refusedOf(session: Session, file: CaseFile, decision: Shown<'authority-decision'>): SharingEntry[] {
  const known = about(session, file, decision);
  const request = recordsOf(file, 'authority-request').find(
    ({ record }) => record === decision.value.request,
  )?.value;
  if (known === null || request === undefined || decision.value.decision !== 'refused') return [];
  const organisation = organisationFile(session);
  const entry = (organisation === undefined ? [] : recordsOf(organisation, 'directory-entry')).find(
    ({ record }) => record === request.authority,
  )?.value;
  return [
    {
      ...known,
      recipientName: entry?.name ?? '',
      recipientKind: entry?.kind ?? '',
      purpose: 'authority',
      six: 'c',
      nine: '',
      items: [],
      details: [],
      alsoSaid: request.asksFor,
      channel: '',
      told: decision.value.tellPerson,
      stopped: 'REFUSED',
    },
  ];
}

/** What rests on a consent that no longer stands, and whose recipient nobody has told since. */
export function toTell(session: Session, fileId: string | null): Outcome<ToTell[]> {
  const file = fileId === null ? null : session.files.get(fileId);
  if (file === undefined) return problem('NOTHING_HERE');
  const files = file === null ? peopleIn(session) : [file];
  const together = filesTogether(session);
  return done(files.flatMap((one) => toTellOf(session, together(one))));
}

function toTellOf(session: Session, [file, ...others]: readonly [CaseFile, ...CaseFile[]]): ToTell[] {
  const records = recordViews(session, file);
  const personName = personOf(file)?.value.legalName ?? '';
  return wordsOwed({ decisions: decidedIn([file, ...others]), records }).map((owed) => ({
    ...owed,
    file: file.id,
    personName,
    sharedAt: records.find(({ record }) => record === owed.sharing)?.begun.at ?? '',
  }));
}
