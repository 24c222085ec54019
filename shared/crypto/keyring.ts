/**
 * The keyring file of a laptop: the device's keys, wrapped.
 * passphrase + device secret → KEK ─wraps─▶ local data key ─wraps─▶ device keys. The local data key is also sealed to the
 * organisation's recovery key, so that a forgotten passphrase is not the end of unsent work.
 *
 * The head is bound to everything sealed beside it, so a new passphrase or recovery key means writing the whole file again. The local
 * data key stays: drafts are sealed under it.
 */
import { z } from 'zod';
import { fromBase64, toBase64 } from '../encoding/bytes.ts';
import { canonicalBytes, parseCanonical } from '../encoding/canonical.ts';
import { signedProposalSchema, type SignedProposal } from '../membership/entry.ts';
import { hash as hashText, id16, isoTime } from '../record/fields.ts';
import { decrypt, encrypt } from './aead.ts';
import {
  type BoxKeys,
  boxKeysFromSecret,
  type DeviceKeys,
  deviceId,
  devicePublic,
  isBoxKey,
  signingKeysFromSeed,
  subkey,
} from './keys.ts';
import { type Kdf, kdfSchema, keyEncryptionKey, passphraseKey } from './passphrase.ts';
import { type PinLock, pinLockSchema } from './pin.ts';
import type { Random } from './random.ts';
import { openSeal, seal, SEAL_LENGTH } from './seal.ts';
import { Secret } from './secret.ts';

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(100_000);

const headSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  practice: z.boolean(),
  device: hashText,
  worker: id16,
  recovery: hashText,
  kdf: kdfSchema,
});
export type KeyringHead = z.infer<typeof headSchema>;

const keyringSchema = z.strictObject({
  head: headSchema,
  /** The local data key under the KEK. */
  localKey: base64,
  /** The device's keys under the local data key. */
  deviceKeys: base64,
  /** The local data key sealed to the recovery key. */
  recovery: base64,
});
export type Keyring = z.infer<typeof keyringSchema>;

const insideSchema = z.strictObject({
  sign: hashText,
  box: hashText,
  join: z.strictObject({ signed: signedProposalSchema, invitation: hashText }).nullable(),
  // Absent where they do not apply, and in files that were written before there were any.
  pin: pinLockSchema.optional(),
  recovered: isoTime.optional(),
});

/** The signed JOIN and the seed of the invitation that may offer it, for every contact until the log has it. */
export interface PendingJoin {
  signed: SignedProposal;
  /** Seed of the invitation's signing key. */
  invitation: string;
}

/** What the file says under its seal, beside the keys. */
interface Notes {
  join: PendingJoin | null;
  /** What takes the laptop back out of a person's hands, beside the passphrase. */
  pin: PinLock | null;
  /** When two people last opened this keyring with the recovery key, until that has been told to the organisation. */
  recovered: string | null;
}

/** An open keyring that nobody's passphrase wraps yet. */
export interface UnwrappedKeyring extends Notes {
  head: KeyringHead;
  keys: DeviceKeys;
  /** The local data key: wraps the device's keys, and is what the passphrase and the recovery key open. */
  local: Secret;
  /** Seals drafts and local state. */
  draftKey: Secret;
}

export interface OpenKeyring extends UnwrappedKeyring {
  /** The key-encryption key: with it the file can be written again without asking for the passphrase. */
  kek: Secret;
}

/** What a keyring is wrapped with. */
export interface Wrapping {
  passphrase: string;
  kdf: Kdf;
  deviceSecret: Secret;
  /** Public half of the organisation's recovery key. */
  recovery: string;
}

interface NewKeyring extends Wrapping {
  org: string;
  practice: boolean;
  worker: string;
  signSeed: Uint8Array;
  boxSecret: Uint8Array;
  join: PendingJoin | null;
}

export interface WrittenKeyring {
  bytes: Uint8Array;
  open: OpenKeyring;
}

const SEED = 32;
const COPY_LENGTH = SEAL_LENGTH + 32;

const draftKey = (local: Secret) => subkey(local, 'localkey', 2);
const wrapKey = (local: Secret) => subkey(local, 'localkey', 1);

/** Makes the file's bytes and opens it at once. `KDF_MEMORY` when the passphrase cannot be stretched here. */
export function createKeyring(wanted: NewKeyring, random: Random): WrittenKeyring | 'KDF_MEMORY' {
  const keys: DeviceKeys = {
    sign: signingKeysFromSeed(wanted.signSeed),
    box: boxKeysFromSecret(wanted.boxSecret),
  };
  const { org, practice, worker, recovery, kdf, join } = wanted;
  const device = deviceId(devicePublic(keys));
  const head: KeyringHead = { v: 1, org, practice, device, worker, recovery, kdf };
  const local = new Secret(random.bytes(32));
  const notes: Notes = { join, pin: null, recovered: null };
  return rewrapKeyring({ head, keys, local, draftKey: draftKey(local), ...notes }, wanted, random);
}

