/** Days that must come in an order: an end not before its beginning. */
import type { Values } from '../field/field.ts';
import type { FormProblems } from '../field/form.ts';

/** Says of each day that stands before one named earlier that it is out of order; days that nobody knows are passed over. */
export function inOrder(values: Values, ...names: readonly string[]): FormProblems {
  const problems: Record<string, 'DATE_ORDER'> = {};
  let latest = '';
  for (const name of names) {
    const day = values[name];
    if (typeof day !== 'string' || day === '') continue;
    if (day < latest) problems[name] = 'DATE_ORDER';
    else latest = day;
  }
  return problems;
}

/** A day to remember while something is still open. */
export function remember(
  what: string,
  day: unknown,
  isOpen: boolean,
): readonly { what: string; day: string }[] {
  return isOpen && typeof day === 'string' && day !== '' ? [{ what, day }] : [];
}
