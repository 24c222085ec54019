import { FileClock, MessageCircleQuestionMark, Search } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime, showWeekday } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { OwnTrips } from '../drive/OwnTrips.tsx';
import { FitnessNotice } from '../fitness/FitnessNotice.tsx';
import { GlassAlert } from '../glass/GlassAlert.tsx';
import { IncidentsToday } from '../incidents/IncidentsToday.tsx';
import { RetentionToday } from '../retention/RetentionToday.tsx';
import { RequestsToday } from '../requests/RequestsToday.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { ReviewsToday } from '../registers/ReviewsToday.tsx';
import { SentToday } from '../restricted/SentToday.tsx';
import { Notes } from '../tell/Notes.tsx';
import { recentFirst } from './recent-first.ts';
import { greetingAt } from './greeting.ts';
import { Dues } from './Dues.tsx';
import { LatelySeen } from './LatelySeen.tsx';
import { OpenForms, WaitingToSend } from './LeftOpen.tsx';
import { Safe } from './Safe.tsx';
import { useStillUnfinished } from './still-unfinished.ts';
import { TodaysVisits } from './TodaysVisits.tsx';

/** The first screen of the day: what was left open, who was seen lately, and whether the work is safe. */
export function Today() {
  const { t } = useTranslation();
  const vault = useVault();
  const me = useSession(({ library }) => library?.me.name) ?? '';
  const recent = useSession((session) => session.recent);
  const unfinished = useStillUnfinished();
  const load = useCallback(() => vault.call('findPeople', ''), [vault]);
  const { value: people, problem } = useLoaded(load, null);
  const loadDay = useCallback(() => vault.call('dueNow'), [vault]);
  const { value: day } = useLoaded(loadDay, null);
  const now = new Date();
  const [firstName = ''] = me.split(' ');
  return (
    <Screen
      title={
        <>
          {t(`today.${greetingAt(now)}`)}
          {firstName !== '' && (
            <>
              , <Literal>{firstName}</Literal>
            </>
          )}
        </>
      }
      lead={showWeekday(now)}
      actions={
        <>
          <Button
            kind="quiet"
            icon={MessageCircleQuestionMark}
            onPress={() => go({ at: 'ask-about-data', file: null })}
          >
            {t('requests.door.action')}
          </Button>
          <Button kind="main" icon={Search} onPress={() => go({ at: 'people' })}>
            {t('today.find')}
          </Button>
        </>
      }
    >
      <GlassAlert />
      <FitnessNotice />
      <ProblemNote problem={problem} />
      <Columns lead="first">
        <Stack>
          {day !== null && <TodaysVisits visits={day.visits} />}
          <OwnTrips />
          <Notes file={null} />
          <IncidentsToday />
          <ReviewsToday />
          <RetentionToday />
          <RequestsToday />
          <SentToday />
          {unfinished.length > 0 && (
            <Card icon={FileClock} title={t('today.unfinished')}>
              <Rows>
                {unfinished.map((draft) => (
                  <Row
                    key={draft.id}
                    name={<Literal>{draft.personName}</Literal>}
                    note={t('recover.started', {
                      date: showDate(draft.startedAt),
                      time: showTime(draft.startedAt),
                    })}
                  >
                    <Button kind="main" onPress={() => go({ at: 'act', draft: draft.id })}>
                      {t('today.goOn')}
                    </Button>
                  </Row>
                ))}
              </Rows>
            </Card>
          )}
          {day !== null && <OpenForms forms={day.forms} />}
          {day !== null && <Dues dues={day.dues} />}
          {people !== null && <LatelySeen people={recentFirst(people, recent)} />}
        </Stack>
        <Stack>
          <Safe />
          {day !== null && <WaitingToSend unsent={day.unsent} />}
        </Stack>
      </Columns>
    </Screen>
  );
}
