/** A form as typed, into the values that are kept, and back. Pure: the vault and the screen use the same. */
import { z } from 'zod';
import type { Json } from '../../encoding/canonical.ts';
import { canonicalText } from '../../encoding/canonical.ts';
import type { Context, Fields, Typed, Values, ValuesOf } from './field.ts';
import type { FieldProblem } from './problems.ts';

export const typedFormSchema: z.ZodType<TypedForm> = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()), z.boolean()]),
);
export type TypedForm = Readonly<Record<string, Typed>>;
export type FormProblems = Readonly<Record<string, FieldProblem>>;

export interface ReadForm {
  /** Problem fields hold their empty value. */
  values: Record<string, Json>;
  problems: Record<string, FieldProblem>;
}

/** What a record looks like when it is kept. What an older Doorstep did not ask is empty; what a newer one asks is left where it is. */
export function schemaOf(fields: Fields) {
  return z.object(
    Object.fromEntries(
      Object.entries(fields).map(([name, { schema, empty }]) => [name, schema.default(empty)] as const),
    ),
  );
}

export function emptyValues<F extends Fields>(fields: F): ValuesOf<F>;
export function emptyValues(fields: Fields): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).map(([name, { empty }]) => [name, empty]));
}

/** Values as they would be typed. */
export function typedForm(fields: Fields, values: Values): Record<string, Typed> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.show(values[name] ?? field.empty)]),
  );
}

/** A field that was left as it stood keeps its value, also one that today's rules would refuse: nobody is stopped by an old answer. */
export function readForm(fields: Fields, typed: TypedForm, context: Context, before: Values = {}): ReadForm {
  const form: ReadForm = { values: {}, problems: {} };
  for (const [name, field] of Object.entries(fields)) {
    const was = before[name] ?? field.empty;
    const answer = typed[name] ?? field.show(was);
    if (field.when !== null && !field.when(form.values, context)) {
      form.values[name] = field.empty;
    } else if (isSame(field.show(was), answer)) {
      form.values[name] = was;
    } else {
      const read = field.read(answer, context, form.values);
      form.values[name] = read.ok ? read.value : field.empty;
      if (!read.ok) form.problems[name] = read.problem;
    }
    const isEmpty = canonicalText(form.values[name] ?? null) === canonicalText(field.empty);
    const isAsked = field.when === null || field.when(form.values, context);
    if (field.needed && isEmpty && isAsked) form.problems[name] ??= 'FIELD_NEEDED';
  }
  return form;
}

/** What is typed may be text that no canonical form allows; only the field's own rule says so. */
function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields that are asked now, in order. */
export function askedFields(fields: Fields, values: Values, context: Context): string[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.when === null || field.when(values, context) ? [name] : [],
  );
}
