import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../../shared/encoding/bytes.ts';
import { bareJpeg, isBareJpeg, jpegMarkers } from '../../../shared/rules/bare-jpeg.ts';
import { comment, exif, iptc, jpeg, png, profile, xmp } from './pictures.ts';

describe('a picture that is kept', () => {
  it('may be a JPEG that holds nothing but the picture', () => {
    expect(jpegMarkers(jpeg(64, 48))).toEqual([0xd8, 0xe0, 0xc0, 0xda, 0xd9]);
    expect(isBareJpeg(jpeg(64, 48))).toBe(true);
  });

  it.each([
    ['place and time (EXIF)', jpeg(64, 48, exif)],
    ['words about it (XMP)', jpeg(64, 48, xmp)],
    ['captions (IPTC)', jpeg(64, 48, iptc)],
    ['a profile with texts', jpeg(64, 48, profile)],
    ['a comment', jpeg(64, 48, comment)],
    ['something behind its end', concat(jpeg(64, 48), utf8('and where it was'))],
    ['a second picture behind its end', concat(jpeg(64, 48), jpeg(64, 48, exif))],
  ])('may not hold %s', (_, bytes) => {
    expect(isBareJpeg(bytes)).toBe(false);
  });

  it('loses all that stands beside the picture, and nothing of the picture', () => {
    const full = jpeg(64, 48, exif, xmp, iptc, profile, comment);
    expect(bareJpeg(full)).toEqual(jpeg(64, 48));
    expect(bareJpeg(jpeg(64, 48))).toEqual(jpeg(64, 48));
    expect(bareJpeg(concat(jpeg(64, 48), utf8('more')))).toBeNull();
  });

  it.each([
    ['empty', new Uint8Array()],
    ['of another kind', png(64, 48)],
    ['cut before its end', jpeg(64, 48).subarray(0, -2)],
    ['without a marker where one should be', jpeg(64, 48).with(2, 0)],
    ['with a segment of no length', jpeg(64, 48, Uint8Array.of(0xff, 0xc4, 0, 0))],
  ])('may not be %s', (_, bytes) => {
    expect(jpegMarkers(bytes)).toBeNull();
    expect(isBareJpeg(bytes)).toBe(false);
  });
});
