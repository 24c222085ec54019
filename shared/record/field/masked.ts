/** Fields of which not all leaves the vault: a reader sees the last signs alone until a reason is written down, and no keys ever. */
import type { Json } from '../../encoding/canonical.ts';
import type { Field, Fields, Values } from './field.ts';

export function masked(shows: number, field: Field<string>): Field<string> {
  return { ...field, shows };
}

/** `12345678` as `••••5678`. */
export function maskText(value: string, shows: number): string {
  const signs = [...value];
  return signs.map((sign, place) => (place < signs.length - shows ? '•' : sign)).join('');
}

/** A value as it leaves the vault. */
export function maskValue(field: Field | undefined, value: Json): Json {
  if (field?.leaves !== undefined) return field.leaves(value);
  return field?.shows !== undefined && typeof value === 'string' ? maskText(value, field.shows) : value;
}

export function maskValues(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, maskValue(fields[name], value)]),
  );
}
