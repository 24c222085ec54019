/**
 * A zip archive in the one form it can have: files stored as they are, in a fixed order, dated 1980, nothing before, between or
 * after them. Any other byte sequence is refused, so that two exports of one act are equal and no byte is out of reach of a check.
 */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { equalBytes } from '../encoding/bytes.ts';

// The zip format keeps local time: the earliest it can say, everywhere.
const dated = () => new Date(1980, 0, 1);

/** The files in the order of the map. */
export function packArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const stored: Zippable = {};
  for (const [name, bytes] of files) stored[name] = [bytes, { level: 0, mtime: dated() }];
  return zipSync(stored);
}

/** The files of exactly these names in this order, or null when these are not the bytes that `packArchive` makes of them. */
export function unpackArchive(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> | null {
  try {
    const found = unzipSync(bytes, {
      // Before anything is read: a changed size must not ask for memory.
      filter: ({ name, size, originalSize, compression }) =>
        names.includes(name) && compression === 0 && size === originalSize && size <= bytes.length,
    });
    const files = new Map<string, Uint8Array>();
    for (const name of names) {
      const file = found[name];
      if (file === undefined) return null;
      files.set(name, file);
    }
    return equalBytes(packArchive(files), bytes) ? files : null;
  } catch {
    return null;
  }
}
