/** A journal that is written anew may be cut off at any point: what stands behind the old part must not bring back what was over. */
import { beforeEach, expect, test } from 'vitest';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { err, ok } from '../../shared/result.ts';
import type { JournalPlace } from '../../shared/wire/app.ts';
import {
  appendToJournal,
  type JournalEntry,
  readJournal,
  rewriteJournal,
} from '../../renderer/vault/journal.ts';
import type { Ports } from '../../renderer/vault/ports.ts';
import { rebuild } from '../../renderer/vault/rebuild.ts';
import { emptyStored } from '../../renderer/vault/store.ts';

const random = systemRandom();
/** So large that each is written in a portion of its own. */
const words = (first: number) => new Uint8Array(1_100_000).fill(first);
const draft = (id: string, first: number): JournalEntry => ({
  is: 'draft',
  draft: { id, sealed: words(first) },
});
const time = (furthest: number): JournalEntry => ({
  is: 'time',
  at: '2026-11-23T10:00:00.000Z',
  clock: 1,
  furthest,
});

/** Segments in memory, and a power that fails. */
function memoryShell() {
  let segments: Uint8Array[][] = [[]];
  let appends = Infinity;
  const answers = {
    'journal:append': (entries: Uint8Array[]) => {
      if (appends === 0) return err('DISK_FULL');
      appends -= 1;
      segments.at(-1)?.push(...entries);
      return ok({ segment: segments.length, offset: 0 });
    },
    'journal:read': () => ok({ entries: segments.flat(), next: null, state: 'clean' }),
    'journal:next-segment': () => {
      segments.push([]);
      return ok(null);
    },
    'journal:prune': ({ segment }: JournalPlace) => {
      if (appends === 0) return err('DISK_FULL');
      segments = segments.slice(segment - 1);
      return ok(null);
    },
  };
  const shell: Ports['shell'] = {
    call: (name, ...given) => {
      const answer = answers[name as keyof typeof answers] as (...all: unknown[]) => unknown;
      return Promise.resolve(answer(...given)) as never;
    },
  };
  return { shell, failAfter: (count: number) => (appends = count) };
}

let disk: ReturnType<typeof memoryShell>;
const [typed, finished] = [newId(random), newId(random)];

beforeEach(async () => {
  disk = memoryShell();
  await appendToJournal(disk.shell, [draft(typed, 1), draft(finished, 2), draft(typed, 3), time(5)]);
  await appendToJournal(disk.shell, [{ is: 'draft-done', id: finished }, time(9)]);
});

async function readAgain() {
  const read = await readJournal(disk.shell, () => undefined);
  if (!read.ok) throw new Error(read.problem);
  const { drafts, time: last } = rebuild(emptyStored(), read.value.entries, '');
  return {
    count: read.value.entries.length,
    drafts: drafts.map(({ id, sealed }) => [id, sealed[0]]),
    furthest: last?.furthest,
  };
}

test('written anew, only the last of each is left, and nothing of what is done', async () => {
  expect(await rewriteJournal(disk.shell, () => false, [])).toEqual(ok(null));
  expect(await readAgain()).toEqual({ count: 2, drafts: [[typed, 3]], furthest: 9 });
});

test.each([0, 1, 2])('cut off after %i portions, no older words come back', async (portions) => {
  disk.failAfter(portions);
  await rewriteJournal(disk.shell, () => false, []);
  const { drafts, furthest } = await readAgain();
  expect({ drafts, furthest }).toEqual({ drafts: [[typed, 3]], furthest: 9 });
});
