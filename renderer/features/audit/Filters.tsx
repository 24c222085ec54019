import { useTranslation } from 'react-i18next';
import { Pick } from '../../ui/Pick.tsx';
import { Columns } from '../../ui/Screen.tsx';
import type { AuditFilter, AuditPage } from '../../vault/audit-api.ts';
import { useQuarterName } from '../shell/quarter.ts';

interface Props {
  filter: AuditFilter;
  /** What there is to choose from. */
  page: AuditPage;
  onChange: (filter: AuditFilter) => void;
}

/** Whose file, who did it, who was told, when, and what. */
export function Filters({ filter, page, onChange }: Props) {
  const { t } = useTranslation();
  const quarterName = useQuarterName();
  const nothing = t('audit.all');
  return (
    <Columns>
      <Pick
        label={t('audit.byPerson')}
        nothing={nothing}
        options={page.people.map(({ file, name }) => ({ value: file, label: name }))}
        value={filter.file}
        onChange={(file) => onChange({ ...filter, file })}
      />
      <Pick
        label={t('audit.byWorker')}
        nothing={nothing}
        options={page.workers.map(({ worker, name }) => ({
          value: worker,
          label: name === '' ? t('audit.nobody') : name,
        }))}
        value={filter.worker}
        onChange={(worker) => onChange({ ...filter, worker })}
      />
      <Pick
        label={t('audit.byRecipient')}
        nothing={nothing}
        options={page.recipients.map((name) => ({ value: name, label: name }))}
        value={filter.recipient}
        onChange={(recipient) => onChange({ ...filter, recipient })}
      />
      <Pick
        label={t('audit.byQuarter')}
        nothing={nothing}
        options={page.quarters.map((quarter) => ({ value: quarter, label: quarterName(quarter) }))}
        value={filter.quarter}
        onChange={(quarter) => onChange({ ...filter, quarter })}
      />
      <Pick
        label={t('audit.byAction')}
        nothing={nothing}
        options={page.actions.map((action) => ({ value: action, label: t(`audit.action.${action}`) }))}
        value={filter.action}
        onChange={(action) => onChange({ ...filter, action })}
      />
    </Columns>
  );
}
