import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Body,
  type Change,
  encodeBody,
  bodyHash,
  headerToChange,
} from '../../../shared/change/change.ts';
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import {
  ancestors,
  applyChange,
  emptyFile,
  heads,
  liveWrites,
  type MergedFile,
  missing,
  nextLamport,
  shownValues,
} from '../../../shared/change/merge.ts';

const filler = (letter: string, length: number) => letter.repeat(length);
const org = filler('o', 42) + 'A';

interface Edit {
  change: Change;
  body: Body;
}

/** One worker's copy of a file: edits build on what it has seen. */
function copy(device: string) {
  let counter = 0;
  const file = emptyFile();
  const edits: Edit[] = [];
  return {
    file,
    edits,
    receive(edit: Edit) {
      applyChange(file, edit.change, edit.body);
    },
    write(values: Record<string, string>, root: string | null): Edit {
      counter += 1;
      const record = file.records.get('person/rrrrrrrrrrrrrrrrrrrrrA');
      const body: Body = {
        v: 1,
        record: 'rrrrrrrrrrrrrrrrrrrrrA',
        kind: 'person',
        schema: 1,
        worker: device.slice(0, 22),
        at: '2026-11-23T10:00:00.000Z',
        fields: record === undefined ? firstFields(values) : changedFields(record, values),
      };
      const change = headerToChange({
        v: 1,
        org,
        file: root,
        team: root === null ? filler('t', 21) + 'A' : null,
        device,
        counter,
        parents: root === null ? [] : heads(file),
        lamport: nextLamport(file),
        log: { size: 1, head: org },
        checkpoint: null,
        body: bodyHash(new Uint8Array(32), encodeBody(body)),
      });
      const edit = { change, body };
      edits.push(edit);
      applyChange(file, change, body);
      return edit;
    },
  };
}

function picture(file: MergedFile): unknown {
  return [...file.records.values()]
    .map((record) => ({
      record: record.record,
      shown: shownValues(record),
      live: [...record.fields.keys()]
        .toSorted()
        .map((name) => [name, liveWrites(record, name).map(({ change }) => change)]),
    }))
    .toSorted((a, b) => (a.record < b.record ? -1 : 1));
}

const alice = filler('a', 42) + 'A';
const bob = filler('b', 42) + 'A';

describe('merging', () => {
  it('gives the same file for every order and any repetition', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.boolean(), fc.constantFrom('phone', 'alert', 'language'), fc.string({ maxLength: 4 })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (writes, meets, order) => {
          const one = copy(alice);
          const other = copy(bob);
          const root = one.write({ phone: '', alert: '', language: '' }, null);
          other.receive(root);
          for (const [index, [byAlice, field, value]] of writes.entries()) {
            (byAlice ? one : other).write({ [field]: value }, root.change.id);
            if (meets[index] === true) {
              for (const edit of one.edits) other.receive(edit);
              for (const edit of other.edits) one.receive(edit);
            }
          }
          const all = [...one.edits, ...other.edits];
          const inOrder = emptyFile();
          for (const { change, body } of all) applyChange(inOrder, change, body);
          const shuffled = emptyFile();
          const mixed = [...all, ...all]
            .map((edit, index) => ({ edit, at: order[index] ?? 0 }))
            .toSorted((a, b) => a.at - b.at);
          for (const { edit } of mixed) applyChange(shuffled, edit.change, edit.body);
          expect(picture(shuffled)).toEqual(picture(inOrder));
          expect(heads(shuffled)).toEqual(heads(inOrder));
          expect(missing(shuffled)).toEqual([]);
        },
      ),
    );
  });

  it('keeps what both wrote apart, and puts both away when a person chooses', () => {
    const one = copy(alice);
    const other = copy(bob);
    const root = one.write({ phone: 'before' }, null);
    other.receive(root);
    const mine = one.write({ phone: 'mine' }, root.change.id);
    const theirs = other.write({ phone: 'theirs' }, root.change.id);
    one.receive(theirs);
    const record = one.file.records.get('person/rrrrrrrrrrrrrrrrrrrrrA');
    if (record === undefined) throw new Error('no record');
    expect(new Set(liveWrites(record, 'phone').map(({ value }) => value))).toEqual(
      new Set(['mine', 'theirs']),
    );
    one.write({ phone: 'theirs' }, root.change.id);
    expect(liveWrites(record, 'phone').map(({ value }) => value)).toEqual(['theirs']);
    expect(ancestors(one.file, heads(one.file)[0] ?? '')).toEqual(
      new Set([root.change.id, mine.change.id, theirs.change.id]),
    );
  });

  it('names a parent that has not arrived, and holds nothing back', () => {
    const one = copy(alice);
    const root = one.write({ phone: 'before' }, null);
    const next = one.write({ phone: 'after' }, root.change.id);
    const late = emptyFile();
    applyChange(late, next.change, next.body);
    expect(missing(late)).toEqual([root.change.id]);
    expect([...late.records.values()].map(shownValues)).toEqual([{ phone: 'after' }]);
  });

  it('lets nobody write again what is written once', () => {
    const file = emptyFile();
    const one = copy(alice);
    const root = one.write({ phone: '' }, null);
    const act = (counter: number, text: string): Edit => {
      const body: Body = {
        ...root.body,
        kind: 'consent-act',
        fields: firstFields({ statement: text, signature: '' }),
      };
      const change = headerToChange({
        ...root.change.header,
        counter,
        body: bodyHash(new Uint8Array(32), encodeBody(body)),
      });
      return { change, body };
    };
    for (const { change, body } of [act(2, 'signed'), act(3, 'forged later')])
      applyChange(file, change, body);
    expect([...file.records.values()].map(shownValues).map(({ statement }) => statement)).toEqual([
      'signed',
      'forged later',
    ]);
  });
});
