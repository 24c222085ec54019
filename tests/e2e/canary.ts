/** Looks for words that must not be there: in files, tables, messages, in every shape that the formats and stores could give them. */

export interface Place {
  name: string;
  bytes: Buffer;
}

/** As text in three encodings and three cases, escaped for JSON, in hexadecimal, and in base64 at each of its three alignments. */
function shapesOf(text: string): [string, Buffer][] {
  const shapes: [string, Buffer][] = [];
  for (const [how, word] of [
    ['', text],
    ['lower ', text.toLowerCase()],
    ['upper ', text.toUpperCase()],
  ] as const) {
    const wide = Buffer.from(word, 'utf16le');
    shapes.push([`${how}UTF-8`, Buffer.from(word)], [`${how}UTF-16LE`, wide]);
    shapes.push([`${how}UTF-16BE`, Buffer.from(wide).swap16()], [`${how}JSON`, Buffer.from(escaped(word))]);
  }
  const bytes = Buffer.from(text);
  const digits = bytes.toString('hex');
  shapes.push(['hex', Buffer.from(digits)], ['HEX', Buffer.from(digits.toUpperCase())]);
  for (const shift of [0, 1, 2]) {
    for (const alphabet of ['base64', 'base64url'] as const) {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString(alphabet)
        .replaceAll('=', '');
      // The signs at both ends also hold bits of what stands around the word.
      const inner = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + bytes.length) * 8) / 6));
      shapes.push([`${alphabet}+${String(shift)}`, Buffer.from(inner)]);
    }
  }
  return shapes;
}

function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

interface Needle {
  what: string;
  bytes: Buffer;
}

/** By their first four bytes; `starts` answers most offsets with one look. */
interface Search {
  starts: Uint8Array;
  byPrefix: Map<number, Needle[]>;
}

function prepare(words: readonly string[]): Search {
  const starts = new Uint8Array(65_536);
  const byPrefix = new Map<number, Needle[]>();
  for (const [place, word] of words.entries()) {
    for (const [shape, bytes] of shapesOf(word)) {
      // Not the word itself: a failing test must not print what it was looking for.
      const needle = { what: `word ${String(place)} as ${shape}`, bytes };
      if (bytes.length < 4) throw new Error('a word this short is found anywhere');
      const prefix = bytes.readUInt32LE(0);
      starts[prefix & 0xffff] = 1;
      byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), needle]);
    }
  }
  return { starts, byPrefix };
}

/** Where which word was found, in what shape; empty when nowhere. */
export function findWords(words: readonly string[], places: readonly Place[]): string[] {
  const { starts, byPrefix } = prepare(words);
  const found = new Set<string>();
  for (const { name, bytes } of places) {
    for (let at = 0; at + 4 <= bytes.length; at += 1) {
      if (starts[bytes[at]! | (bytes[at + 1]! << 8)] === 0) continue;
      for (const needle of byPrefix.get(bytes.readUInt32LE(at)) ?? []) {
        const end = at + needle.bytes.length;
        if (bytes.subarray(at, end).equals(needle.bytes)) found.add(`${name}: ${needle.what}`);
      }
    }
  }
  return [...found];
}

/** A phrase, and each two neighbours in it. */
export function phraseAndPairs(phrase: string): string[] {
  const words = phrase.split(' ');
  return [phrase, ...words.slice(1).map((word, place) => `${words[place] ?? ''} ${word}`)];
}
