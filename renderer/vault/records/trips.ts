/** The trips of a day in all files that are open here, for whoever makes the drivers' run sheets. */
import type { TripView } from '../office-api.ts';
import type { Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { contactNow } from '../sharing/contact.ts';
import { recordViews } from './view.ts';

export function tripsOn(session: Session, day: string): TripView[] {
  return [...session.files.values()].flatMap((file) => {
    const person = personOf(file)?.value;
    if (person === undefined) return [];
    return recordViews(session, file)
      .filter(({ kind, values, mistake }) => {
        const at = values['at'];
        return kind === 'trip' && mistake === '' && typeof at === 'string' && at.slice(0, 10) === day;
      })
      .map(({ record, values }) => ({
        file: file.id,
        record,
        name: person.preferredName === '' ? person.legalName : person.preferredName,
        phone: mayCall(session, file.id) ? person.phone : '',
        values,
      }));
  });
}

/** A driver gets no number that nobody may call. */
function mayCall(session: Session, file: string): boolean {
  const now = contactNow(session, file);
  return (
    now.ok &&
    now.value.some(({ channel, topic, allowed }) => channel === 'phone' && topic === 'support' && allowed)
  );
}
