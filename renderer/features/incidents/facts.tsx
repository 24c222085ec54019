/** What a record says, as terms and values: only what was asked and answered. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useRuleContext } from '../record/file-context.ts';
import { isEmptyValue, useValueText } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';

/** @param leftOut fields that stand elsewhere. */
export function useFacts({ kind, values }: RecordView, leftOut: readonly string[] = []) {
  const words = useRecordWords(kind);
  const text = useValueText();
  const context = useRuleContext();
  const { fields } = caseKindOf(kind);
  return askedFields(fields, values, context).flatMap((name) => {
    const field = fields[name];
    const value = values[name] ?? null;
    if (field === undefined || leftOut.includes(name) || isEmptyValue(field, value)) return [];
    return [{ term: words.label(name), value: <Literal lines>{text(kind, name, field, value)}</Literal> }];
  });
}
