/** What was asked to be destroyed of a file and waits for a second person; and what was destroyed, with how far every place has come. */
import { fileFacts } from '../../../shared/membership/access.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { answersTo } from '../office/contacts.ts';
import type { PartAsked, PartGone } from '../part-api.ts';
import { recordView } from '../records/view.ts';
import type { PlaceView } from '../retention-api.ts';
import { laptopPlace, type OfficeWords } from '../retention/places.ts';
import type { CaseFile, Session } from '../session.ts';
import { isResealed } from '../sync/reseal-kept.ts';
import { workerName } from '../views/records.ts';
import { recordsWrittenBy } from './body.ts';
import { saidOf } from './guard.ts';

export function askedOf(session: Session, file: CaseFile, { offers }: OfficeWords): PartAsked[] {
  return offers.flatMap(({ offer, what, by, at, expires, canApprove }) => {
    if (what.type !== 'erase-part' || what.file !== file.id) return [];
    return {
      offer,
      ground: what.ground,
      why: wordOf(saidOf(session, what)?.view.values ?? {}, 'why'),
      by: by.map((worker) => workerName(session, worker)),
      at,
      expires,
      views: recordsWrittenBy(file, what.changes).flatMap(
        (record) => recordView(session, file, record) ?? [],
      ),
      canAgree: canApprove,
    };
  });
}

/** The newest first. */
export function goneOf(session: Session, file: CaseFile, words: OfficeWords): PartGone[] {
  const { parts } = fileFacts(session.membership, file.id);
  return parts.toReversed().map(({ entry, ground, at, records }) => {
    const said = saidOf(session, { file: file.id, ground, records })?.view.values;
    const kinds = said?.['kinds'];
    return {
      entry,
      ground,
      why: wordOf(said ?? {}, 'why'),
      kinds: Array.isArray(kinds) ? kinds.map(String) : [],
      count: records.length,
      at,
      approvedBy: signersOf(session, entry),
      places: placesOf(session, file.id, { entry, at }, words),
    };
  });
}

function signersOf(session: Session, entry: number): string[] {
  const signers = session.entries[entry - 1]?.signers ?? [];
  const workers = signers.flatMap(({ by }) => session.membership.devices.get(by)?.worker ?? []);
  return [...new Set(workers)].map((worker) => workerName(session, worker));
}

function placesOf(
  session: Session,
  file: string,
  { entry, at }: { entry: number; at: string },
  { contacts }: OfficeWords,
): PlaceView[] {
  const { acknowledged, waitingFor } = answersTo(session, contacts, entry);
  const days = new Map(
    contacts.acknowledgements
      .filter(({ acknowledgement }) => acknowledgement.entry === entry)
      .map(({ acknowledgement: one }) => [one.device, localDay(new Date(one.at))]),
  );
  const office = isResealed(session, file) ? localDay(new Date(at)) : '';
  return [
    { place: 'server', device: '', reference: '', workerName: '', removed: false, doneOn: office },
    ...[...acknowledged, ...waitingFor].map((device) => laptopPlace(session, device, days.get(device) ?? '')),
  ];
}
