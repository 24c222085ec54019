import { useTranslation } from 'react-i18next';
import type { Field as RecordField, Typed } from '../../../shared/record/field/field.ts';
import { CheckGroup, CheckOne, Choice } from '../../ui/Choice.tsx';
import { Field } from '../../ui/Field.tsx';
import { Pick } from '../../ui/Pick.tsx';
import { PictureInput } from '../photos/PictureInput.tsx';
import { AddressInput } from './AddressInput.tsx';
import { InkInput } from './InkInput.tsx';
import { MomentInput } from './MomentInput.tsx';
import { PointerInput } from './PointerInput.tsx';
import { RecordsInput } from './RecordsInput.tsx';
import { ServicesInput } from './ServicesInput.tsx';
import type { RecordWords } from './words.ts';

export interface FieldInputProps {
  id: string;
  name: string;
  field: RecordField;
  words: RecordWords;
  typed: Typed;
  problem: string | undefined;
  /** What is wrong, as a code, for a field of several boxes. */
  code?: string | undefined;
  onChange: (typed: Typed) => void;
}

/** More answers than this are a menu and not a list of buttons. */
const MOST_BUTTONS = 7;

/** One field of a record, asked in the way that it declares. */
export function FieldInput({ id, name, field, words, typed, problem, code, onChange }: FieldInputProps) {
  const { t } = useTranslation();
  const { ask } = field;
  const label = words.label(name);
  const hint = words.hint(name);
  const said = typeof typed === 'string' ? typed : '';
  const several = typeof typed === 'object' ? typed : [];
  const about = { id, label, problem, ...(hint === undefined ? {} : { hint }) };
  const text = { ...about, value: said, onChange, optional: !field.needed, required: field.needed };
  const options = (of: readonly string[]) =>
    of.map((code) => ({ value: code, label: words.option(name, code) }));

  switch (ask.as) {
    case 'line':
      return (
        <Field
          {...text}
          width={ask.width}
          spellCheck={ask.width === 'full' && ask.keys === undefined}
          {...(ask.keys === undefined ? {} : { inputMode: ask.keys })}
        />
      );
    case 'text':
      return <Field {...text} multiline spellCheck />;
    case 'date':
      return <Field {...text} width="short" hint={hint ?? t('record.common.dateHint')} />;
    case 'moment':
      return (
        <MomentInput
          {...about}
          value={said}
          needed={field.needed}
          isTime={code === 'TIME_FORM'}
          onChange={onChange}
        />
      );
    case 'one':
      return ask.of.length > MOST_BUTTONS ? (
        <Pick
          {...about}
          nothing={t('record.common.choose')}
          options={options(ask.of)}
          value={said}
          onChange={onChange}
        />
      ) : (
        <Choice
          {...about}
          row
          options={options(ask.of)}
          value={said === '' ? null : said}
          onChange={onChange}
        />
      );
    case 'some':
      return (
        <CheckGroup
          {...about}
          row
          options={options(ask.of)}
          values={Array.isArray(typed) ? typed : []}
          onChange={onChange}
        />
      );
    case 'yes':
      return (
        <CheckOne
          id={id}
          checked={typed === true}
          onChange={onChange}
          problem={problem}
          {...(hint === undefined ? {} : { hint })}
        >
          {label}
        </CheckOne>
      );
    case 'records':
      return <RecordsInput {...about} values={Array.isArray(typed) ? typed : []} onChange={onChange} />;
    case 'services':
      return <ServicesInput {...about} values={several} onChange={onChange} />;
    case 'address':
      return (
        <AddressInput
          id={id}
          problem={problem}
          isPostcode={code?.startsWith('POSTCODE') === true}
          values={several}
          onChange={onChange}
        />
      );
    case 'questions':
      return <Field {...text} multiline />;
    case 'picture':
      return <PictureInput {...about} />;
    case 'ink':
      return <InkInput {...about} value={said} onChange={onChange} />;
    case 'copied':
    case 'nothing':
      return null;
    default:
      return <PointerInput {...about} ask={ask} value={said} onChange={onChange} />;
  }
}