/** The same keys under another passphrase, device secret or recovery key. `KDF_MEMORY` when it cannot be stretched here. */
export function rewrapKeyring(
  unwrapped: UnwrappedKeyring,
  { passphrase, kdf, deviceSecret, recovery }: Wrapping,
  random: Random,
): WrittenKeyring | 'KDF_MEMORY' {
  const stretched = passphraseKey(passphrase, kdf);
  if (stretched === null) return 'KDF_MEMORY';
  const head = { ...unwrapped.head, kdf, recovery };
  return written({ ...unwrapped, head, kek: keyEncryptionKey(stretched, deviceSecret) }, random);
}

/** The same keyring with its copy sealed to another recovery key: what follows when the log announces one. */
export function resealForRecovery(open: OpenKeyring, recovery: string, random: Random): WrittenKeyring {
  return written({ ...open, head: { ...open.head, recovery } }, random);
}

/** The same keyring with other notes in it. */
export function renoteKeyring(open: OpenKeyring, notes: Partial<Notes>, random: Random): WrittenKeyring {
  return written({ ...open, ...notes }, random);
}

function written(open: OpenKeyring, random: Random): WrittenKeyring {
  const { head, keys, local, kek, join, pin, recovered } = open;
  const bound = canonicalBytes(head);
  const inside = canonicalBytes({
    // An Ed25519 secret key is its seed and its public key.
    sign: toBase64(keys.sign.secret.reveal().slice(0, SEED)),
    box: toBase64(keys.box.secret.reveal()),
    join,
    ...(pin === null ? {} : { pin }),
    ...(recovered === null ? {} : { recovered }),
  });
  const keyring: Keyring = {
    head,
    localKey: toBase64(encrypt(local.reveal(), bound, kek, random)),
    deviceKeys: toBase64(encrypt(inside, bound, wrapKey(local), random)),
    recovery: toBase64(seal(local.reveal(), head.recovery)),
  };
  return { bytes: canonicalBytes(keyring), open };
}

/** `KEYRING_DAMAGED` when the file is not one; `KDF_REFUSED` when only its key-stretching was changed. */
export function readKeyring(bytes: Uint8Array): Keyring | 'KEYRING_DAMAGED' | 'KDF_REFUSED' {
  const keyring = parseCanonical(keyringSchema, bytes);
  if (keyring !== null) return keyring;
  const head = z.looseObject({ head: headSchema.extend({ kdf: z.looseObject({}) }) });
  return parseCanonical(head, bytes) === null ? 'KEYRING_DAMAGED' : 'KDF_REFUSED';
}

/**
 * Whether a file carries a copy that is sealed to this recovery key, as far as anybody can tell who does not have its private half:
 * it names the key, something can be sealed to it, and the copy has the length of one.
 */
export function hasRecoveryCopy(bytes: Uint8Array, recovery: string): boolean {
  const keyring = readKeyring(bytes);
  if (typeof keyring === 'string' || keyring.head.recovery !== recovery || !isBoxKey(recovery)) return false;
  return decoded(keyring.recovery)?.length === COPY_LENGTH;
}

export function openKeyring(
  keyring: Keyring,
  passphrase: string,
  deviceSecret: Secret,
): OpenKeyring | 'UNLOCK_FAILED' | 'KDF_MEMORY' | 'KEYRING_DAMAGED' {
  const { head } = keyring;
  const stretched = passphraseKey(passphrase, head.kdf);
  if (stretched === null) return 'KDF_MEMORY';
  const kek = keyEncryptionKey(stretched, deviceSecret);
  const wrapped = decoded(keyring.localKey);
  const local = wrapped === null ? null : decrypt(wrapped, canonicalBytes(head), kek);
  if (local === null) return 'UNLOCK_FAILED';
  const unwrapped = unwrap(keyring, new Secret(local));
  return unwrapped === null ? 'KEYRING_DAMAGED' : { ...unwrapped, kek };
}

/** Opens the copy that is sealed to the recovery key: what two people can do without the passphrase or the device secret. */
export function recoverKeyring(
  keyring: Keyring,
  recovery: BoxKeys,
): UnwrappedKeyring | 'RECOVERY_EPOCH' | 'KEYRING_DAMAGED' {
  if (keyring.head.recovery !== recovery.public) return 'RECOVERY_EPOCH';
  const sealed = decoded(keyring.recovery);
  const local = sealed === null ? null : openSeal(sealed, recovery);
  return (local === null ? null : unwrap(keyring, new Secret(local))) ?? 'KEYRING_DAMAGED';
}

function unwrap({ head, deviceKeys }: Keyring, local: Secret): UnwrappedKeyring | null {
  const wrapped = decoded(deviceKeys);
  const plain = wrapped === null ? null : decrypt(wrapped, canonicalBytes(head), wrapKey(local));
  const inside = plain === null ? null : parseCanonical(insideSchema, plain);
  if (inside === null) return null;
  return {
    head,
    keys: {
      sign: signingKeysFromSeed(fromBase64(inside.sign)),
      box: boxKeysFromSecret(fromBase64(inside.box)),
    },
    local,
    draftKey: draftKey(local),
    join: inside.join,
    pin: inside.pin ?? null,
    recovered: inside.recovered ?? null,
  };
}

/** Null for text that is not the one form of its bytes: damage, like any other. */
function decoded(text: string): Uint8Array | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}
