/** Reading values whose schema the record's kind has already checked. */
import type { Json } from '../../encoding/canonical.ts';
import type { HeldRecord } from '../held.ts';

export function textIn({ values }: HeldRecord, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

export function listIn({ values }: HeldRecord, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((one: Json): one is string => typeof one === 'string') : [];
}

export function numberIn({ values }: HeldRecord, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}
