/** Key store backups end after seven days: by then whatever was erased can be opened with nothing that is left. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DamagedBackup } from './format.ts';
import { readHead } from './read.ts';

const DAY = 86_400_000;
export const KEYSTORE_DAYS = 7;

export interface Pruned {
  deleted: string[];
  /** Files that a person must look at, each as a sentence. Nothing is deleted because it cannot be read. */
  odd: string[];
}

/** Looks at every file of the key store's folder, also at one that a backup cut short left behind. */
export async function prune(folder: string, now: Date): Promise<Pruned> {
  const pruned: Pruned = { deleted: [], odd: [] };
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const age = await ageOf(path, now);
    if (typeof age === 'string') pruned.odd.push(`${path} ${age}.`);
    else if (age >= KEYSTORE_DAYS * DAY) {
      await rm(path);
      pruned.deleted.push(path);
    }
  }
  return pruned;
}

/** In milliseconds, by what the file itself says; or what is wrong with it. */
async function ageOf(path: string, now: Date): Promise<number | string> {
  try {
    const head = await readHead(path);
    if (head.kind !== 'keystore') return 'is no backup of a key store, and does not belong here';
    const age = now.getTime() - Date.parse(head.at);
    return age < -DAY ? 'says that it was made in the future' : age;
  } catch (error) {
    if (error instanceof DamagedBackup) return error.message;
    throw error;
  }
}
