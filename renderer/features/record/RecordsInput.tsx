import { useTranslation } from 'react-i18next';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { sections } from '../../../shared/record/case/sections.ts';
import { CheckGroup } from '../../ui/Choice.tsx';
import { PlainProblem } from '../../ui/Field.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useFileView } from './file-context.ts';
import { useHeadline } from './show-value.tsx';
import { recordWords } from './words.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  problem: string | undefined;
  values: readonly string[];
  onChange: (values: string[]) => void;
}

/** Picking among everything that the file holds, part by part. Nothing is ticked beforehand. */
export function RecordsInput({ id, label, hint, problem, values, onChange }: Props) {
  const translation = useTranslation();
  const { t } = translation;
  const { records } = useFileView();
  const headline = useHeadline();
  const standing = records.filter(({ mistake }) => mistake === '');
  const option = (view: RecordView) => ({
    value: `${view.kind}/${view.record}`,
    label: <Literal>{`${recordWords(translation, view.kind).one}: ${headline(view)}`}</Literal>,
    ...(view.values['aboutOthers'] === true ? { hint: t('record.common.aboutOthers') } : {}),
  });
  const parts = sections.flatMap((section) => {
    const options = standing.filter(({ kind }) => caseKindOf(kind).section === section).map(option);
    return options.length === 0 ? [] : [{ section, options }];
  });
  return (
    <fieldset
      className="moment"
      id={id}
      // With nothing to pick, the summary of the form leads here.
      tabIndex={-1}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
    >
      <legend className="ui-label">{label}</legend>
      {hint !== undefined && <span className="ui-hint">{hint}</span>}
      {parts.length === 0 && <p className="ui-soft">{t('record.common.empty')}</p>}
      {parts.map(({ section, options }) => (
        <CheckGroup
          key={section}
          label={t(`record.common.sections.${section}`)}
          options={options}
          values={values.filter((value) => options.some((one) => one.value === value))}
          onChange={(picked) => {
            const others = values.filter((value) => !options.some((one) => one.value === value));
            onChange([...others, ...picked]);
          }}
        />
      ))}
      <PlainProblem id={`${id}-problem`}>{problem}</PlainProblem>
    </fieldset>
  );
}
