/** The kinds of key, how each is made, and what names it. */
import { fromBase64, toBase64 } from '../encoding/bytes.ts';
import { hash } from './hash.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import type { SigningKeys } from './signing.ts';
import { sodium } from './sodium.ts';

/** X25519. */
export interface BoxKeys {
  public: string;
  secret: Secret;
}

/** What a device is known by: everything but the secrets. */
export interface DevicePublic {
  sign: string;
  box: string;
}

export interface DeviceKeys {
  sign: SigningKeys;
  box: BoxKeys;
}

/** A team's key of one epoch. */
export interface TeamKey extends BoxKeys {
  team: string;
  epoch: number;
}

/** The symmetric key of one case file. */
export interface FileKey {
  id: string;
  secret: Secret;
}

export function signingKeysFromSeed(seed: Uint8Array): SigningKeys {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { public: toBase64(pair.publicKey), secret: new Secret(pair.privateKey) };
}

export function boxKeysFromSecret(secret: Uint8Array): BoxKeys {
  return { public: toBase64(sodium.crypto_scalarmult_base(secret)), secret: new Secret(secret) };
}

export function newSigningKeys(random: Random): SigningKeys {
  return signingKeysFromSeed(random.bytes(32));
}

export function newBoxKeys(random: Random): BoxKeys {
  return boxKeysFromSecret(random.bytes(32));
}

export function newDeviceKeys(random: Random): DeviceKeys {
  return { sign: newSigningKeys(random), box: newBoxKeys(random) };
}

export function devicePublic(keys: DeviceKeys): DevicePublic {
  return { sign: keys.sign.public, box: keys.box.public };
}

/** A device's id is the hash of its public keys: nobody can give it other keys. */
export function deviceId(device: DevicePublic): string {
  return hash('device', fromBase64(device.sign), fromBase64(device.box));
}

/** An invitation's id, by its public signing key. */
export function invitationId(signKey: string): string {
  return hash('invitation', fromBase64(signKey));
}

/**
 * Whether something can be sealed to this public key. A point of small order gives everybody the same secret: libsodium refuses it,
 * and would do so in the middle of sealing a key to a member.
 */
export function isBoxKey(publicKey: string): boolean {
  try {
    sodium.crypto_scalarmult(new Uint8Array(32).fill(1), fromBase64(publicKey));
    return true;
  } catch {
    return false;
  }
}

/**
 * The id commits to the key: whoever holds a sealed thing and its key id can tell whether a key is the one meant.
 * XChaCha20-Poly1305 by itself does not say so.
 */
export function keyId(key: Uint8Array): string {
  return hash('key', key);
}

export function fileKey(bytes: Uint8Array): FileKey {
  return { id: keyId(bytes), secret: new Secret(bytes) };
}

export function newFileKey(random: Random): FileKey {
  return fileKey(random.bytes(32));
}

/** Independent keys from one: `context` is eight letters, `number` tells the uses apart. */
export function subkey(key: Secret, context: string, number: number): Secret {
  return new Secret(sodium.crypto_kdf_derive_from_key(32, number, context, key.reveal()));
}
