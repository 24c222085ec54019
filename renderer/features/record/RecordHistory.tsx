import { Check, CircleHelp, History as HistoryIcon } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { canBeMistaken, fieldsOf } from '../../../shared/record/case/kind.ts';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { FieldHistory, PastValue, RecordView } from '../../vault/record-api.ts';
import { useFile } from '../shell/use-file.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { FileContext } from './file-context.ts';
import { Mistake } from './Mistake.tsx';
import { backToSection, recordIn } from './places.ts';
import { useHeadline, useValueText } from './show-value.tsx';
import { ownWords, useRecordWords } from './words.ts';

const stateIcons = { now: Check, also: CircleHelp, before: HistoryIcon } as const;

interface Props {
  file: string;
  kind: CaseKindName;
  record: string;
}

/** Every answer that a record ever held, with who wrote it, when, and on which laptop. */
export function RecordHistory({ file, kind, record }: Props) {
  const vault = useVault();
  const load = useCallback(
    () => vault.call('recordHistory', file, kind, record),
    [vault, file, kind, record],
  );
  const { value: view } = useFile(file);
  const { value: past, problem } = useLoaded(load, file);
  const known = recordIn(view, kind, record);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (view === null || past === null || known === null) return null;
  return (
    <FileContext value={view}>
      <Past view={view} known={known} past={past} />
    </FileContext>
  );
}

function Past({ view, known, past }: { view: FileView; known: RecordView; past: FieldHistory[] }) {
  const { t } = useTranslation();
  const headline = useHeadline();
  const kind = caseKindOf(known.kind);
  const { section } = kind;
  const fields = fieldsOf(kind, known.values);
  const words = ownWords(useRecordWords(known.kind), fields);
  const order = Object.keys(fields).filter((name) => fields[name]?.ask.as !== 'copied');
  const shown = past
    .filter(({ field }) => order.includes(field))
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const back = () => backToSection(view.file, section);
  return (
    <Screen
      title={<Literal>{t('record.common.historyOf', { what: headline(known) })}</Literal>}
      lead={t('record.common.historyLead')}
      back={{ label: t('record.common.back'), onPress: back }}
    >
      <Stack>
        {canBeMistaken(kind) && <Mistake known={known} />}
        {shown.map(({ field, values }) => (
          <Card key={field} title={words.label(field)}>
            <Rows>
              {values.map((value) => (
                <PastRow key={value.change} known={known} field={field} past={value} />
              ))}
            </Rows>
          </Card>
        ))}
      </Stack>
    </Screen>
  );
}

export function PastRow({ known, field: name, past }: { known: RecordView; field: string; past: PastValue }) {
  const { t } = useTranslation();
  const text = useValueText();
  const field = fieldsOf(caseKindOf(known.kind), known.values)[name];
  const said = field === undefined ? '' : text(known.kind, name, field, past.value);
  return (
    <Row
      name={said === '' ? t('record.common.none') : <Literal lines>{said}</Literal>}
      note={
        <>
          {showDate(past.by.at)}, {showTime(past.by.at)} {t('record.common.by')}{' '}
          <Literal>{past.by.workerName}</Literal>{' '}
          {t('record.common.onLaptop', { laptop: past.by.device.slice(0, 4) })}
        </>
      }
    >
      <Pill tone={past.state === 'also' ? 'wait' : 'plain'} icon={stateIcons[past.state]}>
        {t(`record.common.states.${past.state}`)}
      </Pill>
    </Row>
  );
}
