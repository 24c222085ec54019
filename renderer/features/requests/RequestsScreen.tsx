import { CircleQuestionMark, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Rows } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { go } from '../shell/route.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { byUrgency, clockOf } from './clock.ts';
import { RequestRow } from './RequestRow.tsx';
import { useRequestTable } from './table.ts';
import { useRequests } from './use-requests.ts';

const shows = ['open', 'closed', 'all'] as const;

/** The data-protection team's board: what people ask and complain of, the most urgent first, each with its clock and the sum behind it. */
export function RequestsScreen() {
  const { t } = useTranslation();
  const { value, problem } = useRequests();
  const [which, setWhich] = useState<(typeof shows)[number]>('open');
  const table = useRequestTable();
  const saving = useSaveTable('rights-register');
  const { requests = [], today = '' } = value ?? {};
  const all = requests
    .map((one) => ({ one, clock: clockOf(one, today) }))
    .toSorted((a, b) => byUrgency(a.clock, b.clock));
  const shown = all.filter(({ clock }) => which === 'all' || clock.isOpen === (which === 'open'));
  return (
    <Screen
      title={t('requests.title')}
      lead={t('requests.lead')}
      actions={
        <>
          <Button kind="quiet" icon={CircleQuestionMark} onPress={() => go({ at: 'rights-help' })}>
            {t('requests.help.action')}
          </Button>
          <Button kind="main" icon={Plus} onPress={() => go({ at: 'ask-about-data', file: null })}>
            {t('requests.take')}
          </Button>
        </>
      }
    >
      <Stack>
        <ProblemNote problem={problem} />
        {value !== null && requests.length === 0 && <p>{t('requests.none')}</p>}
        {requests.length > 0 && (
          <>
            <Choice
              label={t('requests.which')}
              row
              options={shows.map((one) => ({ value: one, label: t(`requests.shows.${one}`) }))}
              value={which}
              onChange={setWhich}
            />
            <Card>
              {shown.length === 0 && <p>{t('requests.noneShown')}</p>}
              {shown.length > 0 && (
                <Rows label={t('requests.title')}>
                  {shown.map(({ one, clock }) => (
                    <RequestRow key={one.view.file} one={one} clock={clock} />
                  ))}
                </Rows>
              )}
            </Card>
            <Buttons>
              <SaveTable saving={saving} room="requests" name="requests.csv" rows={() => table(all)} />
            </Buttons>
          </>
        )}
        <SavedNote saving={saving} room="requests" />
      </Stack>
    </Screen>
  );
}
