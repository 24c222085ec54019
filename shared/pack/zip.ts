/**
 * A zip file that only its passphrase opens: AES-256 as WinZip describes it (AE-2), which 7-Zip and others read. What is in it is sealed, the
 * names of what is in it are not: they say nothing about anybody.
 */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** By name. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The key is the passphrase's, stretched by PBKDF2 with few rounds: the passphrase must be a long one. */
export async function sealedZip(files: Files, passphrase: string): Promise<Uint8Array> {
  // Where it runs, no script may be made out of words.
  configure({ useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter());
  const sealed = { password: passphrase, encryptionStrength: 3, zipCrypto: false } as const;
  for (const [name, bytes] of Object.entries(files)) {
    await writer.add(name, new Uint8ArrayReader(bytes), sealed);
  }
  return writer.close();
}
