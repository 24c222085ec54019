import { LogIn, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { UntilField, type UntilTyped } from './UntilField.tsx';
import { untilAt } from './until.ts';
import { WhoIsAlerted } from './WhoIsAlerted.tsx';
import { WithVisit } from './WithVisit.tsx';

/** Before the door: who would be called, and from when on. `visit` null: nobody planned it. */
export function SetOut({ file, visit }: { file: string; visit: string | null }) {
  return (
    <WithVisit file={file} visit={visit}>
      {(view, known) => <SettingOut view={view} visit={known} />}
    </WithVisit>
  );
}

function SettingOut({ view, visit }: { view: FileView; visit: VisitView | null }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [typed, setTyped] = useState<UntilTyped>({ until: null, time: '' });
  const [helpWord, setHelpWord] = useState('');
  const [wrong, setWrong] = useState<'UNTIL_NEEDED' | 'TIME_FORM' | null>(null);
  const { file } = view;
  const plannedEnd = visit?.plannedEnd ?? '';

  const checkIn = async () => {
    if (typed.until === null) return setWrong('UNTIL_NEEDED');
    const expectedEnd = untilAt(typed.until, { time: typed.time, plannedEnd, now: new Date() });
    if (expectedEnd === null) return setWrong('TIME_FORM');
    setWrong(null);
    const started = await ask('startVisit', file, { visit: visit?.record ?? null, expectedEnd, helpWord });
    if (started?.ok !== true) return undefined;
    announce(
      expectedEnd === ''
        ? t('visit.setOut.checkedIn')
        : t('visit.setOut.checkedInUntil', { time: showTime(expectedEnd) }),
    );
    return go({ at: 'file', file, tab: 'overview' });
  };

  return (
    <Screen
      title={t('visit.setOut.title')}
      lead={<Literal>{view.person.legalName}</Literal>}
      back={{ label: t('record.common.back'), onPress: () => go({ at: 'file', file, tab: 'visits' }) }}
      actions={
        visit !== null && (
          <Button icon={Printer} onPress={() => go({ at: 'visit-card', file, visit: visit.record })}>
            {t('visit.card.open')}
          </Button>
        )
      }
    >
      <Stack>
        <WhoIsAlerted file={file} visit={visit} />
        <Card>
          <Stack>
            <UntilField {...typed} plannedEnd={plannedEnd} mayBeNone problem={wrong} onChange={setTyped} />
            <Field
              type="password"
              width="short"
              optional
              label={t('visit.setOut.helpWord')}
              hint={t('visit.setOut.helpWordHint')}
              value={helpWord}
              onChange={setHelpWord}
            />
            <p className="ui-soft">{t('visit.setOut.awake')}</p>
          </Stack>
        </Card>
        <ProblemNote problem={problem} />
        <Buttons push>
          <Button kind="main" icon={LogIn} busy={busy} onPress={() => void checkIn()} {...lock}>
            {t('visit.setOut.checkIn')}
          </Button>
        </Buttons>
      </Stack>
    </Screen>
  );
}
