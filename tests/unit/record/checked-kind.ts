/** A kind's own rules and its fields', as saving meets them. */
import type { CaseKind } from '../../../shared/record/case/kind.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { type FormProblems, readForm, type TypedForm } from '../../../shared/record/field/form.ts';

export const context: Context = { today: '2026-11-23', practice: true };

export function problemsOf(
  { fields, check }: CaseKind,
  typed: TypedForm,
  about: Context = context,
): FormProblems {
  const { values, problems } = readForm(fields, typed, about);
  return { ...check(values, about), ...problems };
}
