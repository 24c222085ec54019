/** The register of disposals as a table: the sum behind each day, who decided, and what is still open. It names nobody whose file is gone. */
import { useTranslation } from 'react-i18next';
import type { DisposalView } from '../../vault/retention-api.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { recordWords } from '../record/words.ts';
import type { Table } from '../shell/save-table.ts';

export function useDisposalTable(): (files: readonly DisposalView[]) => Table {
  const translation = useTranslation();
  const { t } = translation;
  const words = recordWords(translation, 'disposal');
  const option = (field: string, code: string) => (code === '' ? '' : words.option(field, code));
  return (files) => [
    [
      t('retention.columns.reference'),
      t('retention.columns.state'),
      t('retention.columns.due'),
      words.label('because'),
      words.label('outcome'),
      words.label('why'),
      t('retention.columns.appraised'),
      t('retention.columns.appraisedBy'),
      t('retention.columns.approvedBy'),
      t('retention.columns.keptUntil'),
      t('retention.columns.erasedOn'),
      t('retention.columns.waitsFor'),
      t('retention.columns.certifiedOn'),
    ],
    ...files.map(({ about, disposal, dueOn, appraisal, approvals, erasedOn, places, certificate }) => {
      const { values = {}, begun } = appraisal?.view ?? {};
      return [
        about.reference,
        t(`retention.state.${disposal.state}`),
        dueOn ?? '',
        option('because', wordOf(values, 'because')),
        option('outcome', wordOf(values, 'outcome')),
        wordOf(values, 'why'),
        begun?.at.slice(0, 10) ?? '',
        begun?.workerName ?? '',
        approvals.map(({ workerName }) => workerName).join(', '),
        disposal.keptUntil ?? '',
        erasedOn,
        certificate === null ? String(places.filter(({ doneOn }) => doneOn === '').length) : '0',
        certificate?.on ?? '',
      ];
    }),
  ];
}
