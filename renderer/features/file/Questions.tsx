import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { displayNhsNumber } from '../../../shared/rules/nhs-number.ts';
import { displayPhone } from '../../../shared/rules/phone.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { FileView, OpenQuestion } from '../../vault/api.ts';
import { useAsk } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { useReadOnly } from './read-only.ts';

/** Two workers wrote different things, apart. Both are kept until somebody says which is right. */
export function Questions({ view }: { view: FileView }) {
  return view.questions.map((question) => (
    <Question key={`${question.record}-${question.field}`} file={view.file} question={question} />
  ));
}

function Question({ file, question }: { file: string; question: OpenQuestion }) {
  const { t, i18n } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const { record, field, values } = question;
  const readOnly = useReadOnly();
  const lock = useSaveLock();
  const key = `field.${field}`;
  const name = i18n.exists(key) ? t(key as 'field.phone') : field;
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
            name={value === '' ? t('question.empty') : <Literal lines>{showValue(field, value)}</Literal>}
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
                aria-label={t('question.chooseThis', { value: showValue(field, value) })}
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
function showValue(field: string, value: string): string {
  if (field === 'phone') return displayPhone(value);
  if (field === 'nhsNumber') return displayNhsNumber(value);
  return field === 'dateOfBirth' ? showDate(value) : value;
}
