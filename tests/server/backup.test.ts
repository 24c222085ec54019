/** Backups: complete, of one moment, noticed when cut, and of the key store for seven days only. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { backup } from '../../server/backup/backup.ts';
import { prune } from '../../server/backup/prune.ts';
import { restore } from '../../server/backup/restore.ts';
import { type DatabaseConfig, readBackupFolders } from '../../server/config.ts';
import { openPool } from '../../server/db/pool.ts';
import { freshDatabases } from './database.ts';
import { dumpRows } from './dump-rows.ts';
import { joined, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

const DAY = 86_400_000;
const noon = Date.parse('2026-11-02T12:00:00.000Z');
const day = (number: number) => new Date(noon + number * DAY);

const saying = (words: string): unknown => expect.stringContaining(words);

let server: Running;
let office: Office;
let alice: PracticeDevice;
let folder: string;
let folders: { main: string; keystore: string };
const opened: Pool[] = [];
beforeAll(async () => {
  server = await startServer();
  office = await server.found();
  alice = await joined(office);
  alice.newFile(office.team, 'person', { ...somebody, legalName: 'Ångström\u2028“O’Neil”\n\\x00 é' });
  must(await alice.push());
  folder = await mkdtemp(join(tmpdir(), 'doorstep-backups-'));
});
afterAll(async () => {
  await server.stop();
  await Promise.all(opened.map((pool) => pool.end()));
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  folders = { main: await mkdtemp(join(folder, 'main-')), keystore: await mkdtemp(join(folder, 'keys-')) };
});

async function emptyPools(): Promise<{ main: Pool; keystore: Pool }> {
  const { database, keystore } = await freshDatabases();
  const pools = {
    main: openPool(database, 1, () => undefined),
    keystore: openPool(keystore, 1, () => undefined),
  };
  opened.push(pools.main, pools.keystore);
  return pools;
}

/** The lines of a backup, with another list in their place. */
async function rewrite(path: string, change: (lines: string[]) => string[]): Promise<void> {
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n');
  await writeFile(path, gzipSync(change(lines).join('\n')));
}

test('what is restored is row for row what was there, and the server goes on with it', async () => {
  // Text and a time that JSON, or a reader of lines, could write in another way.
  const odd = 'tab\t quote" back\\slash \u2028 {"a":[1]}';
  await server.main.query('insert into device_seen values ($1, $2, $3)', [odd, odd, 'infinity']);
  const { written } = await backup(server, folders, day(0));
  const pools = await emptyPools();
  const restored = await restore(pools, written);
  expect(restored).toMatchObject({ ok: true });
  const lives = 'select incarnation, restoring from organisation order by org';
  const came = await pools.main.query<{ incarnation: string; restoring: string }>(lives);
  const was = await server.main.query<{ incarnation: string; restoring: null }>(lives);
  expect(came.rows[0]!.incarnation).not.toBe(was.rows[0]!.incarnation);
  expect(JSON.parse(came.rows[0]!.restoring)).toMatchObject({ at: day(0).toISOString() });
  // But for the name of the server's new life, and that it waits for people to say so.
  await pools.main.query('update organisation set incarnation = $1, restoring = null', [
    was.rows[0]!.incarnation,
  ]);
  expect(await dumpRows(pools.main)).toEqual(await dumpRows(server.main));
  expect(await dumpRows(pools.keystore)).toEqual(await dumpRows(server.keystore));
  expect(await dumpRows(pools.main)).toContain(odd.replaceAll('\\', '\\\\').replaceAll('"', '""'));
});

test('a backup is of one moment, whatever is written meanwhile', async () => {
  const before = await dumpRows(server.main);
  const writing = Promise.all(
    Array.from({ length: 5 }, async () => {
      alice.newFile(office.team, 'person', somebody);
      must(await alice.push());
    }),
  );
  const [{ written }] = await Promise.all([backup(server, folders, day(0)), writing]);
  const pools = await emptyPools();
  expect((await restore(pools, written)).ok).toBe(true);
  // Each change that is there has its place in the feed, its push and its file.
  const loose = await pools.main.query(
    `select from change c
      where not exists (select from push p where p.batch = c.batch)
         or not exists (select from file f where f.file = c.file)
         or not exists (select from feed_entry e join feed on feed.size >= e.seq where e.change = c.id)`,
  );
  expect(loose.rowCount).toBe(0);
  expect((await dumpRows(pools.main)).length).toBeGreaterThanOrEqual(before.length);
});

