import { Timer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { showTime } from '../../ui/format.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { VisitView } from '../../vault/visit-api.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { UntilField, type UntilTyped } from './UntilField.tsx';
import { untilAt } from './until.ts';

/** A later time to be back by. */
export function StayLonger({ visit }: { visit: VisitView }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [typed, setTyped] = useState<UntilTyped>({ until: null, time: '' });
  const [wrong, setWrong] = useState<'UNTIL_NEEDED' | 'TIME_FORM' | null>(null);
  const { file, record, plannedEnd } = visit;

  const extend = async () => {
    if (typed.until === null) return setWrong('UNTIL_NEEDED');
    const expectedEnd = untilAt(typed.until, { time: typed.time, plannedEnd, now: new Date() });
    if (expectedEnd === null) return setWrong('TIME_FORM');
    setWrong(null);
    const extended = await ask('extendVisit', file, record, expectedEnd);
    if (extended?.ok !== true) return undefined;
    setTyped({ until: null, time: '' });
    return announce(t('visit.stay.done', { time: showTime(expectedEnd) }));
  };

  return (
    <Card icon={Timer} title={t('visit.stay.title')}>
      <Stack>
        <UntilField
          {...typed}
          plannedEnd={plannedEnd}
          mayBeNone={false}
          problem={wrong}
          onChange={setTyped}
        />
        <ProblemNote problem={problem} />
        <Buttons>
          <Button icon={Timer} busy={busy} onPress={() => void extend()} {...lock}>
            {t('visit.stay.action')}
          </Button>
        </Buttons>
      </Stack>
    </Card>
  );
}
