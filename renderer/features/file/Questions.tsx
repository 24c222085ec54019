import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView, OpenQuestion } from '../../vault/api.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { useValueText } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { useReadOnly } from './read-only.ts';

/** Two workers wrote different things, apart. Both are kept until somebody says which is right. */
export function Questions({ view }: { view: Pick<FileView, 'file' | 'questions'> }) {
  return view.questions.map((question) => (
    <Question key={`${question.record}-${question.field}`} file={view.file} question={question} />
  ));
}

function Question({ file, question }: { file: string; question: OpenQuestion }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const { kind, record, field, values } = question;
  const shown = useShownAnswer();
  const words = useRecordWords(kind);
  const readOnly = useReadOnly();
  const lock = useSaveLock();
  const name = words.label(field);
  const choose = async (change: string) => {
    const chosen = await ask('chooseValue', file, record, field, change);
    if (chosen?.ok === true) announce(t('question.settled'));
  };
  return (
    <Card icon={CircleHelp} title={t('question.title', { field: name, count: values.length })}>
      <Rows>
        {values.map(({ value, worker, at, change }) => (
          <Row
            key={change}
            name={
              shown(kind, field, value) === '' ? (
                t('question.empty')
              ) : (
                <Literal lines>{shown(kind, field, value)}</Literal>
              )
            }
            note={
              <>
                <Literal>{worker}</Literal>, {t('consent.at', { date: showDate(at), time: showTime(at) })}
              </>
            }
          >
            {!readOnly && (
              <Button
                {...lock}
                busy={busy}
                aria-label={t('question.chooseThis', { value: shown(kind, field, value) })}
                onPress={() => void choose(change)}
              >
                {t('question.choose')}
              </Button>
            )}
          </Row>
        ))}
      </Rows>
      <p className="ui-soft card-foot">{t('question.later')}</p>
      <ProblemNote problem={problem} />
    </Card>
  );
}

/** A stored value as it is shown everywhere else. */
function useShownAnswer(): (kind: string, field: string, value: Json) => string {
  const text = useValueText();
  return (kind, name, value) => {
    const known = isCaseKind(kind) ? caseKindOf(kind) : undefined;
    const field = known?.fields[name] ?? known?.made[name];
    if (field !== undefined) return text(kind, name, field, value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}
