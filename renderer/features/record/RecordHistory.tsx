import { Check, CircleHelp, History as HistoryIcon, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import type { FieldHistory, PastValue, RecordView } from '../../vault/record-api.ts';
import { useFile } from '../shell/use-file.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { FileContext } from './file-context.ts';
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
  const { section, merge, begunBy } = kind;
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
        {merge === 'fields' && begunBy === 'worker' && <Mistake known={known} />}
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

function Mistake({ known }: { known: RecordView }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [why, setWhy] = useState('');
  const isMistake = known.mistake !== '';
  const mark = async (words: string) => {
    const marked = await ask('markMistake', known.file, known.kind, known.record, words);
    if (marked?.ok === true) {
      announce(t(words === '' ? 'record.common.mistakeUndone' : 'record.common.mistakeDone'));
      setWhy('');
    }
  };
  return (
    <Card>
      {isMistake ? (
        <Buttons>
          <Pill tone="wait" icon={Undo2}>
            {t('record.common.mistake')}
          </Pill>
          <Button busy={busy} onPress={() => void mark('')}>
            {t('record.common.mistakeUndo')}
          </Button>
        </Buttons>
      ) : (
        <Stack>
          <Field
            label={t('record.common.mistakeWhy')}
            hint={t('record.common.mistakeHint')}
            value={why}
            onChange={setWhy}
            maxLength={400}
            optional
          />
          <Buttons>
            <Button busy={busy} isDisabled={why.trim() === ''} onPress={() => void mark(why)}>
              {t('record.common.mistakeAction')}
            </Button>
          </Buttons>
        </Stack>
      )}
      <ProblemNote problem={problem} />
    </Card>
  );
}
