/** What somebody, or a failing disk, does to a laptop's own store and journal while it is switched off. */
import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerToChange, readChange } from '../../shared/change/change.ts';
import { hash } from '../../shared/crypto/hash.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import type { StoredChange } from '../../renderer/vault/store.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled, restarted } = useLaptops();

/** A laptop with three people, all safe at the office, that is then switched off. */
async function switchedOff(): Promise<{ laptop: Laptop; files: string[] }> {
  const laptop = await enrolled();
  const files: string[] = [];
  for (const legalName of ['Margaret Okoro', 'Tom Reed', 'Ivy Lane']) {
    files.push((await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }))).file);
  }
  await laptop.must('syncNow');
  await laptop.synced();
  return { laptop, files };
}

/** Changes rows behind the app's back, and starts it again without a line. */
async function startedAfter(
  laptop: Laptop,
  change: (rows: StoredChange[]) => StoredChange[],
): Promise<Laptop> {
  const { changes } = await laptop.kept.store.load();
  await laptop.kept.store.keep({ changes: change(changes) });
  const again = await restarted(laptop);
  again.setOnline(false);
  await again.must('unlock', alice.passphrase);
  await again.synced();
  return again;
}

/** Whom each file shows, or null where it cannot be opened. */
function namesIn(laptop: Laptop, files: readonly string[]): Promise<(string | null)[]> {
  return Promise.all(
    files.map(async (file) => {
      const opened = await laptop.call('openFile', file);
      return opened.ok ? opened.value.person.legalName : null;
    }),
  );
}

const only = (rows: StoredChange[], id: string, sealed: (bytes: Uint8Array) => Uint8Array) =>
  rows.filter((row) => row.id === id).map((row) => ({ ...row, sealed: sealed(row.sealed) }));

describe('rows', () => {
  test.each([
    ['bent', (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 5 ? byte ^ 4 : byte))],
    ['cut', (bytes: Uint8Array) => bytes.slice(0, 60)],
  ])('ROW_DAMAGED: a row that is %s is named, the others open, and it is fetched again', async (_, bend) => {
    const { laptop, files } = await switchedOff();
    const again = await startedAfter(laptop, (rows) => only(rows, files[0]!, bend));
    const { tray } = await again.must('syncStatus');
    expect(tray).toEqual([{ id: files[0], file: files[0], problem: { code: 'ROW_DAMAGED' } }]);
    expect(await namesIn(again, files)).toEqual([null, 'Tom Reed', 'Ivy Lane']);
    again.setOnline(true);
    await again.must('syncNow');
    await again.synced();
    expect((await again.must('syncStatus')).tray).toEqual([]);
    expect((await again.must('openFile', files[0]!)).person.legalName).toBe('Margaret Okoro');
  });

  test('a row with nothing in it is named, the others open, and it is fetched again', async () => {
    const { laptop, files } = await switchedOff();
    const again = await startedAfter(laptop, (rows) => only(rows, files[1]!, () => new Uint8Array()));
    expect((await again.must('syncStatus')).tray).toHaveLength(1);
    again.setOnline(true);
    await again.must('syncNow');
    await again.synced();
    expect((await again.must('openFile', files[1]!)).person.legalName).toBe('Tom Reed');
  });

  test('ROW_MISPLACED: two rows with their bodies exchanged show nobody under another’s name', async () => {
    const { laptop, files } = await switchedOff();
    const again = await startedAfter(laptop, (rows) => {
      const [a, b] = files.map((file) => rows.find(({ id }) => id === file)!);
      return [
        { ...a!, sealed: b!.sealed },
        { ...b!, sealed: a!.sealed },
      ];
    });
    expect((await again.must('syncStatus')).tray.map(({ problem }) => problem.code)).toEqual([
      'ROW_MISPLACED',
      'ROW_MISPLACED',
    ]);
    expect(await namesIn(again, files)).toEqual([null, null, 'Ivy Lane']);
  });

  test('UNKNOWN_DEVICE: a row of a device that the log does not know is put aside', async () => {
    const { laptop, files } = await switchedOff();
    const again = await startedAfter(laptop, (rows) => {
      const row = rows.find(({ id }) => id === files[0])!;
      const header = readChange(row.header)!.header;
      const forged = headerToChange({ ...header, device: hash('device', utf8('nobody')) });
      return [{ ...row, id: forged.id, file: forged.id, header: forged.headerText }];
    });
    expect((await again.must('syncStatus')).tray.map(({ problem }) => problem.code)).toEqual([
      'UNKNOWN_DEVICE',
    ]);
  });

  test('DB_NEWER: a store of a newer Doorstep opens nothing and is not written to', async () => {
    const { laptop } = await switchedOff();
    const { store } = laptop.kept;
    let writes = 0;
    laptop.kept.store = {
      ...store,
      open: async () => 'newer',
      async keep(kept) {
        writes += 1;
        return store.keep(kept);
      },
    };
    const again = await restarted(laptop);
    expect(codeOf(await again.call('unlock', alice.passphrase))).toBe('DB_NEWER');
    expect(codeOf(await again.call('findPeople', ''))).toBe('LOCKED');
    expect(writes).toBe(0);
  });
});

describe('the journal', () => {
  async function segments({ kept }: Laptop): Promise<string[]> {
    const folder = join(kept.folder, 'journal');
    return (await readdir(folder)).toSorted().map((name) => join(folder, name));
  }

  test('JOURNAL_TAIL: an end that was never finished is said, and all that was saved is there', async () => {
    const { laptop, files } = await switchedOff();
    await laptop.kill();
    const last = (await segments(laptop)).at(-1)!;
    await truncate(last, (await stat(last)).size - 3);
    const again = await restarted(laptop);
    await again.must('unlock', alice.passphrase);
    expect(again.announced.map(({ code }) => code)).toContain('JOURNAL_TAIL');
    expect(await namesIn(again, files)).toEqual(['Margaret Okoro', 'Tom Reed', 'Ivy Lane']);
  });

  test('JOURNAL_DAMAGED: a byte changed in its middle is said, the rest is there, and the damaged part is kept', async () => {
    const { laptop, files } = await switchedOff();
    await laptop.kill();
    const [first] = await segments(laptop);
    const bytes = await readFile(first!);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await writeFile(first!, bytes);
    const again = await restarted(laptop);
    await again.must('unlock', alice.passphrase);
    await again.synced();
    expect(again.announced.map(({ code }) => code)).toContain('JOURNAL_DAMAGED');
    expect(await readFile(first!)).toEqual(bytes);
    const fresh = await again.must('addPerson', personForm({ legalName: 'Nora Vale', nhsNumber: '' }));
    expect((await again.must('openFile', fresh.file)).person.legalName).toBe('Nora Vale');
    expect(await namesIn(again, files)).toEqual(['Margaret Okoro', 'Tom Reed', 'Ivy Lane']);
  });
});
