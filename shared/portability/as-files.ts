/**
 * A copy for machines: one JSON document and one table, both with the same values. `format.md` beside this says what they contain, and
 * goes with them.
 */
import { csvOf } from '../csv.ts';
import type { Json } from '../encoding/canonical.ts';
import type { Held } from './held.ts';

/** Counted up when a reader of the last version could not read the next. */
export const formatVersion = 1;

/** @param at when it was made, an ISO time. */
export function asJson(held: Held, at: string): string {
  const shown = ({ kind, record, values, begunAt, changedAt }: Held['person']) => ({
    kind,
    record,
    written: begunAt,
    changed: changedAt,
    values,
  });
  return `${JSON.stringify(
    {
      format: 'doorstep-copy',
      version: formatVersion,
      made: at,
      by: held.organisation,
      person: shown(held.person),
      records: held.records.map(shown),
      decisions: held.acts,
    },
    null,
    2,
  )}\n`;
}

/** One line for each value: what it belongs to, its name, and the value as text; several values are joined by line breaks. */
export function asTable(held: Held): string {
  const lines = [held.person, ...held.records].flatMap(({ kind, record, values, begunAt }) =>
    Object.entries(values).flatMap(([field, value]) => {
      const text = asText(value);
      return text === '' ? [] : [[kind, record, begunAt, field, text]];
    }),
  );
  const decisions = held.acts.flatMap(({ act, captured, decisions: made }) =>
    made.map(({ shown, recipient, answer }) => [
      'decision',
      act,
      captured.at,
      [shown.question, recipient?.name ?? ''].filter(Boolean).join(' / '),
      answer,
    ]),
  );
  return csvOf([['kind', 'record', 'written', 'field', 'value'], ...lines, ...decisions]);
}

function asText(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join('\n');
  if (typeof value === 'object') return Object.values(value).map(asText).filter(Boolean).join('\n');
  return String(value);
}
