/** What every journal promises, on whatever disk. Run it against each real disk: `journalContract('name', makeBench)`. */
import { describe, expect, test } from 'vitest';
import type { JournalPage, JournalPlace } from '../../shared/wire/app.ts';
import type { SegmentDisk } from '../../shared/journal/disk.ts';
import { openJournal, type Journal } from '../../shared/journal/journal.ts';
import { faultyDisk, type Fault, type JournalBench } from './journal-disks.ts';

const sizes = { segment: 400, page: 150 };

export function journalContract(name: string, makeBench: () => Promise<JournalBench>): void {
  const bench = async (entries: string[] = []) => {
    const made = await makeBench();
    if (entries.length > 0) await withJournal(made.disk(), (journal) => appendEach(journal, entries));
    return made;
  };

  describe(`journal: ${name}`, () => {
    test('gives back every entry, whole and in order, over many segments and pages', async () => {
      const entries = [
        '',
        // What marks an entry's beginning, inside an entry.
        '\u00d5\u004a\u00e1\u009c\u0000\u0000\u0000\u0001',
        ...Array.from({ length: 40 }, (_, index) => entry(index)),
        'long '.repeat(600),
        entry(99),
      ];
      const made = await bench(entries);
      const { all, pages } = await reopened(made, readAll);
      expect(all).toEqual(entries);
      expect(pages.length).toBeGreaterThan(5);
      expect(pages.every(({ state }) => state === 'clean')).toBe(true);
      expect((await made.numbers()).length).toBeGreaterThan(3);
    });

    test('keeps a batch together and says where it starts', async () => {
      const made = await bench([entry(1)]);
      const place = await reopened(made, async (journal) => {
        const first = await append(journal, [entry(2), entry(3)]);
        await append(journal, [entry(4)]);
        return first;
      });
      expect((await reopened(made, (journal) => readAll(journal, place))).all).toEqual([
        entry(2),
        entry(3),
        entry(4),
      ]);
    });

    test('keeps the order of asking when nobody waits', async () => {
      const made = await bench();
      const entries = Array.from({ length: 25 }, (_, index) => entry(index));
      await withJournal(made.disk(), (journal) =>
        Promise.all(entries.map((each) => append(journal, [each]))),
      );
      expect((await reopened(made, readAll)).all).toEqual(entries);
    });

    test('what is appended after asking for a new segment stands in one of its own', async () => {
      const made = await bench([entry(1)]);
      await reopened(made, async (journal) => {
        expect(await journal.nextSegment()).toEqual({ ok: true, value: null });
        const place = await append(journal, [entry(2)]);
        expect(await journal.prune(place)).toEqual({ ok: true, value: null });
      });
      expect((await reopened(made, readAll)).all).toEqual([entry(2)]);
    });

    test('prunes whole segments before a place, never the newest', async () => {
      const entries = Array.from({ length: 30 }, (_, index) => entry(index));
      const made = await bench(entries);
      const numbers = await made.numbers();
      const third = numbers[2] ?? 0;
      await reopened(made, (journal) => journal.prune({ segment: third, offset: 10 }));
      expect(await made.numbers()).toEqual(numbers.slice(2));
      const { all, states } = await reopened(made, readAll);
      expect(entries.slice(-all.length)).toEqual(all);
      expect(states).toEqual(['clean']);
      await reopened(made, (journal) => journal.prune({ segment: 1_000_000, offset: 0 }));
      expect(await made.numbers()).toEqual(numbers.slice(-1));
    });

    test('drops an unfinished end wherever it was torn, says so once, and goes on', async () => {
      const whole = await bench([entry(1), entry(2)]);
      const end = (await whole.contents(1)).length;
      await reopened(whole, (journal) => append(journal, [entry(3)]));
      const bytes = await whole.contents(1);
      for (let length = end + 1; length < bytes.length; length += 1) {
        for (const tail of [bytes.slice(0, length), zeroedFrom(bytes, length)]) {
          await removeAfter(whole, 1);
          await whole.overwrite(1, tail);
          const torn = await reopened(whole, async (journal) => {
            const read = await readAll(journal);
            await append(journal, [entry(4)]);
            return read;
          });
          expect(torn.all).toEqual([entry(1), entry(2)]);
          expect(torn.states).toEqual(['torn']);
          const later = await reopened(whole, readAll);
          expect(later.all).toEqual([entry(1), entry(2), entry(4)]);
          expect(later.states).toEqual(['clean']);
        }
      }
    });

    test('outlives a crash while a segment file was being made', async () => {
      const made = await bench([entry(1)]);
      for (const length of [0, 1, 30, 59]) {
        await removeAfter(made, 1);
        await made.overwrite(2, (await made.contents(1)).slice(0, length));
        const read = await reopened(made, async (journal) => {
          const before = await readAll(journal);
          await append(journal, [entry(2)]);
          return before;
        });
        expect(read.all.at(0)).toEqual(entry(1));
        expect(read.states).toContain('torn');
        const later = await reopened(made, readAll);
        expect(later.all.slice(0, 2)).toEqual([entry(1), entry(2)]);
        expect(later.states).toEqual(['clean']);
      }
    });

    test('never hides a changed byte, never gives out a changed entry, and reads on behind it', async () => {
      const entries = Array.from({ length: 20 }, (_, index) => entry(index));
      const made = await bench(entries);
      const [, second = 0] = await made.numbers();
      const bytes = await made.contents(second);
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 0x10;
        await made.overwrite(second, changed);
        const { all, states } = await reopened(made, readAll);
        expect(states, `byte ${at}`).toContain('damaged');
        expect(all.length).toBeGreaterThanOrEqual(entries.length - 1);
        expect(all.filter((each) => !entries.includes(each))).toEqual([]);
      }
    });

    test('notices a segment that is missing, shortened or exchanged, and reads the others', async () => {
      const entries = Array.from({ length: 30 }, (_, index) => entry(index));
      const made = await bench(entries);
      const [, second = 0, third = 0] = await made.numbers();
      const [two, three] = [await made.contents(second), await made.contents(third)];
      const judge = async () => {
        const { all, states } = await reopened(made, readAll);
        expect(states).toContain('damaged');
        expect(all.at(-1)).toEqual(entries.at(-1));
        expect(all.at(0)).toEqual(entries.at(0));
      };
      await made.overwrite(second, two.slice(0, -5));
      await judge();
      await made.overwrite(second, three);
      await made.overwrite(third, two);
      await judge();
      await made.overwrite(third, three);
      await made.takeAway(second);
      await judge();
    });

    test.for(faultPlans())(
      'loses nothing acknowledged and shows nothing half when %s',
      async ([, faults]) => {
        const made = await bench([entry(1)]);
        const kept: string[] = [entry(1)];
        const refused: string[] = [];
        await withJournal(faultyDisk(made.disk(), structuredClone(faults)), async (journal) => {
          for (let index = 2; index < 30; index += 1) {
            const reply = await journal.append([toBytes(entry(index))]);
            (reply.ok ? kept : refused).push(entry(index));
            if (!reply.ok) expect(reply.problem).toBe('DISK_FULL');
          }
          expect((await readAll(journal)).all).toEqual(kept);
        });
        expect(refused.length).toBeGreaterThan(0);
        const { all, states } = await reopened(made, readAll);
        expect(all).toEqual(kept);
        expect(states).toEqual(['clean']);
      },
    );

    test('shows an entry whose sync failed just before a crash either whole or not at all', async () => {
      for (const reach of ['half', 'all'] as const) {
        const made = await bench([entry(1)]);
        const faults: Fault[] = [
          { step: 'write', reach, problem: 'DISK_FAILED' },
          { step: 'cut', reach: 'none', problem: 'DISK_FAILED' },
        ];
        await withJournal(faultyDisk(made.disk(), faults), async (journal) => {
          expect((await journal.append([toBytes(entry(2))])).ok).toBe(false);
        });
        const { all } = await reopened(made, readAll);
        expect(all).toEqual(reach === 'all' ? [entry(1), entry(2)] : [entry(1)]);
      }
    });
  });
}

