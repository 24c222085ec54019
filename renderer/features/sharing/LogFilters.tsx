import { useTranslation } from 'react-i18next';
import { recipientKinds } from '../../../shared/record/register/directory.ts';
import { Pick } from '../../ui/Pick.tsx';
import { Columns } from '../../ui/Screen.tsx';
import type { SharingEntry } from '../../vault/sharing-api.ts';
import { useRecordWords } from '../record/words.ts';
import { useQuarterName } from '../shell/quarter.ts';
import { choicesOf, type LogFilter } from './log-filter.ts';

interface Props {
  log: readonly SharingEntry[];
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
}

/** About whom, by whom, to whom, to what kind of recipient, and when. */
export function LogFilters({ log, filter, onChange }: Props) {
  const { t } = useTranslation();
  const words = useRecordWords('directory-entry');
  const quarterName = useQuarterName();
  const { people, workers, recipients, kinds, quarters } = choicesOf(log);
  const plain = (names: readonly string[]) => names.map((value) => ({ value, label: value }));
  const fields = [
    { part: 'person', label: t('sharing.byPerson'), options: people },
    { part: 'worker', label: t('sharing.byWorker'), options: plain(workers) },
    { part: 'recipient', label: t('sharing.byRecipient'), options: plain(recipients) },
    {
      part: 'kind',
      label: t('sharing.byKind'),
      options: recipientKinds
        .filter((code) => kinds.includes(code))
        .map((value) => ({ value, label: words.option('kind', value) })),
    },
    {
      part: 'quarter',
      label: t('sharing.byQuarter'),
      options: quarters.map((value) => ({ value, label: quarterName(value) })),
    },
  ] as const;
  return (
    <Columns>
      {fields.map(({ part, label, options }) => (
        <Pick
          key={part}
          label={label}
          nothing={t('sharing.all')}
          options={options}
          value={filter[part]}
          onChange={(value) => onChange({ ...filter, [part]: value })}
        />
      ))}
    </Columns>
  );
}
