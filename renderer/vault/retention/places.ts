/** Everywhere that a destroyed file has to be gone: the office, each laptop that belonged at the time, and copies outside Doorstep. */
import { fileReference } from '../../../shared/rules/file-reference.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import type { DisposalStep } from '../../../shared/rules/retention/disposal.ts';
import { type Contacts, erasures, noContacts } from '../office/contacts.ts';
import type { OfferView } from '../office-api.ts';
import type { OfficeCase } from '../office-case-api.ts';
import type { PlaceView } from '../retention-api.ts';
import type { Session } from '../session.ts';
import { workerName } from '../views/records.ts';
import { erasedFor } from './steps.ts';

/** What only the office knows: signatures that wait for a second, and what laptops have signed. */
export interface OfficeWords {
  offers: readonly OfferView[];
  contacts: Contacts;
  inTouch: boolean;
}

export const noWords: OfficeWords = { offers: [], contacts: noContacts, inTouch: false };

const dayOf = (at: string) => localDay(new Date(at));

/** None while the file is there. @param last appraisal of the file. */
export function placesOf(
  session: Session,
  file: string,
  { steps }: OfficeCase,
  { contacts }: Pick<OfficeWords, 'contacts'>,
): PlaceView[] {
  const erased = erasedFor(session, file);
  const erasure = erasures(session, contacts).find((one) => one.file === file);
  if (erased === null || erasure === undefined) return [];
  const plain = { device: '', reference: '', workerName: '', removed: false };
  const copies = steps.find(({ values }) => values['what'] === 'copies');
  const laptops = [...erasure.acknowledged, ...erasure.waitingFor].map((device) => {
    const word = contacts.acknowledgements.find(
      ({ acknowledgement: { did, entry, device: by } }) =>
        by === device && (did === 'wiped' || entry === erased.entry),
    );
    const gone = steps.find(
      ({ values }) => values['what'] === 'laptop-gone' && wordOf(values, 'device') === device,
    );
    const at = word?.acknowledgement.at ?? gone?.begun.at;
    return laptopPlace(session, device, at === undefined ? '' : dayOf(at));
  });
  return [
    { ...plain, place: 'server', doneOn: dayOf(erased.at) },
    ...laptops,
    { ...plain, place: 'exports', doneOn: copies === undefined ? '' : dayOf(copies.begun.at) },
  ];
}

/** @param doneOn ISO day on which the laptop said that it has forgotten; empty where it has not. */
export function laptopPlace(session: Session, device: string, doneOn: string): PlaceView {
  const known = session.membership.devices.get(device);
  return {
    place: 'laptop',
    device,
    reference: fileReference(device),
    workerName: workerName(session, known?.worker ?? ''),
    removed: known?.removed !== null,
    doneOn,
  };
}

/** As the rule counts them. What is certified was whole then, also where the office cannot be asked now. */
export function destroyedSteps(
  places: readonly PlaceView[],
  isCertified: boolean,
): { ids: string[]; destroyed: DisposalStep[] } {
  const counted = places
    .map(({ place, device, doneOn }) => ({ id: device === '' ? place : device, doneOn }))
    .filter(({ doneOn }) => !isCertified || doneOn !== '');
  return {
    ids: counted.map(({ id }) => id),
    destroyed: counted.flatMap(({ id, doneOn }): DisposalStep[] =>
      doneOn === '' ? [] : [{ step: 'destroyed', by: '', on: doneOn, place: id }],
    ),
  };
}
