import { useTranslation } from 'react-i18next';
import { presets } from '../../../shared/rules/small-numbers/presets.ts';
import { percentage } from '../../../shared/rules/small-numbers/publish.ts';
import { reports } from '../../../shared/rules/statistics/reports.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { ReleaseView } from '../../vault/report-api.ts';
import { useReportWords } from './words.ts';

export type Released = Pick<ReleaseView, 'report' | 'period' | 'protection' | 'table'>;

/** The numbers as they are published, with a key to what is hidden. */
export function StatTable({ released }: { released: Released }) {
  const { t } = useTranslation();
  const words = useReportWords();
  const { report, period, protection, table } = released;
  const { published } = table;
  const { rows, columns } = words.groups(report, table);
  const shares = published.counts.map(([count = 0]) =>
    percentage(count, published.total, presets[protection]),
  );
  const isOneWay = columns.length === 0;
  const hasShares = isOneWay && shares.some((share) => share !== null);
  return (
    <table className="statistics-table">
      <caption>
        {t(`reports.names.${report}`)}, {words.period(period)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(`reports.by.${reports[report].by[0]}`)}</th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
          <th scope="col">{t(isOneWay ? 'reports.people' : 'reports.total')}</th>
          {hasShares && <th scope="col">{t('reports.share')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row}>
            <th scope="row">
              <Literal>{row}</Literal>
            </th>
            {published.counts[at]?.map((count, column) => (
              <td key={columns[column] ?? 'people'}>{count}</td>
            ))}
            {!isOneWay && <td>{published.rowTotals[at]}</td>}
            {hasShares && <td>{shares[at] === null ? '' : t('reports.percent', { share: shares[at] })}</td>}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('reports.total')}</th>
          {columns.map((column, at) => (
            <td key={column}>{published.columnTotals[at]}</td>
          ))}
          <td>{published.total}</td>
          {hasShares && <td>{t('reports.percent', { share: 100 })}</td>}
        </tr>
      </tfoot>
    </table>
  );
}
