import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { recordWords } from '../record/words.ts';

/** Who told us, for some records; what names no source was written down by the charity's own workers. */
export function useSources(): (records: readonly RecordView[]) => string[] {
  const translation = useTranslation();
  return (records) => [
    ...new Set(
      records.map(({ kind, values }) => {
        const source = wordOf(values, 'source');
        if (source === '') return translation.t('held.byWorkers');
        const name = wordOf(values, 'sourceName');
        const said = recordWords(translation, kind).option('source', source);
        return name === '' ? said : `${said}: ${name}`;
      }),
    ),
  ];
}
