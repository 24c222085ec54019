/**
 * The device secret: 32 random bytes, the second factor beside the passphrase, guarded by the operating system's key store.
 * Key stores get lost (another desktop session, a reinstalled system, a new signature of the app), so losing it is an ordinary
 * outcome with a code of its own, and a lost blob is set aside, never deleted: the store may come back.
 */
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { err, ok, type Result } from '../shared/result.ts';
import type { DeviceSecret, Reply } from '../shared/wire/app.ts';
import { onDisk, readIfThere, replaceFile } from './disk.ts';
import type { Log } from './log.ts';
import { sealBySystem, unsealBySystem } from './os-seal.ts';

const secretLength = 32;

export interface Keychain {
  read(): Promise<Reply<DeviceSecret | null>>;
  create(): Promise<Reply<DeviceSecret>>;
}

export function openKeychain(path: string, log: Log): Keychain {
  async function read(): Promise<Reply<DeviceSecret | null>> {
    const file = await onDisk(() => readIfThere(path));
    if (!file.ok) return file;
    if (file.value === null) return ok(null);
    const opened = await unsealBySystem(file.value);
    if (!opened.ok) return opened;
    const { bytes, strength, stale } = opened.value;
    if (bytes.length !== secretLength) return err('KEYCHAIN_LOST');
    if (stale) await write(bytes);
    return ok({ secret: bytes, strength });
  }

  async function create(): Promise<Reply<DeviceSecret>> {
    const present = await read();
    if (!present.ok && present.problem !== 'KEYCHAIN_LOST') return present;
    if (present.ok && present.value !== null) return ok(present.value);
    if (!present.ok) {
      const aside = await onDisk(() => rename(path, `${path}.lost-${String(Date.now())}`));
      if (!aside.ok) return aside;
    }
    const written = await write(new Uint8Array(randomBytes(secretLength)));
    if (!written.ok) return written;
    // What counts is what the next start will find, so that is what is handed out.
    const kept = await read();
    if (!kept.ok) return kept;
    return kept.value === null ? err('DISK_FAILED') : ok(kept.value);
  }

  async function write(secret: Uint8Array): Promise<Result<null, 'DISK_FULL' | 'DISK_FAILED'>> {
    const { file, strength } = await sealBySystem(secret);
    if (strength === 'weak') log('KEYCHAIN_WEAK');
    return onDisk(async () => {
      await replaceFile(path, file);
      return null;
    });
  }

  return { read, create };
}
