/** What a record says, as terms and values: only what was asked and answered. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Field } from '../../../shared/record/field/field.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useRuleContext } from './file-context.ts';
import { isEmptyValue, useValueText } from './show-value.tsx';
import { ownWords, useRecordWords } from './words.ts';

/** @param leftOut fields that stand elsewhere. */
export function useFacts(
  { kind, values }: Pick<RecordView, 'kind' | 'values'>,
  leftOut: readonly string[] = [],
) {
  const text = useValueText();
  const context = useRuleContext();
  const fields = fieldsOf(caseKindOf(kind), values);
  const words = ownWords(useRecordWords(kind), fields);
  return askedFields(fields, values, context).flatMap((name) => {
    const field = fields[name];
    const value = values[name];
    if (field === undefined || value === undefined || leftOut.includes(name)) return [];
    if (!isShown(field) || isEmptyValue(field, value)) return [];
    return [{ term: words.label(name), value: <Literal lines>{text(kind, name, field, value)}</Literal> }];
  });
}

/** What is no line of text: what was copied, and what is looked at. */
const elsewhere = ['copied', 'picture', 'ink'];
const isShown = ({ ask }: Field): boolean => !elsewhere.includes(ask.as);
