/**
 * Whether a JPEG (ITU-T T.81) holds the picture and nothing else: no place, time, camera, owner or words. Those stand in application
 * segments (EXIF and XMP in APP1, IPTC in APP13, profiles with texts in APP2), in comments, or behind the end of the picture.
 */

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** All markers in order, the first and the last of a whole JPEG among them; null for anything cut, broken or followed by more. */
export function jpegMarkers(bytes: Uint8Array): number[] | null {
  if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return null;
  const markers = [START_OF_IMAGE];
  let at = 2;
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || marker < 0xc0) return null;
    markers.push(marker);
    if (marker === END_OF_IMAGE) return at + 2 === bytes.length ? markers : null;
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (length < 2) return null;
    at += 2 + length;
    if (marker === START_OF_SCAN) at = endOfScan(bytes, at);
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
export function isBareJpeg(bytes: Uint8Array): boolean {
  const markers = jpegMarkers(bytes);
  return (
    markers !== null && markers.every((marker) => marker !== COMMENT && (marker <= APP0 || marker > APP15))
  );
}
