/**
 * Small things sealed by the operating system's key store. Where it has none they lie in a file that only this user can read, and
 * are called weak.
 */
import { safeStorage } from 'electron';
import { z } from 'zod';
import { err, ok, type Result } from '../shared/result.ts';
import { parseJson } from './settings.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  strength: z.enum(['os', 'weak']),
  /** Base64 of what the key store gave, or of the bytes themselves when weak. */
  blob: z.base64().max(10_000),
});
type SealedFile = z.infer<typeof fileSchema>;

export interface Unsealed {
  bytes: Uint8Array;
  strength: SealedFile['strength'];
  /** The key store asks for the bytes to be sealed again under a newer key. */
  stale: boolean;
}

export interface Sealed {
  file: Uint8Array;
  strength: SealedFile['strength'];
}

export async function sealBySystem(bytes: Uint8Array): Promise<Sealed> {
  const text = Buffer.from(bytes).toString('base64');
  const file = (await byKeyStore(text)) ?? ({ version: 1, strength: 'weak', blob: text } as const);
  return { file: new TextEncoder().encode(JSON.stringify(file)), strength: file.strength };
}

async function byKeyStore(text: string): Promise<SealedFile | null> {
  if (!(await hasKeyStore())) return null;
  try {
    const blob = await safeStorage.encryptStringAsync(text);
    return { version: 1, strength: 'os', blob: blob.toString('base64') };
  } catch {
    return null;
  }
}

/** `KEYCHAIN_LOST` also for a file that is none. */
export async function unsealBySystem(sealed: Uint8Array): Promise<Result<Unsealed, 'KEYCHAIN_LOST'>> {
  const file = fileSchema.safeParse(parseJson(sealed));
  if (!file.success) return err('KEYCHAIN_LOST');
  const { strength } = file.data;
  const blob = Buffer.from(file.data.blob, 'base64');
  if (strength === 'weak') return ok({ bytes: new Uint8Array(blob), strength, stale: false });
  // Chromium's fallback would "open" other blobs with a key that everybody knows: not the store that sealed ours.
  if (!(await hasKeyStore())) return err('KEYCHAIN_LOST');
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(blob);
    const bytes = new Uint8Array(Buffer.from(result, 'base64'));
    return ok({ bytes, strength, stale: shouldReEncrypt });
  } catch {
    return err('KEYCHAIN_LOST');
  }
}

async function hasKeyStore(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}
