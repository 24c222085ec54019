import { Check, ClipboardList } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, localDay } from '../../../shared/rules/calendar.ts';
import { stopsOf, type TripPlan } from '../../../shared/rules/run-sheet.ts';
import { parseDate, typedDate } from '../../../shared/rules/typed-date.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate } from '../../ui/format.ts';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useProblemWords } from '../people/problem-words.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { StopRows } from './StopRows.tsx';
import { useTripPlan } from './trip-plans.ts';

/** A coordinator's work in the afternoon: from tomorrow's trips, a list of stops for each driver. */
export function RunSheets() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedDate(addDays(localDay(new Date()), 1)));
  const say = useProblemWords();
  const parsed = parseDate(typed);
  return (
    <Screen
      title={t('drive.title')}
      lead={t('drive.lead')}
      back={{ label: t('shell.today'), onPress: () => go({ at: 'today' }) }}
    >
      <Stack>
        <Card>
          <Field
            label={t('drive.day')}
            hint={t('record.common.dateHint')}
            width="short"
            value={typed}
            onChange={setTyped}
            problem={parsed.ok ? undefined : say(parsed.problem)}
          />
        </Card>
        {parsed.ok && <Day key={parsed.value} day={parsed.value} />}
      </Stack>
    </Screen>
  );
}

function Day({ day }: { day: string }) {
  const { t } = useTranslation();
  const vault = useVault();
  const planOf = useTripPlan();
  const load = useCallback(() => vault.call('tripsOn', day), [vault, day]);
  const { value: trips, problem } = useLoaded(load, null);
  if (trips === null) return <ProblemNote problem={problem} />;
  const plans = trips.map(planOf).filter(({ status }) => status === 'planned');
  const drivers = [...new Set(plans.map(({ driver }) => driver))].filter((driver) => driver !== '');
  const undriven = stopsOf(plans, '', day);
  return (
    <Stack>
      {plans.length === 0 && <p>{t('drive.nothing')}</p>}
      {drivers.map((driver) => (
        <DriverDay key={driver} driver={driver} day={day} plans={plans} />
      ))}
      {undriven.length > 0 && (
        <Card title={t('drive.nobody')}>
          <Stack>
            <p className="ui-soft">{t('drive.nobodyHint')}</p>
            <StopRows stops={undriven} />
          </Stack>
        </Card>
      )}
    </Stack>
  );
}

interface DriverProps {
  driver: string;
  day: string;
  plans: readonly TripPlan[];
}

function DriverDay({ driver, day, plans }: DriverProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { ask, busy, problem } = useAsk();
  const workers = useSession(({ library }) => library?.workers) ?? [];
  const name = workers.find(({ worker }) => worker === driver)?.name ?? '';
  const load = useCallback(() => vault.call('runSheets'), [vault]);
  const { value: sheets } = useLoaded(load, null);
  const made = sheets?.findLast((sheet) => sheet.driver === driver && sheet.day === day);
  const stops = stopsOf(plans, driver, day);
  const make = async () => {
    const sheet = await ask('makeRunSheet', { driver, day, stops });
    if (sheet?.ok === true) announce(t('drive.made'));
  };
  return (
    <Card icon={ClipboardList} title={`${name}, ${showDate(day)}`}>
      <Stack>
        <p className="ui-soft">{t('drive.what')}</p>
        <StopRows stops={stops} />
        {made !== undefined && (
          <p>
            <Pill tone="calm" icon={Check}>
              {t('drive.wasMade', { count: made.stops.length })}
            </Pill>
          </p>
        )}
        <ProblemNote problem={problem} />
        <Buttons>
          <Button kind="main" icon={ClipboardList} busy={busy} onPress={() => void make()}>
            {t(made === undefined ? 'drive.make' : 'drive.again', { name })}
          </Button>
        </Buttons>
      </Stack>
    </Card>
  );
}
