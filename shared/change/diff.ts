/** What a record was and what it should be, in; the fields of the change between them, out. */
import { canonicalText, type Json } from '../encoding/canonical.ts';
import type { Body } from './change.ts';
import { liveWrites, type MergedRecord } from './merge.ts';

type Fields = Body['fields'];

/** The fields of a record's first change. */
export function firstFields(values: Record<string, Json>): Fields {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, replaces: [] }]));
}

/** Only what differs, each putting away the values that were shown or hidden behind it. */
export function changedFields(record: MergedRecord, wanted: Record<string, Json>): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(wanted)) {
    const live = liveWrites(record, name);
    const settled =
      live.length === 1 && live[0] !== undefined && canonicalText(live[0].value) === canonicalText(value);
    if (!settled) fields[name] = { value, replaces: live.map(({ change }) => change) };
  }
  return fields;
}