function faultPlans(): [string, Fault[]][] {
  const problem = 'DISK_FULL';
  const stuck: Fault[] = [
    { step: 'cut', reach: 'none', problem },
    { step: 'remove', reach: 'none', problem },
  ];
  return (['create', 'write'] as const).flatMap((step) =>
    (['none', 'half', 'all'] as const).flatMap((reach): [string, Fault[]][] => [
      [`${step} fails after ${reach}`, [{ step, reach, problem }]],
      [
        `${step} fails twice after ${reach} and nothing can be taken back`,
        [{ step, reach, problem }, { step, reach, problem }, ...stuck],
      ],
    ]),
  );
}

function entry(index: number): string {
  return `entry ${String(index)} `.repeat(1 + (index % 7));
}

/** One byte per character, so that a failure shows words. */
function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function toText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

async function withJournal<T>(disk: SegmentDisk, use: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await openJournal(disk, sizes);
  if (!journal.ok) throw new Error(journal.problem);
  try {
    return await use(journal.value);
  } finally {
    await journal.value.close();
  }
}

function reopened<T>(made: JournalBench, use: (journal: Journal) => Promise<T>): Promise<T> {
  return withJournal(made.disk(), use);
}

async function append(journal: Journal, entries: string[]): Promise<JournalPlace> {
  const reply = await journal.append(entries.map(toBytes));
  if (!reply.ok) throw new Error(reply.problem);
  return reply.value;
}

async function appendEach(journal: Journal, entries: string[]): Promise<void> {
  for (const each of entries) await append(journal, [each]);
}

async function readAll(journal: Journal, from: JournalPlace | null = null) {
  const all: string[] = [];
  const pages: JournalPage[] = [];
  let place = from;
  do {
    const page = await journal.read(place);
    if (!page.ok) throw new Error(page.problem);
    pages.push(page.value);
    all.push(...page.value.entries.map(toText));
    place = page.value.next;
  } while (place !== null);
  return { all, pages, states: worst(pages) };
}

/** The states other than clean, or clean when there is no other. */
function worst(pages: JournalPage[]): JournalPage['state'][] {
  const states = new Set(pages.map(({ state }) => state));
  if (states.size > 1) states.delete('clean');
  return [...states];
}

async function removeAfter(made: JournalBench, last: number): Promise<void> {
  for (const number of await made.numbers()) if (number > last) await made.takeAway(number);
}

function zeroedFrom(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  return bytes.slice().fill(0, length);
}
