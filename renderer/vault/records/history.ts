/** What each field of a record held, and everything that happened in a file. */
import { byPrecedence, liveWrites } from '../../../shared/change/merge.ts';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { maskValue } from '../../../shared/record/field/masked.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Event, FieldHistory, PastValue } from '../record-api.ts';
import { filesOfPerson } from '../household/pairs.ts';
import type { CaseFile, Session } from '../session.ts';
import { safetyOf } from '../views/records.ts';
import { recordOf } from './save.ts';
import { isWithheld } from './secrecy.ts';
import { writesOf, writtenBy } from './view.ts';
import { hiddenSteps } from '../visits/help-word.ts';

export function recordHistory(
  session: Session,
  fileId: string,
  kind: CaseKindName,
  record: string,
): Outcome<FieldHistory[]> {
  const file = session.files.get(fileId);
  const merged = file === undefined ? undefined : recordOf(file, kind, record);
  if (merged === undefined) return problem('NOTHING_HERE');
  if (isWithheld(session, kind)) return problem('UNDERTAKING_MISSING');
  const { fields } = caseKindOf(kind);
  return done(
    [...merged.fields].map(([field, { writes }]) => {
      const live = liveWrites(merged, field).map(({ change }) => change);
      const stateOf = (change: string): PastValue['state'] =>
        live[0] === change ? 'now' : live.includes(change) ? 'also' : 'before';
      const values = [...writes.values()].toSorted(byPrecedence).map((write) => ({
        change: write.change,
        value: maskValue(fields[field], write.value),
        by: writtenBy(session, write),
        state: stateOf(write.change),
      }));
      return { field, values };
    }),
  );
}

export function timeline(session: Session, fileId: string): Outcome<Event[]> {
  const file = session.files.get(fileId);
  if (file === undefined) return problem('NOTHING_HERE');
  const files = filesOfPerson(session, file).map((one) => eventsOf(session, one));
  // What happened in two files has no common order but the laptops' clocks.
  return done(
    files.length === 1 ? files.flat() : files.flat().toSorted((a, b) => (a.by.at < b.by.at ? 1 : -1)),
  );
}

/** The newest first. */
export function eventsOf(session: Session, file: CaseFile): Event[] {
  const events = new Map<string, { event: Event; change: string; lamport: number }>();
  const hidden = hiddenSteps(session, file);
  for (const merged of file.merged.records.values()) {
    const { kind, record } = merged;
    if (hidden.has(record) || isWithheld(session, kind)) continue;
    const writes = writesOf(merged);
    for (const [field, { writes: ofField }] of merged.fields) {
      for (const { change, lamport, ...write } of ofField.values()) {
        const known = events.get(change);
        if (known !== undefined) {
          known.event.fields.push(field);
          continue;
        }
        const first = change === writes[0]?.change;
        const safety = safetyOf(file, [change]);
        const by = writtenBy(session, write);
        const event = { file: file.id, change, kind, record, first, fields: [field], by, safety };
        events.set(change, { event, change, lamport });
      }
    }
  }
  return [...events.values()].toSorted(byPrecedence).map(({ event }) => event);
}
