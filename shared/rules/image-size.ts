/**
 * What kind of picture some bytes are, and how large, read from their first bytes alone: before anything decodes them, and whatever
 * their name says. JPEG (ITU-T T.81), PNG (W3C PNG) and WebP (RFC 9649); everything else, SVG among it, is no picture here.
 */
import { err, ok, type Result } from '../result.ts';

export interface ImageSize {
  type: 'jpeg' | 'png' | 'webp';
  /** Pixels. */
  width: number;
  height: number;
}

export type ImageProblem = 'ATTACHMENT_TYPE' | 'ATTACHMENT_DAMAGED' | 'ATTACHMENT_TOO_LARGE';

/** Bytes of a file that is looked at. */
export const MOST_BYTES = 40 * 1024 * 1024;
/** Bytes of a picture that is kept. */
export const MOST_KEPT_BYTES = 5 * 1024 * 1024;
/** Pixels of the longer side of a picture that is kept. */
export const LONGEST_SIDE = 2048;
/** Decoded, a pixel takes four bytes. */
const MOST_PIXELS = 50_000_000;
const MOST_SIDE = 12_000;

/** `ATTACHMENT_TYPE`: of no kind that is taken. `ATTACHMENT_DAMAGED`: cut or empty. `ATTACHMENT_TOO_LARGE`: not to be decoded. */
export function imageSize(bytes: Uint8Array): Result<ImageSize, ImageProblem> {
  if (bytes.length > MOST_BYTES) return err('ATTACHMENT_TOO_LARGE');
  const reader = readers.find(({ magic }) => magic(bytes));
  if (reader === undefined) return err('ATTACHMENT_TYPE');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = reader.read(bytes, view);
  if (size === null || size.width === 0 || size.height === 0) return err('ATTACHMENT_DAMAGED');
  const { width, height } = size;
  const fits = Math.max(width, height) <= MOST_SIDE && width * height <= MOST_PIXELS;
  return fits ? ok({ type: reader.type, width, height }) : err('ATTACHMENT_TOO_LARGE');
}

type Size = Omit<ImageSize, 'type'>;
interface Reader {
  type: ImageSize['type'];
  magic: (bytes: Uint8Array) => boolean;
  /** Null where the bytes end too early. */
  read: (bytes: Uint8Array, view: DataView) => Size | null;
}

const starts = (bytes: Uint8Array, at: number, ...what: readonly number[]): boolean =>
  what.every((byte, index) => bytes[at + index] === byte);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const readers: readonly Reader[] = [
  { type: 'jpeg', magic: (bytes) => starts(bytes, 0, 0xff, 0xd8, 0xff), read: jpegSize },
  {
    type: 'png',
    magic: (bytes) => starts(bytes, 0, 0x89, ...letters('PNG\r\n'), 0x1a, 0x0a),
    // The header is always the first chunk.
    read: (bytes, view) =>
      bytes.length >= 24 && starts(bytes, 12, ...letters('IHDR'))
        ? { width: view.getUint32(16), height: view.getUint32(20) }
        : null,
  },
  {
    type: 'webp',
    magic: (bytes) => starts(bytes, 0, ...letters('RIFF')) && starts(bytes, 8, ...letters('WEBP')),
    read: webpSize,
  },
];

/** Start of frame: all of C0 to CF but the tables that stand among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array, view: DataView): Size | null {
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // A marker may be led by any number of fill bytes.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

function webpSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 30) return null;
  const uint24 = (at: number) => view.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16);
  if (starts(bytes, 12, ...letters('VP8X'))) return { width: uint24(24) + 1, height: uint24(27) + 1 };
  if (starts(bytes, 12, ...letters('VP8L'))) {
    if (bytes[20] !== 0x2f) return null;
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  // The start code of a key frame, then 14 bits each.
  if (!starts(bytes, 12, ...letters('VP8 ')) || !starts(bytes, 23, 0x9d, 0x01, 0x2a)) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}
