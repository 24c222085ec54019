/**
 * Everything that happened with files, put together for the data-protection team: what laptops noted, what is signed in the files, and
 * what stands in the membership log.
 */
import { type AuditEntry, auditActions } from '../../../shared/audit/event.ts';
import { quarterOf, quartersIn } from '../../../shared/rules/quarters.ts';
import type { AuditFilter, AuditPage, AuditRow, RowAction } from '../audit-api.ts';
import { knownFile } from '../household/pairs.ts';
import type { Event } from '../record-api.ts';
import { eventsOf } from '../records/history.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, recordsOf, workerName } from '../views/records.ts';
import { chainsOf } from './chains.ts';
import { type BareRow, logRows } from './log-rows.ts';

export function auditPage(session: Session, filter: AuditFilter, most: number | null): AuditPage {
  const all = allRows(session);
  const left = all.filter((row) => isWanted(row, filter)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const people = new Map(all.flatMap(({ file, personName }) => (file === null ? [] : [[file, personName]])));
  const workers = new Map(all.map((row) => [row.worker, row.workerName]));
  return {
    rows: most === null ? left : left.slice(0, most),
    total: left.length,
    people: [...people].flatMap(([file, name]) => (name === '' ? [] : [{ file, name }])).toSorted(byName),
    workers: [...workers].map(([worker, name]) => ({ worker, name })).toSorted(byName),
    recipients: [...new Set(all.map(({ recipient }) => recipient))].filter((name) => name !== '').toSorted(),
    quarters: quartersIn(all.map(({ at }) => at)),
    actions: [...new Set(all.map(({ action }) => action))].toSorted(),
  };
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en-GB');

function isWanted(row: AuditRow, { file, worker, recipient, quarter, action }: AuditFilter): boolean {
  return (
    (file === '' || row.file === file) &&
    (worker === '' || row.worker === worker) &&
    (recipient === '' || row.recipient === recipient) &&
    (quarter === '' || quarterOf(row.at) === quarter) &&
    (action === '' || row.action === action)
  );
}

function allRows(session: Session): AuditRow[] {
  const files = [...session.files.values()].filter((file) => personOf(file) !== undefined);
  const bare = [
    ...chainsOf(session).flatMap(({ entries }) => entries.map(noted)),
    ...files.flatMap((file) => signedIn(session, file)),
    ...logRows(session),
  ];
  const people = new Map(files.map(({ id }) => [id, knownFile(session, id)]));
  return bare.map((row) => {
    const person = people.get(row.file ?? '');
    const known = { personName: person?.name ?? '', recordNumber: person?.recordNumber ?? '' };
    return { ...row, ...known, workerName: workerName(session, row.worker) };
  });
}

function noted({ device, chain, seq, at, worker, action, target, reason }: AuditEntry): BareRow {
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
    glass: null,
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
