/**
 * Runs in the keeper's worker. The journal's segments in the origin's private files: not where IndexedDB lives, but under the
 * same quota, and lost when the browser's data is cleared. So this shell only ever says "saved in this browser".
 */
import { err, ok } from '../../shared/result.ts';
import type { DiskProblem, DiskResult, SegmentDisk } from '../../shared/journal/disk.ts';

const fileName = /^(\d{8})\.journal$/;

export function opfsSegments(folder: FileSystemDirectoryHandle): SegmentDisk {
  const nameOf = (number: number) => `${String(number).padStart(8, '0')}.journal`;
  let writing: { number: number; handle: FileSystemSyncAccessHandle } | null = null;

  function letGo(): void {
    writing?.handle.close();
    writing = null;
  }

  async function handleOf(number: number, create = false): Promise<FileSystemSyncAccessHandle> {
    if (writing?.number === number) return writing.handle;
    letGo();
    const file = await folder.getFileHandle(nameOf(number), { create });
    writing = { number, handle: await file.createSyncAccessHandle() };
    return writing.handle;
  }

  return {
    list: () =>
      onOpfs(async () => {
        const numbers: number[] = [];
        for await (const name of folder.keys()) {
          const digits = fileName.exec(name)?.[1];
          if (digits !== undefined) numbers.push(Number(digits));
        }
        return numbers;
      }),

    create: (number, bytes) =>
      onOpfs(async () => {
        if (await exists(folder, nameOf(number)))
          throw new DOMException('it is there', 'InvalidModificationError');
        writeAll(await handleOf(number, true), 0, bytes);
        return null;
      }),

    write: (number, at, bytes) =>
      onOpfs(async () => {
        writeAll(await handleOf(number), at, bytes);
        return null;
      }),

    read: (number) =>
      onOpfs(async () => {
        if (writing?.number === number) return readAll(writing.handle);
        const file = await folder.getFileHandle(nameOf(number));
        return new Uint8Array(await (await file.getFile()).arrayBuffer());
      }),

    cut: (number, length) =>
      onOpfs(async () => {
        const handle = await handleOf(number);
        handle.truncate(length);
        handle.flush();
        return null;
      }),

    remove: (number) =>
      onOpfs(async () => {
        if (writing?.number === number) letGo();
        if (await exists(folder, nameOf(number))) await folder.removeEntry(nameOf(number));
        return null;
      }),

    sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),

    close: () => {
      letGo();
      return Promise.resolve();
    },
  };
}

/** Runs work on files; what the browser refuses becomes a value. */
export async function onOpfs<T>(work: () => Promise<T>): DiskResult<T> {
  try {
    return ok(await work());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return err<DiskProblem>(error.name === 'QuotaExceededError' ? 'DISK_FULL' : 'DISK_FAILED');
  }
}

/** All of it, durable; a browser may take fewer bytes than offered when there is no room. */
export function writeAll(
  handle: FileSystemSyncAccessHandle,
  at: number,
  bytes: Uint8Array<ArrayBuffer>,
): void {
  if (handle.write(bytes, { at }) < bytes.length) throw new DOMException('no room', 'QuotaExceededError');
  handle.flush();
}

export function readAll(handle: FileSystemSyncAccessHandle): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(handle.getSize());
  handle.read(bytes, { at: 0 });
  return bytes;
}

export async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  for await (const present of folder.keys()) if (present === name) return true;
  return false;
}
