import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { toBase64 } from '../../../shared/encoding/bytes.ts';
import { fileIdStart, fileReference } from '../../../shared/rules/file-reference.ts';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
const files = bytes.map(toBase64);

describe('a file’s reference', () => {
  it.each([
    ['the lowest', 'A', '0000-0000-0000'],
    ['the highest', '_', 'ZZZZ-ZZZZ-ZZZZ'],
    ['alternating', 'q', 'NANA-NANA-NANA'],
    ['many and a few', '-', 'ZFQV-XYZF-QVXY'],
  ])('of %s bits', (_bits, sign, reference) => {
    const file = sign.repeat(10) + 'A'.repeat(33);
    expect(fileReference(file)).toBe(reference);
    expect(fileIdStart(reference)).toBe(sign.repeat(10));
  });

  it('is the first 60 bits of the id, whatever the id', () => {
    fc.assert(
      fc.property(bytes, (id) => {
        const bits = [...id.subarray(0, 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const wanted = (bits.slice(0, 60).match(/.{5}/g) ?? []).map((five) => alphabet[parseInt(five, 2)]);
        expect(fileReference(toBase64(id)).replaceAll('-', '')).toBe(wanted.join(''));
      }),
    );
  });

  it('looks like three groups of four that are not misread', () => {
    fc.assert(
      fc.property(files, (file) => {
        expect(fileReference(file)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  it('leads back to the beginning of the id, in whatever way it is typed', () => {
    fc.assert(
      fc.property(files, (file) => {
        const reference = fileReference(file);
        const start = file.slice(0, 10);
        const bare = reference.replaceAll('-', '');
        const ways = [
          reference,
          bare,
          reference.toLowerCase(),
          ` ${reference.replaceAll('-', ' ')}\n`,
          reference.replaceAll('-', ' \u2013 '),
          reference.replaceAll('-', '\u2011'),
          bare.replaceAll('0', 'O').replaceAll('1', 'I'),
          bare.replaceAll('0', 'o').replaceAll('1', 'l'),
        ];
        expect(ways.map(fileIdStart)).toEqual(ways.map(() => start));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['too few letters', '7K3Q-9D2F-4MN'],
    ['too many letters', '7K3Q-9D2F-4MNP-6'],
    ['a letter that is never used', '7K3Q-9D2F-4MNU'],
    ['a sign', '7K3Q-9D2F-4MN/'],
    ['a letter of another script', '7К3Q-9D2F-4MNP'],
    ['a record number', 'WBC-7K3Q-9D2F'],
  ])('is not %s', (_what, typed) => {
    expect(fileIdStart(typed)).toBeNull();
  });
});
