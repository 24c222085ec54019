/**
 * Makes this laptop forget: keys first, because without them the rest is noise, then the rest. A marker is written before anything is
 * deleted, so that a wipe that was cut off is finished at the next start, before a window opens.
 * Nothing is overwritten: a solid-state disk writes elsewhere and keeps the old cells. What is deleted was sealed, and its keys with it.
 */
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { err, ok } from '../shared/result.ts';
import type { DiskResult } from '../shared/journal/disk.ts';
import { onDisk, readIfThere, replaceFile, syncFolder } from './disk.ts';
import type { Log } from './log.ts';
import type { Profile } from './profile.ts';

export interface Wipe {
  wipe(): DiskResult<null>;
  /** Ends a wipe that was cut off; does nothing where there was none. */
  finish(): DiskResult<null>;
}

export interface WipedElsewhere {
  /** Closes the journal and deletes its folder. */
  journal: () => DiskResult<null>;
  /** What Chromium keeps for the window: the store, and its caches. */
  chromium: () => Promise<void>;
}

export function openWipe(files: Profile, { journal, chromium }: WipedElsewhere, log: Log): Wipe {
  async function wipe(): DiskResult<null> {
    const folder = dirname(files.wiping);
    const keys = await onDisk(async () => {
      await replaceFile(files.wiping, new Uint8Array());
      await removeAll(files.deviceSecret);
      await removeAll(files.keyring);
      await syncFolder(folder);
    });
    if (!keys.ok) return keys;
    const pages = await journal();
    if (!pages.ok) return pages;
    try {
      await chromium();
    } catch {
      return err('DISK_FAILED');
    }
    return onDisk(async () => {
      await removeAll(files.attempts);
      await removeAll(files.settings);
      await rm(files.wiping, { force: true });
      await syncFolder(folder);
      log('WIPED');
      return null;
    });
  }

  return {
    wipe,
    finish: async () => {
      const marker = await onDisk(() => readIfThere(files.wiping));
      if (!marker.ok) return marker;
      return marker.value === null ? ok(null) : wipe();
    },
  };
}

/** A file, its unfinished draft, and what was set aside beside it. */
async function removeAll(path: string): Promise<void> {
  const name = basename(path);
  const found = await readdir(dirname(path));
  const ours = found.filter((each) => each === name || each.startsWith(`${name}.`));
  for (const each of ours) await rm(join(dirname(path), each), { force: true });
}
