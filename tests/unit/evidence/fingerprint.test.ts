import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../shared/encoding/bytes.ts';
import { formatFingerprint, parseFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { seededRandom } from '../../seeded-random.ts';

const genesis = toBase64(seededRandom('genesis').bytes(32));
const shown = formatFingerprint(genesis);

describe('a fingerprint', () => {
  it('is the whole hash in sixteen groups of four digits', () => {
    expect(shown).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/);
    expect(shown.replaceAll(' ', '').toLowerCase()).toBe(fromBase64(genesis).toHex());
  });

  it('is read back however it was typed', () => {
    const typings = [
      shown,
      shown.toLowerCase(),
      shown.replaceAll(' ', '-'),
      ` ${shown.replaceAll(' ', '\n')}\n`,
    ];
    for (const typed of typings) expect(parseFingerprint(typed)).toBe(genesis);
  });

  it.each([
    ['nothing', ''],
    ['a digit short', shown.slice(0, -1)],
    ['a digit too many', `${shown}0`],
    ['a letter for a digit', `O${shown.slice(1)}`],
    ['the hash as the formats carry it', genesis],
  ])('refuses %s', (_, typed) => {
    expect(parseFingerprint(typed)).toBeNull();
  });
});
