/** What a generated file keeps: read by the rules that a form is read by, so that none of it would be refused. */
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { kinds, type RecordOf } from '../../../shared/record/kinds.ts';

export function valuesOf<K extends CaseKindName>(kind: K, typed: TypedForm, context: Context): RecordOf<K> {
  const { fields, made, check, derive } = caseKindOf(kind);
  const { values, problems } = readForm(fields, typed, context);
  const wrong = { ...check(values, context), ...problems };
  const record = { ...emptyValues(made), ...values, ...derive(values) };
  if (Object.keys(wrong).length > 0 || !isRecord(kind, record))
    throw new Error(`a practice ${kind} would be refused: ${JSON.stringify(wrong)}`);
  return record;
}

function isRecord<K extends CaseKindName>(kind: K, values: unknown): values is RecordOf<K> {
  return kinds[kind].schema.safeParse(values).success;
}

/** With each pointer to an earlier record of the file made its id. */
export function pointed(typed: TypedForm, ids: ReadonlyMap<string, string>): TypedForm {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const key = typeof value === 'string' && value.startsWith('#') ? value.slice(1) : null;
      return [name, key === null ? value : (ids.get(key) ?? '')];
    }),
  );
}
