/** A released table for other programs: one heading, then row by row, with its totals and its key. */
import { useTranslation } from 'react-i18next';
import { HIDDEN_SYMBOL } from '../../../shared/rules/small-numbers/draw.ts';
import { presets } from '../../../shared/rules/small-numbers/presets.ts';
import { reports } from '../../../shared/rules/statistics/reports.ts';
import type { ReleaseView } from '../../vault/report-api.ts';
import type { Table } from '../shell/save-table.ts';
import { useReportWords } from './words.ts';

export function useStatisticsTable(): (release: ReleaseView) => Table {
  const { t } = useTranslation();
  const words = useReportWords();
  return ({ report, period, protection, table }) => {
    const { rows, columns } = words.groups(report, table);
    const { counts, rowTotals, columnTotals, total } = table.published;
    const { hideBelow, base } = presets[protection];
    const isOneWay = columns.length === 0;
    return [
      [
        t(`reports.by.${reports[report].by[0]}`),
        ...columns,
        t(isOneWay ? 'reports.people' : 'reports.total'),
      ],
      ...rows.map((row, at) => [row, ...(counts[at] ?? []), ...(isOneWay ? [] : [rowTotals[at] ?? 0])]),
      [t('reports.total'), ...columnTotals, total],
      [`${t(`reports.names.${report}`)}, ${words.period(period)}`],
      [t('reports.key', { symbol: HIDDEN_SYMBOL, most: hideBelow - 1, base })],
    ];
  };
}
