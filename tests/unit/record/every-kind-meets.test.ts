/** How edits of two workers meet, in every kind of record and every register: what is kept, what is asked about, and who wrote it. */
import { describe, expect, test } from 'vitest';
import { changesOf, valuesSeen } from '../../../renderer/vault/records/save.ts';
import { type Body, type Change, headerToChange } from '../../../shared/change/change.ts';
import { firstFields } from '../../../shared/change/diff.ts';
import {
  applyChange,
  emptyFile,
  heads,
  liveWrites,
  type MergedFile,
  type MergedRecord,
  nextLamport,
  recordKey,
} from '../../../shared/change/merge.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import type { Field, Fields } from '../../../shared/record/field/field.ts';
import { emptyValues } from '../../../shared/record/field/form.ts';
import { type KindName, kinds } from '../../../shared/record/kinds.ts';
import { registerNames, registerOf } from '../../../shared/record/register/index.ts';

const id = (letter: string, length: number) => `${letter.repeat(length - 1)}A`;
const record = id('r', 22);
const people = {
  alice: { worker: id('a', 22), device: id('a', 43), at: '2026-11-23T10:00:00.000Z' },
  bob: { worker: id('b', 22), device: id('b', 43), at: '2026-11-24T11:00:00.000Z' },
};
type Who = keyof typeof people;

interface Edit {
  change: Change;
  body: Body;
}

/** Values of each shape; a field takes those that its schema takes. */
const samples: readonly Json[] = [
  'one',
  'two',
  '2026-11-23T10:00:00.000Z',
  '2026-11-24T10:00:00.000Z',
  true,
  false,
  1,
  2,
  ['one'],
  ['two'],
  { lines: ['1 Mill Lane'], postcode: 'WB1 4QT' },
  { lines: ['2 Mill Lane'], postcode: 'WB1 4QT' },
  [{ id: 'q1', ask: 'line', text: 'One?', options: [] }],
];

/** Two that are neither alike nor the empty one; fewer where the field has fewer. */
function valuesOf({ schema, empty }: Field): Json[] {
  const isNew = (value: Json) => JSON.stringify(value) !== JSON.stringify(empty);
  return samples.filter((value) => isNew(value) && schema.safeParse(value).success).slice(0, 2);
}

let counter = 0;
function edit(kind: KindName, who: Who, on: MergedFile, fields: Body['fields']): Edit {
  counter += 1;
  const { worker, device, at } = people[who];
  const isFirst = on.changes.size === 0;
  const change = headerToChange({
    v: 1,
    org: id('o', 43),
    file: isFirst ? null : id('f', 43),
    team: isFirst ? id('t', 22) : null,
    device,
    counter,
    parents: heads(on),
    lamport: nextLamport(on),
    log: { size: 1, head: id('h', 43) },
    checkpoint: null,
    body: id('b', 43),
  });
  return { change, body: { v: 1, record, kind, schema: 1, worker, at, fields } };
}

function fileOf(...edits: Edit[]): MergedFile {
  const file = emptyFile();
  for (const { change, body } of edits) applyChange(file, change, body);
  return file;
}

function only(file: MergedFile): MergedRecord {
  const [merged] = file.records.values();
  if (merged === undefined || file.records.size !== 1) throw new Error('one record was expected');
  return merged;
}

/** What somebody's form writes who saw `on` and changed some answers. */
function changed(
  kind: KindName,
  who: Who,
  on: MergedFile,
  fields: Fields,
  answers: Record<string, Json>,
): Edit {
  const merged = only(on);
  const seen = Object.fromEntries(
    [...merged.fields.keys()].map((name) => [name, liveWrites(merged, name).map(({ change }) => change)]),
  );
  const before = { ...emptyValues(fields), ...valuesSeen(merged, seen) };
  return edit(kind, who, on, changesOf(merged, before, { ...before, ...answers }, seen));
}

const all: [KindName, Fields][] = [
  ...caseKindNames.map((name): [KindName, Fields] => [name, caseKindOf(name).fields]),
  ...registerNames.map((name): [KindName, Fields] => [name, registerOf(name).fields]),
];
const changing = all.filter(([name]) => kinds[name].merge === 'fields');
const once = all.filter(([name]) => kinds[name].merge === 'once');

describe.each(changing)('%s', (kind, fields) => {
  const begun = edit(kind, 'alice', emptyFile(), firstFields(emptyValues(fields)));
  const base = fileOf(begun);
  const twofold = Object.entries(fields).flatMap(([name, field]) => {
    const [one, other] = valuesOf(field);
    return one === undefined || other === undefined ? [] : [{ name, one, other }];
  });

  test('what two workers write apart into one field is both kept and asked about, with who, when and on which laptop', () => {
    expect(twofold.length).toBeGreaterThan(0);
    for (const { name, one, other } of twofold) {
      const alices = changed(kind, 'alice', base, fields, { [name]: one });
      const bobs = changed(kind, 'bob', base, fields, { [name]: other });
      const orders = [fileOf(begun, alices, bobs), fileOf(begun, bobs, alices)].map((file) =>
        liveWrites(only(file), name).map(({ value, worker, device, at }) => ({ value, worker, device, at })),
      );
      expect(orders[0]).toEqual(orders[1]);
      expect(orders[0]).toHaveLength(2);
      expect(orders[0]).toEqual(
        expect.arrayContaining([
          { value: one, ...people.alice },
          { value: other, ...people.bob },
        ]),
      );
    }
  });

  test('what they write into two fields is simply there', () => {
    for (const [index, { name, one }] of twofold.entries()) {
      const next = twofold[(index + 1) % twofold.length];
      if (next === undefined || next.name === name) continue;
      const alices = changed(kind, 'alice', base, fields, { [name]: one });
      const bobs = changed(kind, 'bob', base, fields, { [next.name]: next.other });
      const merged = only(fileOf(begun, alices, bobs));
      expect(liveWrites(merged, name).map(({ value, worker }) => [value, worker])).toEqual([
        [one, people.alice.worker],
      ]);
      expect(liveWrites(merged, next.name).map(({ value, worker }) => [value, worker])).toEqual([
        [next.other, people.bob.worker],
      ]);
    }
  });
});

test.each(once)(
  '%s is written once: another change under its name is a record of its own',
  (kind, fields) => {
    const values = firstFields(emptyValues(fields));
    const alices = edit(kind, 'alice', emptyFile(), values);
    const bobs = edit(kind, 'bob', fileOf(alices), values);
    const file = fileOf(alices, bobs);
    expect([...file.records.values()].map((one) => one.record)).toEqual([
      recordKey(kind, record, alices.change.id),
      recordKey(kind, record, bobs.change.id),
    ]);
    for (const { fields: kept } of file.records.values()) {
      for (const { writes } of kept.values()) expect(writes.size).toBe(1);
    }
  },
);
