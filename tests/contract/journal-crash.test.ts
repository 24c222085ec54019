/** What only a real process and a real disk can show. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openFileJournal } from '../../electron/journal.ts';
import type { Journal } from '../../shared/journal/journal.ts';

const appender = join(import.meta.dirname, 'journal-appender.ts');
const killsAfter = [1, 2, 7, 40, 150];

test('everything acknowledged outlives SIGKILL, whole and in order', async () => {
  const folder = await temporaryFolder();
  let next = 0;
  for (const acknowledgements of killsAfter) {
    const last = await appendUntilKilled(folder, next, acknowledgements);
    const numbers = await withJournal(folder, readNumbers);
    // What was under way may have reached the disk without being acknowledged.
    expect(numbers.length).toBeGreaterThanOrEqual(last + 1);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    next = numbers.length;
  }
});

test('a full disk is said at once, costs nothing acknowledged, and needs no restart when there is room again', async (context) => {
  const folder = await temporaryFolder();
  const mount = mountSmallDisk(folder);
  if (mount !== null) {
    console.log(`full disk: not tried, because ${mount}`);
    context.skip(mount);
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  const filler = join(folder, 'filler');
  await writeFile(filler, new Uint8Array(64 * 1024));

  await withJournal(join(folder, 'journal'), async (journal) => {
    let count = 0;
    const append = () => journal.append([new TextEncoder().encode(`${String(count)} `.repeat(300))]);
    for (;;) {
      const reply = await append();
      if (!reply.ok) {
        expect(reply.problem).toBe('DISK_FULL');
        break;
      }
      count += 1;
    }
    expect(await append()).toEqual({ ok: false, problem: 'DISK_FULL' });
    expect(await readNumbers(journal)).toHaveLength(count);
    await rm(filler);
    expect((await append()).ok).toBe(true);
    expect(await readNumbers(journal)).toHaveLength(count + 1);
  });
  const numbers = await withJournal(join(folder, 'journal'), readNumbers);
  expect(numbers).toEqual(numbers.map((_, index) => index));
});

test('only this user can read the files', async () => {
  if (process.platform === 'win32') return console.log('file modes: not tried, because Windows has none');
  const folder = join(await temporaryFolder(), 'journal');
  await withJournal(folder, (journal) => journal.append([Uint8Array.of(1)]));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, '00000001.journal'))).mode & 0o777).toBe(0o600);
});

/** Gives the last number that was acknowledged before the process was killed. */
async function appendUntilKilled(folder: string, first: number, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [appender, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let last = -1;
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    seen += 1;
    if (seen === acknowledgements) child.kill('SIGKILL');
  }
  await exit;
  return last;
}

async function readNumbers(journal: Journal): Promise<number[]> {
  const numbers: number[] = [];
  let place = null;
  do {
    const page = await journal.read(place);
    if (!page.ok) throw new Error(page.problem);
    for (const entry of page.value.entries) {
      const words = new TextDecoder().decode(entry).trim().split(' ');
      expect(new Set(words).size).toBe(1);
      numbers.push(Number(words[0]));
    }
    place = page.value.next;
  } while (place !== null);
  return numbers;
}

async function withJournal<T>(folder: string, use: (journal: Journal) => Promise<T>): Promise<T> {
  const journal = await openFileJournal(folder, { segment: 32 * 1024, page: 8 * 1024 });
  if (!journal.ok) throw new Error(journal.problem);
  try {
    return await use(journal.value);
  } finally {
    await journal.value.close();
  }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-journal-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Null when a disk of 256 KiB is mounted there; otherwise why not. */
function mountSmallDisk(folder: string): string | null {
  if (process.platform !== 'linux') return 'only Linux can mount a small disk without a tool';
  if (process.getuid?.() !== 0) return 'mounting a small disk needs root';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return null;
  } catch {
    return 'this machine does not allow mounting';
  }
}