test('databases that are not empty, files of the wrong kind and of another version are refused', async () => {
  const { written } = await backup(server, folders, day(0));
  const before = await dumpRows(server.main);
  expect(await restore(server, written)).toMatchObject({ problem: saying('not empty') });
  expect(await dumpRows(server.main)).toEqual(before);
  const swapped = await restore(await emptyPools(), { main: written.keystore, keystore: written.main });
  expect(swapped).toMatchObject({ problem: saying('a backup of the keystore database') });
  await rewrite(written.main, ([head, ...lines]) => [head!.replace(/"hash":"./, '"hash":"x'), ...lines]);
  expect(await restore(await emptyPools(), written)).toMatchObject({
    problem: saying('another version'),
  });
});

test.each([
  ['cut', (path: string) => truncate(path, 1000), 'cut'],
  ['short of its last line', (path: string) => rewrite(path, (l) => [...l.slice(0, -2), '']), 'cut'],
  ['short of a row', (path: string) => rewrite(path, (l) => l.toSpliced(3, 1)), 'altered'],
  ['changed in one letter', (path: string) => rewrite(path, (l) => l.with(2, l[2]!.replace('a', 'b'))), ''],
  ['no backup at all', (path: string) => writeFile(path, 'hello'), 'unpacked'],
  ['gone', (path: string) => rm(path), 'cannot be read'],
])('a file that is %s restores nothing into either database', async (_name, damage, says) => {
  for (const kind of ['main', 'keystore'] as const) {
    const at = day(kind === 'main' ? 0 : 1);
    const { written } = await backup(server, folders, at);
    await damage(written[kind]);
    const pools = await emptyPools();
    const empty = [await dumpRows(pools.main), await dumpRows(pools.keystore)];
    expect(await restore(pools, written)).toMatchObject({
      ok: false,
      problem: saying(says),
    });
    expect([await dumpRows(pools.main), await dumpRows(pools.keystore)]).toEqual(empty);
  }
});

test('after seven days a key store backup goes, by its own time, and the data stays', async () => {
  for (let number = 0; number < 12; number += 1) await backup(server, folders, day(number));
  expect(await readdir(folders.main)).toHaveLength(12);
  const kept = await readdir(folders.keystore);
  expect(kept).toHaveLength(7);
  expect(kept.toSorted()[0]).toContain('2026-11-07');
  // A copy has a new date, which does not make it younger.
  for (const name of kept) await utimes(join(folders.keystore, name), day(40), day(40));
  expect((await prune(folders.keystore, day(18))).deleted).toHaveLength(7);
});

test('a file that cannot be read, or does not belong there, is reported and left', async () => {
  const { written } = await backup(server, folders, day(0));
  const strange = join(folders.keystore, 'notes.txt');
  await writeFile(strange, 'hello');
  const misplaced = join(folders.keystore, 'copy.ndjson.gz');
  await writeFile(misplaced, await readFile(written.main));
  await backup(server, folders, day(3));
  const { deleted, odd } = await prune(folders.keystore, day(1));
  expect(deleted).toEqual([]);
  expect(odd).toHaveLength(3);
  expect(odd.join()).toContain(strange);
  expect(odd.join()).toContain('no backup of a key store');
  expect(odd.join()).toContain('in the future');
  expect(await readdir(folders.keystore)).toHaveLength(4);
});

test('what a backup left behind when it was cut short goes in time as well', async () => {
  const { written } = await backup(server, folders, day(0));
  const whole = await readFile(written.keystore);
  await writeFile(`${written.keystore}.part`, whole.subarray(0, whole.length - 20));
  expect((await prune(folders.keystore, day(7))).deleted).toHaveLength(2);
});

test('the console backs up, prunes and restores, and says what it did or what is wrong', async () => {
  const admin = async (args: string[], databases: DatabaseConfig, dirs = folders) =>
    promisify(execFile)(process.execPath, ['server/admin.ts', ...args], {
      env: {
        ...process.env,
        DATABASE_URL: databases.database,
        KEYSTORE_DATABASE_URL: databases.keystore,
        BACKUP_DIR: dirs.main,
        KEYSTORE_BACKUP_DIR: dirs.keystore,
      },
    }).then(
      ({ stdout }) => stdout,
      (error: { code: number; stderr: string }) => `${String(error.code)}: ${error.stderr}`,
    );
  const { written } = await backup(server, folders, new Date(Date.now() - 8 * DAY));
  const said = await admin(['backup'], server.databases);
  expect(said).toContain(`Deleted: ${written.keystore}.`);
  const [, main, keystore] = /Written: (\S+) and (\S+)\.\n/.exec(said)!;
  const target = await freshDatabases();
  expect(await admin(['restore', main!, keystore!], target)).toMatch(/^Restored: \d+ rows of data and \d+/);
  expect(await admin(['restore', main!, keystore!], target)).toContain('1: The database for the backup');
  expect(await admin(['restore', main!], target)).toContain('1: Use one of these');
  await writeFile(join(folders.keystore, 'odd'), '');
  expect(await admin(['prune'], server.databases)).toContain('1: Look at this file');
  const missing = { ...folders, main: join(folder, 'missing') };
  expect(await admin(['backup'], server.databases, missing)).toContain('1: BACKUP_DIR');
});

test('the two folders must be named in full and lie apart', () => {
  const read = (main?: string, keystore?: string) =>
    readBackupFolders({ BACKUP_DIR: main, KEYSTORE_BACKUP_DIR: keystore });
  expect(read('/backups/main', '/backups/keys').ok).toBe(true);
  expect(read('/backups/main', '/backups/main-keys').ok).toBe(true);
  for (const [main, keystore] of [
    [undefined, '/keys'],
    ['/main', undefined],
    ['main', '/keys'],
    ['/main', '/main'],
    ['/main', '/main/keys'],
    ['/keys/main/', '/keys'],
  ]) {
    expect(read(main, keystore)).toMatchObject({ ok: false, problem: saying('BACKUP_DIR') });
  }
});
