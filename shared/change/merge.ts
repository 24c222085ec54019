/**
 * Many changes in, one file out: the same for every order and any repetition.
 *
 * A change names, for each field it writes, the changes whose value it puts away. A value lives until it is put away, so two
 * workers who wrote apart both keep what they wrote; the highest by (Lamport count, id) is shown until a person chooses.
 * Records that are written once stand under the id of their own change: nobody can write them again.
 */
import { isKind, kinds } from '../record/kinds.ts';
import type { Json } from '../encoding/canonical.ts';
import type { Body, Change } from './change.ts';

export interface Write {
  change: string;
  value: Json;
  lamport: number;
  worker: string;
  device: string;
  at: string;
}

interface Field {
  writes: Map<string, Write>;
  replaced: Set<string>;
}

export interface MergedRecord {
  record: string;
  kind: string;
  fields: Map<string, Field>;
  /** Every change that wrote it. */
  changes: Set<string>;
}

export interface MergedFile {
  records: Map<string, MergedRecord>;
  /** What is known of each change: enough to walk back through them. */
  changes: Map<string, { parents: readonly string[]; lamport: number; device: string }>;
  /** Changes that others name as their parent. */
  parents: Set<string>;
}

export function emptyFile(): MergedFile {
  return { records: new Map(), changes: new Map(), parents: new Set() };
}

export function recordKey(kind: string, record: string, change: string): string {
  return isKind(kind) && kinds[kind].merge === 'once' ? change : record;
}

/** Adds one change. Adding it again changes nothing. */
export function applyChange(file: MergedFile, change: Change, body: Body): void {
  if (file.changes.has(change.id)) return;
  applyHeader(file, change);
  const { lamport, device } = change.header;
  const record = recordFor(file, change, body);
  record.changes.add(change.id);
  for (const [name, { value, replaces }] of Object.entries(body.fields)) {
    const field = fieldOf(record, name);
    const { worker, at } = body;
    field.writes.set(change.id, { change: change.id, value, lamport, worker, device, at });
    for (const replaced of replaces) field.replaced.add(replaced);
  }
}

/** A change whose body was erased: what came after it is still known to have come after it. */
export function applyHeader(file: MergedFile, change: Change): void {
  const { lamport, parents, device } = change.header;
  file.changes.set(change.id, { parents, lamport, device });
  for (const parent of parents) file.parents.add(parent);
}

/** The file without some records. What is known of their changes stays. */
export function withoutRecords(file: MergedFile, goes: (record: MergedRecord) => boolean): MergedFile {
  return { ...file, records: new Map([...file.records].filter(([, record]) => !goes(record))) };
}

function recordFor(file: MergedFile, change: Change, body: Body): MergedRecord {
  const record = recordKey(body.kind, body.record, change.id);
  const key = `${body.kind}/${record}`;
  const known = file.records.get(key);
  if (known !== undefined) return known;
  const made: MergedRecord = { record, kind: body.kind, fields: new Map(), changes: new Set() };
  file.records.set(key, made);
  return made;
}

function fieldOf(record: MergedRecord, name: string): Field {
  const known = record.fields.get(name);
  if (known !== undefined) return known;
  const made: Field = { writes: new Map(), replaced: new Set() };
  record.fields.set(name, made);
  return made;
}

/** The values of a field that live, the one to show first. More than one is a question for a person. */
export function liveWrites(record: MergedRecord, field: string): Write[] {
  const known = record.fields.get(field);
  if (known === undefined) return [];
  return [...known.writes.values()]
    .filter(({ change }) => !known.replaced.has(change))
    .toSorted(byPrecedence);
}

/** The one to show first. */
export function byPrecedence(
  a: Pick<Write, 'lamport' | 'change'>,
  b: Pick<Write, 'lamport' | 'change'>,
): number {
  return b.lamport - a.lamport || (a.change < b.change ? 1 : -1);
}

/** The record as an object of the values to show. */
export function shownValues(record: MergedRecord): Record<string, Json> {
  const entries = [...record.fields.keys()].flatMap((name) => {
    const [shown] = liveWrites(record, name);
    return shown === undefined ? [] : [[name, shown.value] as const];
  });
  return Object.fromEntries(entries);
}

/** Changes that no known change builds on: the parents of the next one. */
export function heads(file: MergedFile): string[] {
  return [...file.changes.keys()].filter((id) => !file.parents.has(id)).toSorted();
}

/** Parents that were named and have not arrived. They hold nothing back. */
export function missing(file: MergedFile): string[] {
  return [...file.parents].filter((id) => !file.changes.has(id));
}

export function nextLamport(file: MergedFile): number {
  let highest = 0;
  for (const { lamport } of file.changes.values()) highest = Math.max(highest, lamport);
  return highest + 1;
}

/** All changes that `id` had seen, itself left out. */
export function ancestors(file: MergedFile, id: string): Set<string> {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const parent of file.changes.get(next)?.parents ?? []) {
      if (!seen.has(parent)) {
        seen.add(parent);
        open.push(parent);
      }
    }
  }
  return seen;
}
