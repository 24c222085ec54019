/**
 * Runs in main. The journal's segments as files in a folder of their own, outside Chromium's profile, so that nothing Chromium
 * repairs, evicts or resets can touch them.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openJournal, type Journal, type JournalSizes } from '../shared/journal/journal.ts';
import type { DiskResult, SegmentDisk } from '../shared/journal/disk.ts';
import { onDisk, syncFolder } from './disk.ts';

const fileName = /^(\d{8})\.journal$/;

export async function openFileJournal(folder: string, sizes?: JournalSizes): DiskResult<Journal> {
  const made = await onDisk(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await syncFolder(dirname(folder));
  });
  return made.ok ? openJournal(segmentFiles(folder), sizes) : made;
}

export interface JournalFolder {
  /** Opens the journal when it is first needed, and tries again each time until it opens. */
  open: () => DiskResult<Journal>;
  /** Deletes all of it. The next to open it begins a new one. */
  remove: () => DiskResult<null>;
}

export function journalIn(folder: string): JournalFolder {
  let opening: DiskResult<Journal> | null = null;
  return {
    async open() {
      opening ??= openFileJournal(folder);
      const journal = await opening;
      if (!journal.ok) opening = null;
      return journal;
    },
    async remove() {
      const journal = await opening;
      opening = null;
      if (journal?.ok === true) await journal.value.close();
      return onDisk(async () => {
        await rm(folder, { recursive: true, force: true });
        await syncFolder(dirname(folder));
        return null;
      });
    },
  };
}

/** @param folder exists already. */
export function segmentFiles(folder: string): SegmentDisk {
  const pathOf = (number: number) => join(folder, `${String(number).padStart(8, '0')}.journal`);
  let writing: { number: number; handle: FileHandle } | null = null;

  async function letGo(): Promise<void> {
    const last = writing;
    writing = null;
    await last?.handle.close();
  }

  async function handleOf(number: number): Promise<FileHandle> {
    if (writing?.number === number) return writing.handle;
    await letGo();
    writing = { number, handle: await open(pathOf(number), 'r+') };
    return writing.handle;
  }

  return {
    list: () =>
      onDisk(async () =>
        (await readdir(folder)).flatMap((name) => {
          const digits = fileName.exec(name)?.[1];
          return digits === undefined ? [] : [Number(digits)];
        }),
      ),

    create: (number, bytes) =>
      onDisk(async () => {
        await letGo();
        writing = { number, handle: await open(pathOf(number), 'wx', 0o600) };
        await writeAll(writing.handle, 0, bytes);
        await writing.handle.sync();
        await syncFolder(folder);
        return null;
      }),

    write: (number, at, bytes) =>
      onDisk(async () => {
        const handle = await handleOf(number);
        await writeAll(handle, at, bytes);
        await handle.datasync();
        return null;
      }),

    read: (number) => onDisk(async () => new Uint8Array(await readFile(pathOf(number)))),

    cut: (number, length) =>
      onDisk(async () => {
        const handle = await handleOf(number);
        await handle.truncate(length);
        await handle.datasync();
        return null;
      }),

    remove: (number) =>
      onDisk(async () => {
        if (writing?.number === number) await letGo();
        await rm(pathOf(number), { force: true });
        await syncFolder(folder);
        return null;
      }),

    sha256: (bytes) => Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest())),

    close: letGo,
  };
}

/** One write as a rule; the operating system may take fewer bytes than offered. */
async function writeAll(handle: FileHandle, at: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}
