/** The log as a table for other programs. */
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../vault/audit-api.ts';
import type { Table } from '../shell/save-table.ts';
import { useRowWords } from './words.ts';

const columns = ['at', 'worker', 'did', 'what', 'person', 'number', 'why', 'recipient', 'entry'] as const;

/** Times stay as they were noted, in UTC. */
export function useAuditTable(): (rows: readonly AuditRow[]) => Table {
  const { t } = useTranslation();
  const words = useRowWords();
  return (rows) => [
    columns.map((column) => t(`audit.column.${column}`)),
    ...rows.map((row) => {
      const { did, what, why } = words(row);
      const { at, workerName, personName, recordNumber, recipient, seq } = row;
      return [at, workerName, did, what, personName, recordNumber, why, recipient, seq];
    }),
  ];
}
