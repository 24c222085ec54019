/**
 * What was sealed, signed or hashed once must open for ever, and nothing else may. The vectors in `frozen/` were each made once, by the
 * code as it was on that day, and are never made again; a format that changes gets a new version with a vector of its own, and the old
 * one goes on to be read.
 *
 * To add one: the type checker or a test here says which is missing. Write its format in `formats/`, beside those of its kind, run
 * `node tests/vectors/add.ts`, which freezes what is not frozen yet, look at what it wrote, and commit it. An entry of the membership
 * log cannot stand alone: give `formats/log.ts` another whole log.
 */
import { describe, expect, it } from 'vitest';
import { verify } from '../../shared/crypto/signing.ts';
import { hash } from '../../shared/crypto/hash.ts';
import { concat, fromBase64, toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { formatFingerprint } from '../../shared/evidence/fingerprint.ts';
import { missing, refusals } from '../unit/evidence/python.ts';
import { sha256ByNode, verifyByNode } from './by-node.ts';
import { otherThan, type Vector } from './format.ts';
import { formats } from './formats/index.ts';
import { logWith, typesIn } from './formats/log.ts';
import { everyTag } from './formats/tags.ts';
import { readVector, sums } from './store.ts';

function vectorOf(name: string): Vector {
  const vector = readVector(name);
  if (vector === null) throw new Error(`${name} is not frozen yet: node tests/vectors/add.ts`);
  return vector;
}

/** As a stranger would put a tag in front: spelled out here, and nowhere taken from the code. */
const tagged = (tag: string, message: Uint8Array) => concat(utf8(`doorstep/${tag}/v1\0`), message);

describe.each(Object.entries(formats))('%s', (name, format) => {
  const vector = vectorOf(name);
  const bytes = fromBase64(vector.bytes);

  /** Null, or what it opened to: for a hash only the same as before counts. */
  function taken(bent: Uint8Array, given = vector.with): unknown {
    const opened = format.open(bent, given);
    const same = JSON.stringify(opened) === JSON.stringify(vector.opensTo);
    return format.isHash && !same ? null : opened;
  }

  it('opens to what it opened to', () => {
    expect(format.open(bytes, vector.with)).toEqual(vector.opensTo);
  });

  it('is refused with one bit changed', () => {
    let tried = 0;
    for (const bent of format.bent(bytes)) {
      expect(taken(bent), toBase64(bent)).toBeNull();
      tried += 1;
    }
    expect(tried).toBeGreaterThan(0);
  });

  const needs = Object.entries(vector.with);
  if (needs.length > 0) {
    it('is refused with another key, id or header', () => {
      for (const [need, value] of needs) {
        expect(taken(bytes, { ...vector.with, [need]: otherThan(value) }), need).toBeNull();
      }
    });
  }

  const { elsewhere, signed, hashed } = format;
  if (elsewhere !== null) {
    it('is refused in another place', () => {
      const places = Object.entries(elsewhere(bytes, vector.with));
      expect(places).not.toEqual([]);
      for (const [where, opened] of places) expect(opened, where).toBeNull();
    });
  }

  if (signed !== null) {
    it('has signatures that Node verifies too, and that hold under no other tag', () => {
      const signatures = signed(bytes, vector.with);
      expect(signatures).not.toEqual([]);
      for (const { tag, message, signature, key } of signatures) {
        expect(verifyByNode(tagged(tag, message), fromBase64(signature), fromBase64(key))).toBe(true);
        expect(everyTag.filter((other) => verify(other, message, signature, key))).toEqual([tag]);
      }
    });
  }

  if (hashed !== null) {
    it('has hashes that Node finds too, and that are the hash under no other tag', () => {
      const hashes = hashed(bytes, vector.with);
      expect(hashes).not.toEqual([]);
      for (const { tag, message, hash: expected } of hashes) {
        expect(toBase64(sha256ByNode(tagged(tag, message)))).toBe(expected);
        expect(everyTag.filter((other) => hash(other, message) === expected)).toEqual([tag]);
      }
    });
  }

  it('is still made as it was', () => {
    const { bytes: made, with: given, opensTo } = format.make();
    expect(Object.keys(given)).toEqual(Object.keys(vector.with));
    expect(Object.keys(opensTo)).toEqual(Object.keys(vector.opensTo));
    expect(format.open(fromBase64(made), given)).toEqual(opensTo);
  });
});

describe('the frozen vectors', () => {
  it('are byte for byte what was frozen, none of them gone', () => {
    const { now, frozen } = sums();
    expect(now).toEqual(frozen);
  });

  it('belong each to a format', () => {
    expect(Object.keys(sums().frozen).toSorted()).toEqual(
      Object.keys(formats)
        .map((name) => `${name}.json`)
        .toSorted(),
    );
  });

  it.each(Object.entries(logWith))('have a log with an entry of type %s', (type, name) => {
    expect(typesIn(fromBase64(vectorOf(name).bytes))).toContain(type);
  });

  const bundles = Object.keys(formats).filter((name) => name.startsWith('consent-bundle'));
  it.skipIf(missing !== null).each(bundles)('have a %s that the independent verifier accepts', (name) => {
    const { bytes, with: given } = vectorOf(name);
    const org = toBase64(Uint8Array.fromHex((given['fingerprint'] ?? '').replaceAll(' ', '')));
    expect(formatFingerprint(org)).toBe(given['fingerprint']);
    expect(refusals(org, [fromBase64(bytes)])).toEqual([null]);
  });
});
