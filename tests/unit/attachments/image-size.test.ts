import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../../shared/encoding/bytes.ts';
import { type ImageProblem, imageSize, MOST_BYTES } from '../../../shared/rules/image-size.ts';
import { exif, jpeg, png, segment, webpExtended, webpLossless, webpLossy } from './pictures.ts';

const taken: [what: string, bytes: Uint8Array, type: string, width: number, height: number][] = [
  ['a JPEG', jpeg(640, 480), 'jpeg', 640, 480],
  ['a JPEG of a camera, with much before the size', jpeg(4000, 3000, exif, exif), 'jpeg', 4000, 3000],
  ['a JPEG with fill bytes', jpeg(8, 9, Uint8Array.of(0xff, 0xff)), 'jpeg', 8, 9],
  ['a JPEG whose tables come first', jpeg(7, 5, segment(0xc4, new Uint8Array(30))), 'jpeg', 7, 5],
  ['a PNG', png(1200, 800), 'png', 1200, 800],
  ['a WebP with parts', webpExtended(3000, 2000), 'webp', 3000, 2000],
  ['a lossless WebP', webpLossless(300, 200), 'webp', 300, 200],
  ['a lossy WebP', webpLossy(320, 240), 'webp', 320, 240],
  ['the largest side', png(12_000, 100), 'png', 12_000, 100],
];

const refused: [what: string, bytes: Uint8Array, problem: ImageProblem][] = [
  ['an empty file', new Uint8Array(), 'ATTACHMENT_TYPE'],
  ['a text', utf8('not a picture at all'), 'ATTACHMENT_TYPE'],
  ['an SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'ATTACHMENT_TYPE'],
  ['a GIF', utf8('GIF89a\u0001\0\u0001\0'), 'ATTACHMENT_TYPE'],
  ['a PDF', utf8('%PDF-1.7'), 'ATTACHMENT_TYPE'],
  ['an HEIC', concat(Uint8Array.of(0, 0, 0, 24), utf8('ftypheic')), 'ATTACHMENT_TYPE'],
  ['a JPEG that ends before its size', jpeg(640, 480).subarray(0, 22), 'ATTACHMENT_DAMAGED'],
  ['a JPEG with a segment that points nowhere', jpeg(640, 480).with(4, 0xff), 'ATTACHMENT_DAMAGED'],
  ['a JPEG without width', jpeg(0, 480), 'ATTACHMENT_DAMAGED'],
  ['a PNG that ends before its size', png(9, 9).subarray(0, 20), 'ATTACHMENT_DAMAGED'],
  ['a PNG without its header', png(9, 9).with(12, 0x4a), 'ATTACHMENT_DAMAGED'],
  ['a WebP that ends before its size', webpLossy(9, 9).subarray(0, 26), 'ATTACHMENT_DAMAGED'],
  ['a lossy WebP without its start code', webpLossy(9, 9).with(23, 0), 'ATTACHMENT_DAMAGED'],
  ['a lossless WebP without its mark', webpLossless(9, 9).with(20, 0), 'ATTACHMENT_DAMAGED'],
  ['a PNG of 50,000 × 50,000', png(50_000, 50_000), 'ATTACHMENT_TOO_LARGE'],
  ['a JPEG of 65,535 × 65,535', jpeg(65_535, 65_535), 'ATTACHMENT_TOO_LARGE'],
  ['a WebP of 16,383 × 16,383', webpLossless(16_383, 16_383), 'ATTACHMENT_TOO_LARGE'],
  ['one side too long', png(12_001, 10), 'ATTACHMENT_TOO_LARGE'],
  ['sides that are each short enough', png(12_000, 12_000), 'ATTACHMENT_TOO_LARGE'],
  ['a file of many megabytes', new Uint8Array(MOST_BYTES + 1), 'ATTACHMENT_TOO_LARGE'],
];

describe('a picture that is chosen', () => {
  it.each(taken)('is taken as what its first bytes say: %s', (_, bytes, type, width, height) => {
    expect(imageSize(bytes)).toEqual({ ok: true, value: { type, width, height } });
  });

  it.each(refused)('is refused before anything decodes it: %s', (_, bytes, problem) => {
    expect(imageSize(bytes)).toEqual({ ok: false, problem });
  });

  it.each(taken)('never throws where it is cut: %s', (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = imageSize(bytes.subarray(0, length));
      if (!cut.ok) expect(['ATTACHMENT_TYPE', 'ATTACHMENT_DAMAGED']).toContain(cut.problem);
    }
  });
});
