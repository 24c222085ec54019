/**
 * A JPEG (ITU-T T.81) that holds the picture and nothing else: no place, time, camera, owner or words. Those stand in application
 * segments (EXIF and XMP in APP1, profiles with texts in APP2, IPTC in APP13), in comments, or behind the end of the picture.
 */
import { concat } from '../encoding/bytes.ts';

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP15 = 0xef;
const COMMENT = 0xfe;

interface Segment {
  marker: number;
  bytes: Uint8Array;
}

/** Each marker with what belongs to it, a scan's compressed data too; null for anything cut, broken or followed by more. */
function segments(bytes: Uint8Array): Segment[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return null;
  const found: Segment[] = [{ marker: START_OF_IMAGE, bytes: bytes.subarray(0, 2) }];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0) return null;
    if (marker === END_OF_IMAGE) {
      found.push({ marker, bytes: bytes.subarray(at) });
      return at + 2 === bytes.length ? found : null;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    const end = marker === START_OF_SCAN ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    found.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return null;
}

/** Compressed data goes on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1] ?? 0;
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** APP0 is the bare JFIF header. */
const isExtra = ({ marker }: Segment): boolean => marker === COMMENT || (marker > APP0 && marker <= APP15);

/** All markers in order, the first and the last among them; null where it is no whole JPEG. */
export function jpegMarkers(bytes: Uint8Array): number[] | null {
  return segments(bytes)?.map(({ marker }) => marker) ?? null;
}

/** Without what stands beside the picture; null where it is no whole JPEG. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const found = segments(bytes);
  return found && concat(...found.filter((one) => !isExtra(one)).map((one) => one.bytes));
}

export function isBareJpeg(bytes: Uint8Array): boolean {
  const found = segments(bytes);
  return found !== null && !found.some(isExtra);
}
