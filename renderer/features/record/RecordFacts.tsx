import { caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Field } from '../../../shared/record/field/field.ts';
import { askedFields } from '../../../shared/record/field/form.ts';
import { Facts } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { RecordView } from '../../vault/record-api.ts';
import { useRuleContext } from './file-context.ts';
import { isEmptyValue, useValueText } from './show-value.tsx';
import { ownWords, useRecordWords } from './words.ts';

/** What is written in a record. Answers that nobody gave are left out. */
export function RecordFacts({ view }: { view: RecordView }) {
  const text = useValueText();
  const context = useRuleContext();
  const fields = fieldsOf(caseKindOf(view.kind), view.values);
  const words = ownWords(useRecordWords(view.kind), fields);
  const facts = askedFields(fields, view.values, context).flatMap((name) => {
    const field = fields[name];
    const value = view.values[name];
    if (field === undefined || value === undefined || !isShown(field) || isEmptyValue(field, value))
      return [];
    return [
      { term: words.label(name), value: <Literal lines>{text(view.kind, name, field, value)}</Literal> },
    ];
  });
  return <Facts facts={facts} />;
}

/** As a line of text: what was copied is not, and a picture is looked at. */
const isShown = ({ ask }: Field): boolean => ask.as !== 'copied' && ask.as !== 'picture';
