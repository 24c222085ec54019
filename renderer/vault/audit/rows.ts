/**
 * Everything that happened with files, put together for the data-protection team: what laptops noted, what is signed in the files, and
 * what stands in the membership log.
 */
import { type AuditEntry, auditActions } from '../../../shared/audit/event.ts';
import type { AuditFilter, AuditPage, AuditRow, RowAction } from '../audit-api.ts';
import { knownFile } from '../household/pairs.ts';
import type { Event } from '../record-api.ts';
import type { GlassView } from '../office-api.ts';
import { glassViews } from '../office/glass.ts';
import { eventsOf } from '../records/history.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, recordsOf, workerName } from '../views/records.ts';
import { chainsOf } from './chains.ts';
import { type AllRows, newestFirst, pageOf } from './filter.ts';
import { type BareRow, logRows } from './log-rows.ts';

export function auditPage(session: Session, filter: AuditFilter, most: number | null): AuditPage {
  return pageOf(knownRows(session), filter, most);
}

const kept = new WeakMap<Session, AllRows & { size: string }>();

/** All of them, worked out anew when something that they are put together from has grown. */
function knownRows(session: Session): AllRows {
  const { audit, entries, files, forgotten, teamKeys } = session;
  const changes = [...files.values()].reduce((sum, file) => sum + file.changes.size, 0);
  const size = [entries.length, files.size, changes, forgotten.size, teamKeys.size, audit.last?.hash].join(
    '/',
  );
  const before = kept.get(session);
  if (before?.size === size) return before;
  const now = { ...newestFirst(allRows(session)), size };
  kept.set(session, now);
  return now;
}

function allRows(session: Session): AuditRow[] {
  const files = [...session.files.values()].filter((file) => personOf(file) !== undefined);
  const glass = new Map(glassViews(session).map((one) => [String(one.entry), one]));
  const bare = [
    ...chainsOf(session).flatMap(({ entries }) => entries.map((entry) => noted(entry, glass))),
    ...files.flatMap((file) => signedIn(session, file)),
    ...logRows(session),
  ];
  const people = new Map(files.map(({ id }) => [id, knownFile(session, id)]));
  return bare.map((row) => {
    const { name = '', recordNumber = '' } = people.get(row.file ?? '') ?? {};
    return { ...row, personName: name, recordNumber, workerName: workerName(session, row.worker) };
  });
}

function noted(entry: AuditEntry, glass: ReadonlyMap<string, GlassView>): BareRow {
  const { device, chain, seq, at, worker, action, target, reason } = entry;
  return {
    id: `${device}/${chain}/${seq}`,
    at,
    action: auditActions.find((known) => known === action) ?? 'unknown',
    worker,
    file: target.file,
    reason,
    what: target.thing,
    recipient: '',
    seq,
    glass: reason === 'broken-glass' ? (glass.get(target.id) ?? null) : null,
  };
}

function signedIn(session: Session, file: CaseFile): BareRow[] {
  const sharings = new Map(recordsOf(file, 'sharing').map(({ record, value }) => [record, value]));
  return eventsOf(session, file).map((event) => {
    const sharing = sharings.get(event.record);
    return {
      id: event.change,
      at: event.by.at,
      action: actionOf(event, sharing),
      worker: event.by.worker,
      file: file.id,
      reason: '',
      what: event.kind,
      recipient: sharing?.recipientName ?? '',
      seq: null,
      glass: null,
    };
  });
}

function actionOf({ kind, first }: Event, sharing?: { confidence: string; stopped: string }): RowAction {
  if (kind === 'consent-act') return 'decided';
  if (sharing !== undefined && sharing.stopped === '') {
    return sharing.confidence === 'outweighed' ? 'outweighed' : 'shared';
  }
  return first ? 'added' : 'changed';
}
