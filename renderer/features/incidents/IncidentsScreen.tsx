import { Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { incidentNow } from '../../../shared/rules/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import { useNow } from '../../ui/use-now.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { useSaveTable } from '../shell/save-table.ts';
import { SavedNote, SaveTable } from '../shell/SaveTable.tsx';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { ClockPill } from './ClockCard.tsx';
import { clockOf } from './clock.ts';
import { stateLook, stateOf } from './state.ts';
import { useIncidents } from './use-incidents.ts';
import { useIncidentTable } from './table.ts';

/** The data-protection team's board: what is being worked on, the most urgent first, and the register of all of it. */
export function IncidentsScreen() {
  const { t } = useTranslation();
  const { value, problem } = useIncidents();
  const table = useIncidentTable();
  const saving = useSaveTable('incident-register');
  const cases = value ?? [];
  const open = cases.filter((one) => incidentNow(one).next !== null);
  const closed = cases.filter((one) => incidentNow(one).next === null);
  return (
    <Screen
      title={t('incidents.title')}
      back={{ label: t('incidents.reportBack'), onPress: () => go({ at: 'today' }) }}
      lead={t('incidents.lead')}
      actions={
        <Button icon={Siren} onPress={() => go({ at: 'report-incident' })}>
          {t('incidents.report')}
        </Button>
      }
    >
      <Stack>
        <ProblemNote problem={problem} />
        {value !== null && cases.length === 0 && <p>{t('incidents.none')}</p>}
        {open.length > 0 && <Cases title={t('incidents.open')} cases={open.toReversed()} />}
        {closed.length > 0 && <Cases title={t('incidents.closed')} cases={closed} />}
        {cases.length > 0 && (
          <div>
            <SaveTable saving={saving} room="incidents" name="incidents.csv" rows={() => table(cases)} />
          </div>
        )}
        <SavedNote saving={saving} room="incidents" />
      </Stack>
    </Screen>
  );
}

function Cases({ title, cases }: { title: string; cases: readonly OfficeCase[] }) {
  return (
    <Card title={title}>
      <Rows label={title}>
        {cases.map((one) => (
          <CaseRow key={one.view.file} one={one} />
        ))}
      </Rows>
    </Card>
  );
}

function CaseRow({ one }: { one: OfficeCase }) {
  const { t } = useTranslation();
  const words = useRecordWords('incident');
  const now = incidentNow(one);
  const clock = clockOf(one, now, useNow());
  const state = stateOf(now);
  const { view, reference } = one;
  const said = { date: showDate(view.begun.at), time: showTime(view.begun.at) };
  return (
    <Row
      name={
        <>
          {words.option('thing', wordOf(view.values, 'thing'))}{' '}
          <span className="file-reference">{reference}</span>
        </>
      }
      note={
        <>
          <Literal>{firstOf(wordOf(view.values, 'words'))}</Literal>
          <br />
          {t('incidents.by', { ...said, worker: inWords(view.begun.workerName) })}
        </>
      }
    >
      <Pill {...stateLook[state]}>{t(`incidents.state.${state}`)}</Pill>
      {state !== 'done' && <ClockPill clock={clock} />}
      <Button
        aria-label={t('incidents.openThis', { reference })}
        onPress={() => go({ at: 'incident', file: view.file })}
      >
        {t('incidents.openCase')}
      </Button>
    </Row>
  );
}

const MOST = 120;

function firstOf(words: string): string {
  const signs = [...words];
  return signs.length > MOST ? `${signs.slice(0, MOST).join('')}…` : words;
}
