/**
 * The keyring file of a laptop: the device's keys, wrapped.
 * passphrase + device secret → KEK ─wraps─▶ local data key ─wraps─▶ device keys. The local data key is also sealed to the
 * organisation's recovery key, so that a forgotten passphrase is not the end of unsent work.
 */
import { z } from 'zod';
import { fromBase64, toBase64 } from '../encoding/bytes.ts';
import { canonicalBytes, parseCanonical } from '../encoding/canonical.ts';
import { signedProposalSchema, type SignedProposal } from '../membership/entry.ts';
import { hash as hashText, id16 } from '../record/fields.ts';
import { decrypt, encrypt } from './aead.ts';
import {
  boxKeysFromSecret,
  type DeviceKeys,
  deviceId,
  devicePublic,
  signingKeysFromSeed,
  subkey,
} from './keys.ts';
import { type Kdf, kdfSchema, keyEncryptionKey, passphraseKey } from './passphrase.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import { sodium } from './sodium.ts';

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
});

/** The signed JOIN and the seed of the invitation that may offer it, for every contact until the log has it. */
export interface PendingJoin {
  signed: SignedProposal;
  /** Seed of the invitation's signing key. */
  invitation: string;
}

export interface OpenKeyring {
  head: KeyringHead;
  keys: DeviceKeys;
  join: PendingJoin | null;
  /** Seals drafts and local state. */
  draftKey: Secret;
}

interface NewKeyring {
  org: string;
  practice: boolean;
  worker: string;
  recovery: string;
  kdf: Kdf;
  passphrase: string;
  deviceSecret: Secret;
  signSeed: Uint8Array;
  boxSecret: Uint8Array;
  join: PendingJoin | null;
}

const draftKey = (local: Secret) => subkey(local, 'localkey', 2);
const wrapKey = (local: Secret) => subkey(local, 'localkey', 1);

/** Makes the file's bytes and opens it at once. `KDF_MEMORY` when the passphrase cannot be stretched here. */
export function createKeyring(
  wanted: NewKeyring,
  random: Random,
): { bytes: Uint8Array; open: OpenKeyring } | 'KDF_MEMORY' {
  const keys: DeviceKeys = {
    sign: signingKeysFromSeed(wanted.signSeed),
    box: boxKeysFromSecret(wanted.boxSecret),
  };
  const { org, practice, worker, recovery, kdf } = wanted;
  const head: KeyringHead = {
    v: 1,
    org,
    practice,
    device: deviceId(devicePublic(keys)),
    worker,
    recovery,
    kdf,
  };
  const stretched = passphraseKey(wanted.passphrase, kdf);
  if (stretched === null) return 'KDF_MEMORY';
  const bound = canonicalBytes(head);
  const local = new Secret(random.bytes(32));
  const inside = canonicalBytes({
    sign: toBase64(wanted.signSeed),
    box: toBase64(wanted.boxSecret),
    join: wanted.join,
  });
  const keyring: Keyring = {
    head,
    localKey: toBase64(
      encrypt(local.reveal(), bound, keyEncryptionKey(stretched, wanted.deviceSecret), random),
    ),
    deviceKeys: toBase64(encrypt(inside, bound, wrapKey(local), random)),
    recovery: toBase64(sodium.crypto_box_seal(local.reveal(), fromBase64(recovery))),
  };
  return {
    bytes: canonicalBytes(keyring),
    open: { head, keys, join: wanted.join, draftKey: draftKey(local) },
  };
}

/** `KEYRING_DAMAGED` when the file is not one; `KDF_REFUSED` when only its key-stretching was changed. */
export function readKeyring(bytes: Uint8Array): Keyring | 'KEYRING_DAMAGED' | 'KDF_REFUSED' {
  const keyring = parseCanonical(keyringSchema, bytes);
  if (keyring !== null) return keyring;
  const head = z.looseObject({ head: headSchema.extend({ kdf: z.looseObject({}) }) });
  return parseCanonical(head, bytes) === null ? 'KEYRING_DAMAGED' : 'KDF_REFUSED';
}

export function openKeyring(
  keyring: Keyring,
  passphrase: string,
  deviceSecret: Secret,
): OpenKeyring | 'UNLOCK_FAILED' | 'KDF_MEMORY' | 'KEYRING_DAMAGED' {
  const { head } = keyring;
  const stretched = passphraseKey(passphrase, head.kdf);
  if (stretched === null) return 'KDF_MEMORY';
  const bound = canonicalBytes(head);
  const bytes = decrypt(fromBase64(keyring.localKey), bound, keyEncryptionKey(stretched, deviceSecret));
  if (bytes === null) return 'UNLOCK_FAILED';
  const local = new Secret(bytes);
  const plain = decrypt(fromBase64(keyring.deviceKeys), bound, wrapKey(local));
  const inside = plain === null ? null : parseCanonical(insideSchema, plain);
  if (inside === null) return 'KEYRING_DAMAGED';
  return {
    head,
    keys: {
      sign: signingKeysFromSeed(fromBase64(inside.sign)),
      box: boxKeysFromSecret(fromBase64(inside.box)),
    },
    join: inside.join,
    draftKey: draftKey(local),
  };
}
