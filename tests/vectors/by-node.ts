/** The same primitives by Node's OpenSSL: a second implementation, which shares no code with libsodium. */
import {
  argon2Sync,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  sign,
  verify,
} from 'node:crypto';
import { toBase64 } from '../../shared/encoding/bytes.ts';

type Curve = 'Ed25519' | 'X25519';

function publicKey(crv: Curve, bytes: Uint8Array) {
  return createPublicKey({ key: { kty: 'OKP', crv, x: toBase64(bytes) }, format: 'jwk' });
}

function privateKey(crv: Curve, secret: Uint8Array, bytes: Uint8Array) {
  const key = { kty: 'OKP', crv, d: toBase64(secret), x: toBase64(bytes) };
  return createPrivateKey({ key, format: 'jwk' });
}

export function sha256ByNode(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

export function blake2bByNode(message: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('blake2b512').update(message).digest());
}

export function signByNode(message: Uint8Array, seed: Uint8Array, signKey: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKey('Ed25519', seed, signKey)));
}

export function verifyByNode(message: Uint8Array, signature: Uint8Array, signKey: Uint8Array): boolean {
  return verify(null, message, publicKey('Ed25519', signKey), signature);
}

export function agreeByNode(secret: Uint8Array, own: Uint8Array, theirs: Uint8Array): Uint8Array {
  const keys = { privateKey: privateKey('X25519', secret, own), publicKey: publicKey('X25519', theirs) };
  return new Uint8Array(diffieHellman(keys));
}

interface Stretching {
  length: number;
  passes: number;
  /** In bytes, as libsodium counts; Argon2 itself counts in KiB. */
  memory: number;
}

export function argon2ByNode(message: Uint8Array, nonce: Uint8Array, stretching: Stretching): Uint8Array {
  const { length, passes, memory } = stretching;
  const settings = { parallelism: 1, tagLength: length, memory: Math.floor(memory / 1024), passes };
  return new Uint8Array(argon2Sync('argon2id', { message, nonce, ...settings }));
}
