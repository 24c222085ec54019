/** The vault's keyring: a small sealed file, replaced as a whole. Main cannot read what is in it. */
import type { DiskResult } from '../shared/journal/disk.ts';
import { onDisk, readIfThere, replaceFile } from './disk.ts';

export interface KeyringFile {
  read(): DiskResult<Uint8Array | null>;
  write(bytes: Uint8Array): DiskResult<null>;
}

export function openKeyringFile(path: string): KeyringFile {
  return {
    read: () => onDisk(() => readIfThere(path)),
    write: (bytes) =>
      onDisk(async () => {
        await replaceFile(path, bytes);
        return null;
      }),
  };
}
