/** The encodings, and the trees and words built of them, by answers that others published; as in `outside.test.ts`. */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invitationKeys, newInvitationCode } from '../../shared/crypto/invitation.ts';
import { inTree, merkleTree } from '../../shared/crypto/merkle.ts';
import { pad, unpad } from '../../shared/crypto/padding.ts';
import { concat, fromBase64, fromUtf8, toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { canonicalText, parseCanonical } from '../../shared/encoding/canonical.ts';
import { crc32 } from '../../shared/journal/crc32.ts';
import { everyFlip } from './flips.ts';
import base64url from './outside/base64url.json' with { type: 'json' };
import bip39 from './outside/bip-39.json' with { type: 'json' };
import canonical from './outside/canonical-json.json' with { type: 'json' };
import crc from './outside/crc-32.json' with { type: 'json' };
import merkle from './outside/merkle-tree.json' with { type: 'json' };

const bytes = (hex: string): Uint8Array => Uint8Array.fromHex(hex);

describe(`Merkle tree (${merkle.source})`, () => {
  const leaves = merkle.leaves.map(bytes);

  it.each(merkle.roots.map((root, size) => ({ root, size })))('of $size leaves', ({ root, size }) => {
    const tree = merkleTree(leaves.slice(0, size));
    expect(tree.root.toHex()).toBe(root);
    for (const [index, leaf] of leaves.slice(0, size).entries()) {
      expect(inTree(leaf, index, size, tree.path(index), bytes(root))).toBe(true);
    }
  });

  describe.each(merkle.paths)('path from leaf $index of $size', ({ index, size, path }) => {
    const root = bytes(merkle.roots[size] ?? '');
    const leaf = leaves[index] ?? new Uint8Array();
    const siblings = path.map(bytes);

    it('is the published one', () => {
      const made = merkleTree(leaves.slice(0, size)).path(index);
      expect(made.map((node) => node.toHex())).toEqual(path);
      expect(inTree(leaf, index, size, siblings, root)).toBe(true);
    });

    it('proves nothing with one bit changed, a step more or less, or at another place', () => {
      siblings.forEach((sibling, at) => {
        for (const bent of everyFlip(sibling)) {
          expect(inTree(leaf, index, size, siblings.with(at, bent), root)).toBe(false);
        }
      });
      for (const bent of everyFlip(root)) expect(inTree(leaf, index, size, siblings, bent)).toBe(false);
      expect(inTree(leaf, index, size, [...siblings, root], root)).toBe(false);
      if (siblings.length > 0) expect(inTree(leaf, index, size, siblings.slice(1), root)).toBe(false);
      expect(inTree(leaf, index + 1, size, siblings, root)).toBe(false);
      expect(inTree(concat(leaf, Uint8Array.of(0)), index, size, siblings, root)).toBe(false);
    });
  });
});

describe(`Canonical JSON (${canonical.source})`, () => {
  it('writes literals and strings', () => {
    const { source, canonical: expected } = canonical.strings;
    expect(canonicalText(JSON.parse(source))).toBe(expected);
    expect(parseCanonical(z.json(), source)).toBeNull();
  });

  it('sorts keys by UTF-16 code units', () => {
    const written = canonicalText(JSON.parse(canonical.keys.source));
    expect(Object.values(z.record(z.string(), z.string()).parse(JSON.parse(written))).toSorted()).toEqual(
      canonical.keys.order.toSorted(),
    );
    expect(written.match(/[A-Z][\w :]+(?=")/g)).toEqual(canonical.keys.order);
  });

  const fromBits = (bits: string) => new DataView(bytes(bits).buffer).getFloat64(0);

  it.each(canonical.numbers)('writes the number $bits', ({ bits, text }) => {
    expect(canonicalText(fromBits(bits))).toBe(text);
  });

  it.each(canonical.refused)('writes no %s, which is no number', (bits) => {
    expect(() => canonicalText(fromBits(bits))).toThrow();
  });
});

describe(`BIP-39 (${bip39.source})`, () => {
  it.each(bip39.cases)('$entropy', ({ entropy, words }) => {
    expect(entropyToMnemonic(bytes(entropy), wordlist)).toBe(words);
    expect(mnemonicToEntropy(words, wordlist).toHex()).toBe(entropy);
  });

  it.each(bip39.cases.filter(({ entropy }) => entropy.length === 32))(
    '$entropy as an invitation',
    ({ entropy, words }) => {
      expect(newInvitationCode({ bytes: () => bytes(entropy) })).toBe(words);
      expect(invitationKeys(words)).not.toBeNull();
    },
  );

  it('refuses words whose last one does not agree with the others', () => {
    expect(invitationKeys('abandon '.repeat(12))).toBeNull();
  });
});

describe(`base64url (${base64url.source})`, () => {
  it.each(base64url.cases)('“$text”', ({ text, encoded }) => {
    expect(toBase64(utf8(text))).toBe(encoded);
    expect(fromUtf8(fromBase64(encoded))).toBe(text);
  });

  it('refuses padding, the other alphabet, and a second spelling of the same bytes', () => {
    for (const text of ['Zg==', '+/+/', 'Zh', 'Z', 'Zm9v\n']) expect(() => fromBase64(text)).toThrow();
    expect(toBase64(bytes('fbffbf'))).toBe('-_-_');
  });
});

describe(`CRC-32 (${crc.source})`, () => {
  it('of the nine digits, at once and in parts', () => {
    const digits = utf8(crc.text);
    expect(crc32(digits).toString(16)).toBe(crc.crc);
    expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4))).toString(16)).toBe(crc.crc);
    for (const bent of everyFlip(digits)) expect(crc32(bent).toString(16)).not.toBe(crc.crc);
  });
});

describe('Padding (ISO/IEC 7816-4: 80, then zeros)', () => {
  it.each([0, 1, 255, 256, 4095])('of %i bytes', (length) => {
    const plain = new Uint8Array(length).fill(7);
    const padded = pad(plain);
    expect(padded.length % 256).toBe(0);
    expect(padded[length]).toBe(0x80);
    expect(padded.subarray(length + 1).every((byte) => byte === 0)).toBe(true);
    expect(unpad(padded)).toEqual(plain);
  });
});
