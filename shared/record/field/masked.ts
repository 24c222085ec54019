/** Fields of which a reader sees the last signs alone. The vault keeps the rest back until a reason is written down. */
import type { Field, Fields, Values } from './field.ts';

export function masked(shows: number, field: Field<string>): Field<string> {
  return { ...field, shows };
}

/** `12345678` as `••••5678`. */
export function maskText(value: string, shows: number): string {
  const signs = [...value];
  return signs.map((sign, place) => (place < signs.length - shows ? '•' : sign)).join('');
}

export const isMasked = (field: Field | undefined): boolean => field?.shows !== undefined;

/** Values as they leave the vault. */
export function maskValues(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const shows = fields[name]?.shows;
      return [name, shows !== undefined && typeof value === 'string' ? maskText(value, shows) : value];
    }),
  );
}
