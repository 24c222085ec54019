/** Statistics in words: what was counted, over which period, and the name of each row and column. */
import { useTranslation } from 'react-i18next';
import type { Dimension } from '../../../shared/rules/statistics/dimensions.ts';
import { UNKNOWN } from '../../../shared/rules/statistics/dimensions.ts';
import type { Period } from '../../../shared/rules/statistics/facts.ts';
import { lengthOf } from '../../../shared/rules/statistics/periods.ts';
import { type ReportName, reports } from '../../../shared/rules/statistics/reports.ts';
import { showDate, showMonth } from '../../ui/format.ts';
import type { ReleaseView } from '../../vault/report-api.ts';
import { recordWords } from '../record/words.ts';
import { useSession } from '../shell/session.ts';

export interface ReportWords {
  period(period: Period): string;
  /** Of the rows and of the columns of a table; no columns for a table of one. */
  groups(
    report: ReportName,
    table: Pick<ReleaseView['table'], 'rows' | 'columns'>,
  ): {
    rows: string[];
    columns: string[];
  };
}

export function useReportWords(): ReportWords {
  const translation = useTranslation();
  const { t } = translation;
  const services = useSession(({ library }) => library?.services);
  const support = recordWords(translation, 'support-period');
  const directory = recordWords(translation, 'directory-entry');

  const names: Readonly<Record<Dimension, (code: string) => string>> = {
    service: (code) => services?.find((one) => one.code === code)?.name ?? code,
    age: (code) => t('reports.years', { years: code }),
    area: (code) => code,
    source: (code) => support.option('referredBy', code),
    reason: (code) => support.option('endReason', code),
    recipient: (code) => directory.option('kind', code),
    change: (code) =>
      code === 'better' || code === 'same' || code === 'worse' ? t(`reports.change.${code}`) : code,
  };
  const nameOf = (dimension: Dimension, code: string) =>
    code === UNKNOWN ? t('reports.unknown') : names[dimension](code);

  return {
    period(period) {
      const { from, until } = period;
      if (lengthOf(period) === 'month') return showMonth(from);
      const [first, last] =
        lengthOf(period) === 'quarter'
          ? [showMonth(from), showMonth(until)]
          : [showDate(from), showDate(until)];
      return t('reports.span', { first, last });
    },
    groups(report, { rows, columns }) {
      const [row, column] = reports[report].by;
      return {
        rows: rows.map((code) => nameOf(row, code)),
        columns: column === undefined ? [] : columns.map((code) => nameOf(column, code)),
      };
    },
  };
}
