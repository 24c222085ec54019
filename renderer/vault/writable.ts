/** What may be written: values that their kind's schema will read again, and text that can be shown and signed as it is. */
import type { Body } from '../../shared/change/change.ts';
import type { Json } from '../../shared/encoding/canonical.ts';
import { type KindName, kinds } from '../../shared/record/kinds.ts';
import { isPlainText } from '../../shared/rules/plain-text.ts';
import type { z } from 'zod';

/** Whether every text in it can be shown and signed as it is. */
export function isPlain(value: Json): boolean {
  if (typeof value === 'string') return isPlainText(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, inner]) => isPlain(name) && isPlain(inner));
}

/** Some fields of a record, or all. What was kept by an older Doorstep is still read: this holds for what is written now. */
export function isWritable(kind: KindName, fields: Body['fields']): boolean {
  const values = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
  const schema: z.ZodObject = kinds[kind].schema;
  return isPlain(values) && schema.partial().safeParse(values).success;
}
