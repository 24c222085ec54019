import { DoorOpen, LogOut, PencilLine, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { visitState } from '../../../shared/rules/overdue.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { type RecordWords, useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { SafetyPill } from '../sync/SafetyPill.tsx';
import { Late } from './Late.tsx';
import { StatePill } from './StatePill.tsx';
import { StayLonger } from './StayLonger.tsx';
import { WithVisit } from './WithVisit.tsx';
import { placeOf, whenOf } from './words.ts';

/** One visit: the plan, how it stands, and what can be done now. */
export function VisitPage({ file, visit }: { file: string; visit: string }) {
  return (
    <WithVisit file={file} visit={visit}>
      {(view, known) => known !== null && <Visit view={view} visit={known} />}
    </WithVisit>
  );
}

function Visit({ view, visit }: { view: FileView; visit: VisitView }) {
  const { t } = useTranslation();
  const words = useRecordWords('visit');
  const state = visitState(visit, useNow());
  const { file, record, isOwn, needsHelp, steps, safety } = visit;
  const { day, hours } = whenOf(t, visit);
  const isUnderWay = visit.startedAt !== '' && visit.endedAt === '';
  const isPlanned = state.is === 'planned';
  return (
    <Screen
      title={day}
      lead={
        <>
          <Literal>{view.person.legalName}</Literal>, {hours}
        </>
      }
      back={{ label: t('record.common.back'), onPress: () => go({ at: 'file', file, tab: 'visits' }) }}
      actions={
        <>
          {visit.endedAt === '' && (
            <Button icon={Printer} onPress={() => go({ at: 'visit-card', file, visit: record })}>
              {t('visit.card.open')}
            </Button>
          )}
          {isPlanned && (
            <>
              <Button icon={PencilLine} onPress={() => go({ at: 'record', file, kind: 'visit', record })}>
                {t('visit.changePlan')}
              </Button>
              <Button onPress={() => go({ at: 'check-out', file, visit: record })}>
                {t('visit.callOff')}
              </Button>
              <Button kind="main" icon={DoorOpen} onPress={() => go({ at: 'set-out', file, visit: record })}>
                {t('visit.setOut.title')}
              </Button>
            </>
          )}
          {isUnderWay && (
            <Button kind="main" icon={LogOut} onPress={() => go({ at: 'check-out', file, visit: record })}>
              {t('visit.checkOut.title')}
            </Button>
          )}
        </>
      }
    >
      <Stack>
        {(needsHelp || (state.is === 'overdue' && !isOwn) || steps.length > 0) && <Late visit={visit} />}
        {isUnderWay && isOwn && <StayLonger visit={visit} />}
        <Card>
          <Stack>
            <p>
              <StatePill visit={visit} /> <SafetyPill safety={safety} />
            </p>
            <Facts facts={factsOf(words, visit)} />
          </Stack>
        </Card>
      </Stack>
    </Screen>
  );
}

/** What was answered; the rest is left out. */
function factsOf(words: RecordWords, visit: VisitView) {
  const { workerName, buddyName, risk, premises, risks, bring, expectedEnd, outcome, outcomeWords } = visit;
  const said: [name: string, value: string][] = [
    ['worker', workerName],
    ['expectedEnd', expectedEnd === '' ? '' : showTime(expectedEnd)],
    ['where', placeOf(visit)],
    ['risk', risk === '' ? '' : words.option('risk', risk)],
    ['premises', premises.map((code) => words.option('premises', code)).join('\n')],
    ['risks', risks],
    ['buddy', buddyName],
    ['bring', bring],
    ['outcome', outcome === '' ? '' : words.option('outcome', outcome)],
    ['outcomeWords', outcomeWords],
  ];
  return said
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ term: words.label(name), value: <Literal lines>{value}</Literal> }));
}
