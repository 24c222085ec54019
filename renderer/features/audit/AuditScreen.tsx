import { ChevronsDown, FileSpreadsheet } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { AuditFilter } from '../../vault/audit-api.ts';
import { LeavesFor } from '../registers/LeavesFor.tsx';
import { useLeaving } from '../registers/leaving.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { AuditRows } from './AuditRows.tsx';
import { Filters } from './Filters.tsx';
import { useAuditTable } from './table.ts';
import { Verify } from './Verify.tsx';

/** Rows at a time: more than that nobody reads. */
const PAGE = 100;

/** The whole log, for the data-protection team: filtered, checked, and saved as a table. @param file whose it begins with; empty for all. */
export function AuditScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const [filter, setFilter] = useState<AuditFilter>({
    file,
    worker: '',
    recipient: '',
    quarter: '',
    action: '',
  });
  const [most, setMost] = useState(PAGE);
  const load = useCallback(() => vault.call('auditLog', filter, most), [vault, filter, most]);
  const { value: page, problem } = useLoaded(load, null);
  const total = page?.total;
  useEffect(() => {
    if (total !== undefined) announce(t('audit.count', { count: total }));
  }, [total, t]);
  return (
    <Screen title={t('audit.title')} lead={t('audit.lead')}>
      <Stack>
        <ProblemNote problem={problem} />
        {page === null && problem === null && <Progress label={t('audit.loading')} done={0} total={0} />}
        {page !== null && (
          <>
            <Verify />
            <Filters
              filter={filter}
              page={page}
              onChange={(chosen) => {
                setFilter(chosen);
                setMost(PAGE);
              }}
            />
            <Card title={t('audit.count', { count: page.total })}>
              <Stack>
                <Save filter={filter} />
                {page.total === 0 ? (
                  <p>{t('audit.none')}</p>
                ) : (
                  <AuditRows label={t('audit.title')} rows={page.rows} />
                )}
                {page.rows.length < page.total && (
                  <Buttons>
                    <Button icon={ChevronsDown} onPress={() => setMost(most + PAGE)}>
                      {t('audit.more', { count: Math.min(PAGE, page.total - page.rows.length) })}
                    </Button>
                  </Buttons>
                )}
              </Stack>
            </Card>
          </>
        )}
      </Stack>
    </Screen>
  );
}

/** All that the filter leaves, not only what is on screen. */
function Save({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation();
  const table = useAuditTable();
  const saving = useSaveTable('audit-log');
  const leaving = useLeaving();
  const { ask, busy, problem } = useAsk();
  const save = async () => {
    const all = await ask('auditLog', filter, null);
    if (all?.ok !== true) return;
    const may = await leaving.keep(all.value.rows, ({ file }) => file);
    if (may !== null) saving.save('audit-log.csv', table(may));
  };
  return (
    <div>
      <LeavesFor leaving={leaving} />
      <Button icon={FileSpreadsheet} busy={busy || saving.busy} onPress={() => void save()}>
        {t('audit.save')}
      </Button>
      <p role="status">{saving.said !== null && t(`audit.${saving.said}`)}</p>
      <ProblemNote problem={problem ?? saving.problem} />
    </div>
  );
}
