/**
 * How often the passphrase was mistyped in a row, so that switching off and on again does not shorten the wait. It stops a passer-by.
 * Who takes the disk out can delete this file and try elsewhere: what bounds them is Argon2id, times the device secret that is
 * missing there. So a file that is lost or unreadable means none, and never keeps the worker out.
 */
import { z } from 'zod';
import type { DiskResult } from '../shared/journal/disk.ts';
import { onDisk, readIfThere, replaceFile } from './disk.ts';
import { sealBySystem, unsealBySystem } from './os-seal.ts';
import { parseJson } from './settings.ts';

const schema = z.strictObject({ misses: z.int().min(0) });

export interface Attempts {
  read(): DiskResult<number>;
  write(misses: number): DiskResult<null>;
}

export function openAttempts(path: string): Attempts {
  return {
    read: () =>
      onDisk(async () => {
        const file = await readIfThere(path);
        const opened = file === null ? null : await unsealBySystem(file);
        const kept = opened?.ok === true ? schema.safeParse(parseJson(opened.value.bytes)) : null;
        return kept?.success === true ? kept.data.misses : 0;
      }),
    write: (misses) =>
      onDisk(async () => {
        const { file } = await sealBySystem(new TextEncoder().encode(JSON.stringify({ misses })));
        await replaceFile(path, file);
        return null;
      }),
  };
}
