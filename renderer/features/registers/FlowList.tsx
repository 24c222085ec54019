import { FileSpreadsheet, ListChecks } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OptOutScope } from '../../../shared/rules/opt-out.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { showDate } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import { useSaveTable } from '../shell/save-table.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { AttachCheck } from './AttachCheck.tsx';
import { useEntries } from './entries.ts';

interface Props {
  flow: string;
  name: string;
  scope: OptOutScope['scope'];
}

/** Taking out the list of people for a flow. Where the opt-out counts, it leaves only with the answer of the check. */
export function FlowList({ flow, name, scope }: Props) {
  const { t } = useTranslation();
  const vault = useVault();
  const { ask, busy, problem } = useAsk();
  const saving = useSaveTable('people');
  const [returned, setReturned] = useState<string | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const load = useCallback(() => vault.call('flowPeople', flow), [vault, flow]);
  const { value: people, problem: unread } = useLoaded(load, null);
  if (people === null) return <ProblemNote problem={unread} />;

  const take = async () => {
    const list = await ask('takeFlowList', { flow, returned });
    if (list?.ok !== true) return;
    const { rows } = list.value;
    setTaken(rows.length);
    saving.save('list.csv', [
      [t('optOut.recordNumber'), t('optOut.nhsNumber')],
      ...rows.map(({ recordNumber, nhsNumber }) => [recordNumber, nhsNumber]),
    ]);
  };
  return (
    <details>
      <summary>{t('optOut.list')}</summary>
      <Stack tight>
        <p>
          {t('optOut.people', { count: people.people })}{' '}
          {scope === 'in' &&
            people.withoutNumber > 0 &&
            t('optOut.withoutNumber', { count: people.withoutNumber })}
        </p>
        {scope === 'in' && <p className="ui-soft">{t('optOut.checkMeans')}</p>}
        <Buttons>
          {scope === 'in' && (
            <>
              <Button
                icon={ListChecks}
                aria-label={t('optOut.numbersThis', { name })}
                onPress={() =>
                  saving.save(
                    'numbers.csv',
                    people.numbers.map((number) => [number]),
                  )
                }
              >
                {t('optOut.numbers')}
              </Button>
              <AttachCheck name={name} onAttach={setReturned} />
            </>
          )}
          <Button
            icon={FileSpreadsheet}
            busy={busy || saving.busy}
            aria-label={t('optOut.takeThis', { name })}
            onPress={() => void take()}
          >
            {t('optOut.take')}
          </Button>
        </Buttons>
        <p role="status">
          {taken !== null && saving.said === 'saved'
            ? t('optOut.took', { count: taken })
            : returned !== null && t('optOut.attached')}
        </p>
        <ProblemNote problem={problem ?? saving.problem} />
        <Taken flow={flow} />
      </Stack>
    </details>
  );
}

/** The lists that left before. */
function Taken({ flow }: { flow: string }) {
  const { t } = useTranslation();
  const releases = useEntries('flow-release').filter(({ entry }) => entry.values['flow'] === flow);
  if (releases.length === 0) return null;
  return (
    <ul className="plain-list">
      {releases.map(({ entry: { record, values } }) => (
        <li key={record}>
          {t('optOut.taken', {
            date: showDate(wordOf(values, 'on')),
            left: countOf(values['left']),
            asked: countOf(values['asked']),
          })}
        </li>
      ))}
    </ul>
  );
}

const countOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
