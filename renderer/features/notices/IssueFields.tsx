import { useTranslation } from 'react-i18next';
import { CheckGroup, Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { Library } from '../../vault/api.ts';
import { idOf, type Typed } from './typed.ts';

const changes = ['minor', 'material'] as const;

interface Props {
  typed: Typed;
  library: Library;
  wrong: (name: string) => string | undefined;
  onChange: (change: Partial<Typed>) => void;
}

/** What is new in this version, for whom, and from when. A first notice changes nothing. */
export function IssueFields({ typed, library, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const isFirst = library.notices.length === 0;
  return (
    <>
      {!isFirst && (
        <Choice
          id={idOf('change')}
          label={t('notices.changeAsk')}
          problem={wrong('change')}
          options={changes.map((change) => ({
            value: change,
            label: t(`notices.change.${change}`),
            hint: t(`notices.changeHints.${change}`),
          }))}
          value={changes.find((change) => change === typed.change) ?? null}
          onChange={(change) => onChange({ change })}
        />
      )}
      {typed.change === 'material' && (
        <CheckGroup
          id={idOf('purposes')}
          label={t('notices.purposes')}
          hint={t('notices.purposesHint')}
          problem={wrong('purposes')}
          options={library.purposes.map(({ purpose, wording }) => ({
            value: purpose,
            label: <Literal>{wording.standard.question}</Literal>,
          }))}
          values={typed.purposes}
          onChange={(purposes) => onChange({ purposes })}
        />
      )}
      {!isFirst && (
        <Field
          id={idOf('note')}
          label={t('notices.noteAsk')}
          hint={t('notices.noteHint')}
          multiline
          spellCheck
          maxLength={600}
          value={typed.note}
          onChange={(note) => onChange({ note })}
          problem={wrong('note')}
        />
      )}
      <Field
        id={idOf('validFrom')}
        label={t('notices.validFrom')}
        hint={t('notices.validFromHint')}
        width="short"
        value={typed.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
        problem={wrong('validFrom')}
      />
    </>
  );
}
