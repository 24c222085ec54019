import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { VisitView } from '../../vault/visit-api.ts';
import { usePaper } from '../shell/paper.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';
import { WithVisit } from './WithVisit.tsx';
import { placeOf, whenOf } from './words.ts';

/** A card for whoever looks out for the worker without a laptop. It gives the address that help would need, and names no person visited. */
export function CheckInCard({ file, visit }: { file: string; visit: string }) {
  return (
    <WithVisit file={file} visit={visit}>
      {(_view, known) => known !== null && <Sheet visit={known} />}
    </WithVisit>
  );
}

function Sheet({ visit }: { visit: VisitView }) {
  const { t } = useTranslation();
  const { file, record } = visit;
  const { busy, said, problem, print } = usePaper({ thing: 'visit-card', file });
  const [numbers, setNumbers] = useState<Numbers>({ worker: '', office: '' });
  return (
    <Screen
      title={t('visit.card.title')}
      lead={<span className="screen-only">{t('visit.card.lead')}</span>}
      back={{ label: t('visit.card.back'), onPress: () => go({ at: 'visit', file, visit: record }) }}
    >
      <Stack>
        <CardPaper visit={visit} numbers={numbers} />
        <div className="screen-only">
          <Stack tight>
            {(['worker', 'office'] as const).map((whose) => (
              <Field
                key={whose}
                label={t(`visit.card.numbers.${whose}`)}
                hint={t('visit.card.numbers.hint')}
                optional
                inputMode="tel"
                maxLength={40}
                width="short"
                value={numbers[whose]}
                onChange={(number) => setNumbers({ ...numbers, [whose]: number })}
              />
            ))}
            <p className="ui-soft">{t('visit.card.care')}</p>
            <ProblemNote problem={problem} />
            {said === 'printed' && <p role="status">{t('receipt.printed')}</p>}
            <Buttons>
              <Button kind="main" icon={Printer} busy={busy} onPress={print}>
                {t('receipt.print')}
              </Button>
            </Buttons>
          </Stack>
        </div>
      </Stack>
    </Screen>
  );
}

/** On the paper alone: kept nowhere. */
interface Numbers {
  worker: string;
  office: string;
}

function CardPaper({ visit, numbers }: { visit: VisitView; numbers: Numbers }) {
  const { t } = useTranslation();
  const organisation = useSession(({ library }) => library?.organisation);
  const { workerName, buddyName, recordNumber, expectedEnd, plannedEnd } = visit;
  const { day, hours } = whenOf(t, visit);
  const back =
    expectedEnd === '' ? plannedEnd.slice(11, 16) : `${showTime(expectedEnd)}, ${showDate(expectedEnd)}`;
  const lines: [term: string, value: string][] = [
    [t('visit.card.who'), workerName],
    [t('visit.card.when'), `${day}, ${hours}`],
    [t('visit.card.backBy'), back],
    [t('visit.card.where'), placeOf(visit)],
    [t('visit.card.about'), recordNumber],
    [t('visit.card.buddy'), buddyName],
  ];
  const worker = inWords(workerName);
  return (
    <article className="handed-over visit-card">
      <h2>{t('visit.card.heading', { organisation: organisation?.name ?? '' })}</h2>
      <Facts
        facts={[
          ...lines
            .filter(([, value]) => value !== '')
            .map(([term, value]) => ({ term, value: <Literal lines>{value}</Literal> })),
          { term: t('visit.card.call', { worker }), value: <ByHand>{numbers.worker}</ByHand> },
          { term: t('visit.card.callOffice'), value: <ByHand>{numbers.office}</ByHand> },
        ]}
      />
      <h3>{t('visit.card.ifLate', { worker })}</h3>
      <ol>
        <li>{t('visit.late.call', { worker })}</li>
        <li>{t('visit.late.manager')}</li>
        <li>{t('visit.late.emergency')}</li>
      </ol>
      <p>{t('visit.card.away')}</p>
      <ControllerLine />
    </article>
  );
}

/** What was typed, or a line to write it on with a pen. */
function ByHand({ children }: { children: string }) {
  const { t } = useTranslation();
  if (children.trim() !== '') return <Literal>{children.trim()}</Literal>;
  return <span className="by-hand" role="img" aria-label={t('visit.card.byHand')} />;
}
