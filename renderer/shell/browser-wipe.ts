/**
 * Runs in the keeper's worker. Makes this browser forget: keys first, because without them the rest is noise, then the rest. A marker
 * is written before anything is deleted, so that a wipe that was cut off is finished before anything is read again.
 */
import type { DiskResult } from '../../shared/journal/disk.ts';
import { exists, onOpfs } from './opfs-disk.ts';

const marker = 'wiping';
const keys = ['device-secret', 'keyring'];

/** @param folder whatever the shell keeps; nothing in it is open. */
export function wipeFolder(folder: FileSystemDirectoryHandle): DiskResult<null> {
  return onOpfs(async () => {
    await folder.getFileHandle(marker, { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const isKey = (name: string) => keys.some((key) => name.startsWith(`${key}.`));
    for (const name of names.filter(isKey)) await folder.removeEntry(name);
    for (const name of names.filter((each) => !isKey(each) && each !== marker)) {
      await folder.removeEntry(name, { recursive: true });
    }
    for (const { name = '' } of await indexedDB.databases()) await deleteDatabase(name);
    await folder.removeEntry(marker);
    return null;
  });
}

export async function finishWipe(folder: FileSystemDirectoryHandle): Promise<void> {
  if (await exists(folder, marker)) await wipeFolder(folder);
}

/** Resolves once nobody has it open any more. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.addEventListener('success', () => resolve());
    deleting.addEventListener('error', () => reject(deleting.error ?? new Error('a database that stays')));
  });
}
