/** Numbers. Where none is known, null. */
import { z } from 'zod';
import { err, ok } from '../../result.ts';
import type { Field } from './field.ts';

/** A whole number, both ends allowed. */
export function whole(from: number, to: number): Field<number | null> {
  return {
    ask: { as: 'line', width: 'tiny', keys: 'numeric' },
    schema: z.number().nullable(),
    empty: null,
    needed: false,
    when: null,
    read(typed) {
      if (typeof typed !== 'string') return err('FIELD_INVALID');
      const text = typed.trim();
      if (text === '') return ok(null);
      if (!/^[-+]?\d{1,9}$/.test(text)) return err('NUMBER_FORM');
      const value = Number(text);
      return value < from || value > to ? err('NUMBER_RANGE') : ok(value);
    },
    show: (value) => (value === null ? '' : String(value)),
  };
}

const MOST_PENCE = 100_000_000_00;

/** Pounds and pence, kept as pence: `1,234.50` is 123450. Never below nothing. */
export function money(): Field<number | null> {
  return {
    ask: { as: 'line', width: 'short', keys: 'decimal' },
    schema: z.int().nullable(),
    empty: null,
    needed: false,
    when: null,
    read(typed) {
      if (typeof typed !== 'string') return err('FIELD_INVALID');
      const text = typed.replaceAll(/[\s£]/gu, '');
      if (text === '') return ok(null);
      const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/.exec(text);
      if (match === null) return err('MONEY_FORM');
      const pence = Number(match[1]?.replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
      return pence > MOST_PENCE ? err('NUMBER_RANGE') : ok(pence);
    },
    show: (value) => (value === null ? '' : (value / 100).toFixed(2)),
  };
}
