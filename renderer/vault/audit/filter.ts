/** Choosing among the rows of the log. There may be a hundred thousand of them, and somebody waits. */
import { quarterOf, quartersIn } from '../../../shared/rules/quarters.ts';
import type { AuditFilter, AuditPage, AuditRow } from '../audit-api.ts';

export interface AllRows {
  /** The newest first. */
  rows: readonly AuditRow[];
  choices: Omit<AuditPage, 'rows' | 'total'>;
}

export function newestFirst(unordered: readonly AuditRow[]): AllRows {
  const rows = unordered.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const people = new Map(rows.flatMap(({ file, personName }) => (file === null ? [] : [[file, personName]])));
  const workers = new Map(rows.map((row) => [row.worker, row.workerName]));
  const recipients = new Set(rows.map(({ recipient }) => recipient));
  return {
    rows,
    choices: {
      people: [...people].flatMap(([file, name]) => (name === '' ? [] : [{ file, name }])).toSorted(byName),
      workers: [...workers].map(([worker, name]) => ({ worker, name })).toSorted(byName),
      recipients: [...recipients].filter((name) => name !== '').toSorted(),
      quarters: quartersIn(rows.map(({ at }) => at)),
      actions: [...new Set(rows.map(({ action }) => action))].toSorted(),
    },
  };
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en-GB');

export function pageOf({ rows, choices }: AllRows, filter: AuditFilter, most: number | null): AuditPage {
  const left = rows.filter((row) => isWanted(row, filter));
  return { rows: most === null ? left : left.slice(0, most), total: left.length, ...choices };
}

function isWanted(row: AuditRow, { file, worker, recipient, quarter, action }: AuditFilter): boolean {
  return (
    (file === '' || row.file === file) &&
    (worker === '' || row.worker === worker) &&
    (recipient === '' || row.recipient === recipient) &&
    (quarter === '' || quarterOf(row.at) === quarter) &&
    (action === '' || row.action === action)
  );
}
