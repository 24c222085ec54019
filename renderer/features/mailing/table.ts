/** A mailing list as a table for other programs: a column for each line of an address, so that a letter can be merged with it. */
import { useTranslation } from 'react-i18next';
import { displayPhone } from '../../../shared/rules/phone.ts';
import type { Channel } from '../../../shared/rules/reach-now.ts';
import type { MailingRow } from '../../vault/mailing-api.ts';
import type { Table } from '../shell/save-table.ts';

/** Five lines and the postcode. */
const LINES = 6;

export function useMailingTable(): (rows: readonly MailingRow[], channel: Channel) => Table {
  const { t } = useTranslation();
  const who = [t('mailing.column.name'), t('mailing.column.number')];
  const lines = Array.from({ length: LINES }, (_, index) => t('mailing.column.line', { line: index + 1 }));
  const columns: Readonly<Record<Channel, readonly string[]>> = {
    post: lines,
    email: [t('mailing.column.email')],
    text: [t('mailing.column.phone'), t('mailing.column.times')],
    phone: [t('mailing.column.phone'), t('mailing.column.times'), t('mailing.column.voicemail')],
  };
  const cells: Readonly<Record<Channel, (row: MailingRow) => readonly string[]>> = {
    post: ({ to }) => to.split('\n'),
    email: ({ to }) => [to],
    text: ({ to, times }) => [displayPhone(to), times],
    phone: ({ to, times, voicemail }) => [
      displayPhone(to),
      times,
      t(voicemail ? 'mailing.yes' : 'mailing.no'),
    ],
  };
  return (rows, channel) => [
    [...who, ...columns[channel]],
    ...rows.map((row) => [row.name, row.recordNumber, ...cells[channel](row)]),
  ];
}
