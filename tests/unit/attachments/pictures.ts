/** Heads of pictures, byte by byte, for what reads no further. */
import { concat, utf8 } from '../../../shared/encoding/bytes.ts';

const be16 = (value: number) => [value >> 8, value & 0xff];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value: number) => [value & 0xff, value >> 8];
const le24 = (value: number) => [...le16(value & 0xffff), value >> 16];

export function segment(marker: number, content: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(0xff, marker, ...be16(content.length + 2)), content);
}

const startOfImage = Uint8Array.of(0xff, 0xd8);
const endOfImage = Uint8Array.of(0xff, 0xd9);
const jfif = segment(0xe0, concat(utf8('JFIF\0'), Uint8Array.of(1, 1, 0, 0, 1, 0, 1, 0, 0)));

/** Whole as far as its segments go; the scan is a few bytes, a stuffed one among them. `extra` stands behind the first segment. */
export function jpeg(width: number, height: number, ...extra: Uint8Array[]): Uint8Array {
  const frame = segment(0xc0, Uint8Array.of(8, ...be16(height), ...be16(width), 1, 1, 0x11, 0));
  const scan = segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0));
  const data = Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56);
  return concat(startOfImage, jfif, ...extra, frame, scan, data, endOfImage);
}

export const exif = segment(0xe1, utf8('Exif\0\0II*\0 51.5007N 0.1246W'));
export const xmp = segment(0xe1, utf8('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>'));
export const iptc = segment(0xed, utf8('Photoshop 3.0\0'));
export const profile = segment(0xe2, utf8('ICC_PROFILE\0'));
export const comment = segment(0xfe, utf8('Taken at number 4'));

export function png(width: number, height: number): Uint8Array {
  const header = Uint8Array.of(...be32(13), ...utf8('IHDR'), ...be32(width), ...be32(height), 8, 6, 0, 0, 0);
  return concat(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), header, new Uint8Array(4));
}

function webp(kind: string, content: readonly number[]): Uint8Array {
  return Uint8Array.of(
    ...utf8('RIFF'),
    0,
    0,
    0,
    0,
    ...utf8(`WEBP${kind}`),
    0,
    0,
    0,
    0,
    ...content,
    0,
    0,
    0,
    0,
    0,
  );
}

export const webpExtended = (width: number, height: number) =>
  webp('VP8X', [0, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)]);

export function webpLossless(width: number, height: number): Uint8Array {
  const packed = (width - 1) | ((height - 1) << 14);
  return webp('VP8L', [0x2f, ...be32(packed).toReversed()]);
}

export const webpLossy = (width: number, height: number) =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...le16(width), ...le16(height)]);
