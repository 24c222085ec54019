/**
 * The primitives, by answers that others published, so that a mistake of ours cannot confirm itself. They lie in `outside/`, a file for each
 * algorithm, and each file names its source. Where Node's OpenSSL knows the algorithm too, it is asked as well.
 */
import { describe, expect, it } from 'vitest';
import { decrypt } from '../../shared/crypto/aead.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { boxKeysFromSecret, isBoxKey, signingKeysFromSeed, subkey } from '../../shared/crypto/keys.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { sodium } from '../../shared/crypto/sodium.ts';
import { concat, fromBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { everyFlip } from './flips.ts';
import {
  agreeByNode,
  argon2ByNode,
  blake2bByNode,
  sha256ByNode,
  signByNode,
  verifyByNode,
} from './by-node.ts';
import argon2id from './outside/argon2id.json' with { type: 'json' };
import blake2b from './outside/blake2b.json' with { type: 'json' };
import ed25519 from './outside/ed25519.json' with { type: 'json' };
import derivation from './outside/key-derivation.json' with { type: 'json' };
import sha256Data from './outside/sha-256.json' with { type: 'json' };
import x25519 from './outside/x25519.json' with { type: 'json' };
import xchacha from './outside/xchacha20-poly1305.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => Uint8Array.fromHex(hex);

describe(`SHA-256 (${sha256Data.source})`, () => {
  it.each(sha256Data.cases)('$name', ({ text, repeat, hash }) => {
    const message = utf8(text.repeat(repeat));
    expect(sha256(message).toHex()).toBe(hash);
    expect(sha256ByNode(message).toHex()).toBe(hash);
  });
});

describe(`Ed25519 (${ed25519.source})`, () => {
  const holds = (signature: Uint8Array, message: Uint8Array, key: Uint8Array) =>
    sodium.crypto_sign_verify_detached(signature, message, key);

  describe.each(ed25519.cases)('$name', (given) => {
    const seed = bytes(given.seed);
    const key = bytes(given.public);
    const message = bytes(given.message);
    const signature = bytes(given.signature);

    it('signs and verifies as published, and as Node does', () => {
      const keys = signingKeysFromSeed(seed);
      expect(fromBase64(keys.public).toHex()).toBe(given.public);
      expect(sodium.crypto_sign_detached(message, keys.secret.reveal()).toHex()).toBe(given.signature);
      expect(signByNode(message, seed, key).toHex()).toBe(given.signature);
      expect(holds(signature, message, key)).toBe(true);
      expect(verifyByNode(message, signature, key)).toBe(true);
    });

    it('refuses every signature, key and message with one bit changed', () => {
      for (const bent of everyFlip(signature)) expect(holds(bent, message, key)).toBe(false);
      for (const bent of everyFlip(key)) expect(holds(signature, message, bent)).toBe(false);
      for (const bent of everyFlip(message)) expect(holds(signature, bent, key)).toBe(false);
      expect(holds(signature, concat(message, Uint8Array.of(0)), key)).toBe(false);
    });

    it('refuses the second form of the same signature, whose number is larger than the order', () => {
      expect(holds(withOrderAdded(signature), message, key)).toBe(false);
    });
  });
});

/** S + L, the order of the group: equal to S where nobody looks at the size of S. */
function withOrderAdded(signature: Uint8Array): Uint8Array {
  const order = bytes('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
  const bent = signature.slice();
  let carry = 0;
  order.forEach((byte, at) => {
    const sum = (bent[32 + at] ?? 0) + byte + carry;
    bent[32 + at] = sum & 0xff;
    carry = sum >> 8;
  });
  return bent;
}

describe(`X25519 (${x25519.source})`, () => {
  const { alice, bob, iterated, shared } = x25519;

  it.each(x25519.products)('a product of section 5.2', ({ scalar, point, product }) => {
    expect(sodium.crypto_scalarmult(bytes(scalar), bytes(point)).toHex()).toBe(product);
  });

  it('a thousand products of section 5.2, each of the two before', () => {
    let scalar = bytes(`09${'00'.repeat(31)}`);
    let point = scalar;
    for (let round = 1; round <= 1000; round += 1) {
      const product = sodium.crypto_scalarmult(scalar, point);
      point = scalar;
      scalar = product;
      if (round === 1) expect(product.toHex()).toBe(iterated.once);
    }
    expect(scalar.toHex()).toBe(iterated.thousand);
  });

  it.each([
    ['Alice', alice, bob],
    ['Bob', bob, alice],
  ])('the agreement of section 6.1, as %s sees it', (_, own, other) => {
    expect(fromBase64(boxKeysFromSecret(bytes(own.secret)).public).toHex()).toBe(own.public);
    expect(sodium.crypto_scalarmult(bytes(own.secret), bytes(other.public)).toHex()).toBe(shared);
    const byNode = agreeByNode(bytes(own.secret), bytes(own.public), bytes(other.public));
    expect(byNode.toHex()).toBe(shared);
  });

  it('refuses the points of small order that section 6.1 warns of', () => {
    const smallest = [new Uint8Array(32), Uint8Array.of(1, ...new Uint8Array(31))];
    expect(
      smallest.map((point) => isBoxKey(point.toBase64({ alphabet: 'base64url', omitPadding: true }))),
    ).toEqual([false, false]);
  });
});

describe(`XChaCha20-Poly1305 (${xchacha.source})`, () => {
  const key = bytes(xchacha.key);
  const bound = bytes(xchacha.bound);
  const nonce = bytes(xchacha.nonce);

  it('seals and opens the sunscreen sentence', () => {
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
      utf8(xchacha.text),
      bound,
      null,
      nonce,
      key,
    );
    expect(sealed.toHex()).toBe(xchacha.sealed);
    const opened = decrypt(concat(nonce, bytes(xchacha.sealed)), bound, new Secret(key));
    expect(opened).toEqual(utf8(xchacha.text));
  });

  it('refuses it with one bit changed in what is sealed, what it is bound to, or the key', () => {
    const box = concat(nonce, bytes(xchacha.sealed));
    for (const bent of everyFlip(box)) expect(decrypt(bent, bound, new Secret(key))).toBeNull();
    for (const bent of everyFlip(bound)) expect(decrypt(box, bent, new Secret(key))).toBeNull();
    for (const bent of everyFlip(key)) expect(decrypt(box, bound, new Secret(bent))).toBeNull();
  });
});

describe(`Argon2id (${argon2id.source})`, () => {
  it.each(argon2id.derived)(
    '$passes passes over $memory bytes',
    ({ password, salt, passes, memory, key }) => {
      const id = sodium.crypto_pwhash_ALG_ARGON2ID13;
      const length = key.length / 2;
      const derived = sodium.crypto_pwhash(length, bytes(password), bytes(salt), passes, memory, id);
      expect(derived.toHex()).toBe(key);
      expect(argon2ByNode(bytes(password), bytes(salt), { length, passes, memory }).toHex()).toBe(key);
    },
  );

  it('a passphrase as it is written down, and not the same one with its last space taken off', () => {
    const { text, password } = argon2id.written;
    expect(sodium.crypto_pwhash_str_verify(text, password)).toBe(true);
    expect(sodium.crypto_pwhash_str_verify(text, password.trim())).toBe(false);
  });
});

describe(`BLAKE2b (${blake2b.source})`, () => {
  it('plain, as Node does it too', () => {
    const { text, hash } = blake2b.plain;
    expect(sodium.crypto_generichash(64, utf8(text), null).toHex()).toBe(hash);
    expect(blake2bByNode(utf8(text)).toHex()).toBe(hash);
  });

  it.each(blake2b.keyed)('keyed, of “$message”', ({ message, hash }) => {
    expect(sodium.crypto_generichash(64, bytes(message), bytes(blake2b.key)).toHex()).toBe(hash);
  });
});

describe(`Keys made from a key (${derivation.source})`, () => {
  const { key, context } = derivation;

  it.each(derivation.cases)('number $number, $length bytes', ({ number, length, subkey: expected }) => {
    expect(sodium.crypto_kdf_derive_from_key(length, number, context, bytes(key)).toHex()).toBe(expected);
  });

  it('by the function that the formats use', () => {
    const expected = derivation.cases.find(({ length }) => length === 32);
    const made = subkey(new Secret(bytes(key)), context, expected?.number ?? 0);
    expect(made.reveal().toHex()).toBe(expected?.subkey);
  });
});
