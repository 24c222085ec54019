import { useTranslation } from 'react-i18next';
import { HIDDEN_SYMBOL } from '../../../shared/rules/small-numbers/draw.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { Released } from './StatTable.tsx';
import { useReportWords } from './words.ts';

/** A bar for each row, as long as the number that is published. Its words are the numbers; the table has them too. */
export function StatChart({ released: { report, table } }: { released: Released }) {
  const { t } = useTranslation();
  const { rows } = useReportWords().groups(report, table);
  const { counts, rowTotals, kind } = table.published;
  const bars = rows.map((name, at) => ({
    name,
    count: (kind === 'one-way' ? counts[at]?.[0] : rowTotals[at]) ?? 0,
  }));
  const most = Math.max(1, ...bars.map(({ count }) => (count === HIDDEN_SYMBOL ? 0 : count)));
  return (
    <figure className="statistics-chart">
      <ul>
        {bars
          .filter(({ count }) => count !== 0)
          .map(({ name, count }) => (
            <li key={name}>
              <span>
                <Literal>{name}</Literal>
              </span>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden focusable="false">
                {count === HIDDEN_SYMBOL ? (
                  <line x1="0" x2="100" y1="5" y2="5" className="statistics-hidden" />
                ) : (
                  <rect width={(100 * count) / most} height="10" className="statistics-bar" />
                )}
              </svg>
              <span>{count === HIDDEN_SYMBOL ? t('reports.hiddenBar') : count}</span>
            </li>
          ))}
      </ul>
      <figcaption className="ui-soft">{t('reports.chartKey')}</figcaption>
    </figure>
  );
}
