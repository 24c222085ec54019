/**
 * The device secret: 32 random bytes, the second factor beside the passphrase, guarded by the operating system's key store.
 * Key stores get lost (another desktop session, a reinstalled system, a new signature of the app), so losing it is an ordinary
 * outcome with a code of its own, and a lost blob is set aside, never deleted: the store may come back.
 * Where the system has no key store the secret lies in a file that only this user can read, and is called weak.
 */
import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import type { DeviceSecret, Reply } from '../shared/wire/app.ts';
import { onDisk, readIfThere, replaceFile } from './disk.ts';
import type { Log } from './log.ts';
import { parseJson } from './settings.ts';

const secretLength = 32;

const fileSchema = z.strictObject({
  version: z.literal(1),
  strength: z.enum(['os', 'weak']),
  /** Base64 of what the key store gave, or of the secret itself when weak. */
  blob: z.base64().max(10_000),
});
type SecretFile = z.infer<typeof fileSchema>;

export interface Keychain {
  read(): Promise<Reply<DeviceSecret | null>>;
  create(): Promise<Reply<DeviceSecret>>;
}

export function openKeychain(path: string, log: Log): Keychain {
  async function read(): Promise<Reply<DeviceSecret | null>> {
    const bytes = await onDisk(() => readIfThere(path));
    if (!bytes.ok) return bytes;
    if (bytes.value === null) return ok(null);
    const file = fileSchema.safeParse(parseJson(bytes.value));
    if (!file.success) return err('KEYCHAIN_LOST');
    const opened = await open(file.data);
    if (!opened.ok) return opened;
    if (opened.value.stale) await write(opened.value.secret);
    return ok({ secret: opened.value.secret, strength: file.data.strength });
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
    const file = await seal(secret);
    if (file.strength === 'weak') log('KEYCHAIN_WEAK');
    return onDisk(async () => {
      await replaceFile(path, new TextEncoder().encode(JSON.stringify(file)));
      return null;
    });
  }

  return { read, create };
}

async function seal(secret: Uint8Array): Promise<SecretFile> {
  const text = toBase64(secret);
  if (!(await hasKeyStore())) return { version: 1, strength: 'weak', blob: text };
  try {
    return { version: 1, strength: 'os', blob: toBase64(await safeStorage.encryptStringAsync(text)) };
  } catch {
    return { version: 1, strength: 'weak', blob: text };
  }
}

/** `stale`: the key store asks for the secret to be sealed again under a newer key. */
async function open(
  file: SecretFile,
): Promise<Result<{ secret: Uint8Array; stale: boolean }, 'KEYCHAIN_LOST'>> {
  const blob = Buffer.from(file.blob, 'base64');
  if (file.strength === 'weak') return checked(new Uint8Array(blob), false);
  // Chromium's fallback would "open" other blobs with a key that everybody knows: not the store that sealed ours.
  if (!(await hasKeyStore())) return err('KEYCHAIN_LOST');
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(blob);
    return checked(new Uint8Array(Buffer.from(result, 'base64')), shouldReEncrypt);
  } catch {
    return err('KEYCHAIN_LOST');
  }
}

function checked(
  secret: Uint8Array,
  stale: boolean,
): Result<{ secret: Uint8Array; stale: boolean }, 'KEYCHAIN_LOST'> {
  return secret.length === secretLength ? ok({ secret, stale }) : err('KEYCHAIN_LOST');
}

async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
