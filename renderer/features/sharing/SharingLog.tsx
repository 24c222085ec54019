import { ChevronsDown } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Rows } from '../../ui/Card.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { LeavesFor } from '../registers/LeavesFor.tsx';
import { useLeaving } from '../registers/leaving.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { anyEntry, filteredBy } from './log-filter.ts';
import { LogFilters } from './LogFilters.tsx';
import { LogRow } from './LogRow.tsx';
import { useSharingTable } from './log-table.ts';

/** Rows at a time. */
const PAGE = 100;

/** The sharing register over all files that one may open: to whom, what, on what basis. It leaves the laptop as a table, and that is noted. */
export function SharingLog() {
  const { t } = useTranslation();
  const vault = useVault();
  const [filter, setFilter] = useState(anyEntry);
  const [most, setMost] = useState(PAGE);
  const load = useCallback(() => vault.call('sharingLog'), [vault]);
  const { value: log, problem } = useLoaded(load, null);
  const table = useSharingTable();
  const saving = useSaveTable('sharing-register');
  const leaving = useLeaving();
  if (log === null) return <ProblemNote problem={problem} />;
  const left = filteredBy(log, filter);
  return (
    <Stack>
      <LogFilters
        log={log}
        filter={filter}
        onChange={(chosen) => {
          setFilter(chosen);
          setMost(PAGE);
        }}
      />
      <Card title={t('sharing.count', { count: left.length })}>
        {left.length === 0 ? (
          <p>{t('sharing.none')}</p>
        ) : (
          <Stack>
            <LeavesFor leaving={leaving} />
            <div>
              <SaveTable
                saving={saving}
                room="sharing"
                name="sharing-register.csv"
                rows={async () => {
                  const may = await leaving.keep(left, ({ file }) => file);
                  return may && table(may);
                }}
              />
            </div>
            <SavedNote saving={saving} room="sharing" />
            <Rows>
              {left.slice(0, most).map((entry) => (
                <LogRow key={entry.record} entry={entry} />
              ))}
            </Rows>
            {left.length > most && (
              <div>
                <Button icon={ChevronsDown} onPress={() => setMost(most + PAGE)}>
                  {t('sharing.more')}
                </Button>
              </div>
            )}
          </Stack>
        )}
      </Card>
    </Stack>
  );
}
