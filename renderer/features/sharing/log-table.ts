/** The sharing register as a table for other programs. */
import { useTranslation } from 'react-i18next';
import type { SharingEntry } from '../../vault/sharing-api.ts';
import type { Table } from '../shell/save-table.ts';
import { useEntryWords } from './entry-words.ts';

const columns = [
  'at',
  'worker',
  'person',
  'number',
  'recipient',
  'kind',
  'purpose',
  'six',
  'nine',
  'what',
  'channel',
  'told',
  'outcome',
] as const;

/** Times stay as they were noted, in UTC. */
export function useSharingTable(): (log: readonly SharingEntry[]) => Table {
  const { t } = useTranslation();
  const words = useEntryWords();
  return (log) => [
    columns.map((column) => t(`sharing.column.${column}`)),
    ...log.map((entry) => {
      const { kind, purpose, basis, what, channel, told, stopped } = words(entry);
      const [six = '', nine = ''] = basis;
      return [
        entry.at,
        entry.workerName,
        entry.personName,
        entry.recordNumber,
        entry.recipientName,
        kind,
        purpose,
        six,
        nine,
        what.join('; '),
        channel,
        told,
        stopped === '' ? t('sharing.went') : stopped,
      ];
    }),
  ];
}
