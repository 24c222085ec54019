/** Small file duties that several parts of main share: durable folders, whole-or-nothing replacement, and what went wrong in one word. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok } from '../shared/result.ts';
import type { DiskProblem, DiskResult } from '../shared/journal/disk.ts';

const full = new Set(['ENOSPC', 'EDQUOT']);

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

/** Runs work on files; what the operating system refuses becomes a value. */
export async function onDisk<T>(work: () => Promise<T>): DiskResult<T> {
  try {
    return ok(await work());
  } catch (error) {
    if (errorCode(error) === 'UNKNOWN') throw error;
    return err<DiskProblem>(full.has(errorCode(error)) ? 'DISK_FULL' : 'DISK_FAILED');
  }
}

/** Makes new, renamed and removed names in a folder durable. Windows keeps names itself and cannot open a folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Either the old bytes or the new ones are there afterwards, also after a power cut. Readable by this user only. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  try {
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Null when there is no such file. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
