import type { Values } from './field.ts';

/** A value of words; empty where it is missing or something else. */
export function wordOf(values: Readonly<Record<string, unknown>>, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** Several codes out of a list; what is no text is left out. */
export function wordsOf(values: Values, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}
