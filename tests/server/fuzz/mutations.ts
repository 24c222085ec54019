/** What a request's body may be turned into. Each is drawn as plain numbers, so that a failure can be repeated and made smaller. */
import fc from 'fast-check';
import { concat, toBase64, uint32, utf8 } from '../../../shared/encoding/bytes.ts';
import { decodeFrame, encodeFrame } from '../../../shared/encoding/frame.ts';
import { z } from 'zod';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const places = ['drop', 'replace', 'alike', 'repeat', 'twice', 'strange', 'empty'] as const;
const wholes = ['cut', 'flip', 'longer', 'spelling', 'prefix', 'deep', 'nothing'] as const;

/** `at` and `wild` are taken modulo what there is. */
export interface Mutation {
  how: (typeof places)[number] | (typeof wholes)[number];
  at: number;
  wild: number;
}

const drawn = (hows: readonly Mutation['how'][]): fc.Arbitrary<Mutation> =>
  fc.record({ how: fc.constantFrom(...hows), at: fc.nat(), wild: fc.nat() });

/** One or two places altered; in every sixth request the bytes as well. */
export const mutations: fc.Arbitrary<Mutation[]> = fc
  .tuple(fc.array(drawn(places), { minLength: 1, maxLength: 2 }), fc.option(drawn(wholes), { freq: 5 }))
  .map(([parts, whole]) => (whole === null ? parts : [...parts, whole]));

/** More than any list may have. */
const MANY = 100_000;

/** Values of no request; ids of somebody else's things come to these. */
export const wilds: readonly Json[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e300,
  2 ** 31,
  2 ** 40,
  Number.MAX_SAFE_INTEGER,
  '',
  '*',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  "'; drop table change; --",
  toBase64(new Uint8Array(31)),
  toBase64(new Uint8Array(32)),
  toBase64(new Uint8Array(16)),
  toBase64(new Uint8Array(64)),
  `${'A'.repeat(42)}B`,
  `${'A'.repeat(42)}=`,
  '2026-02-30T25:61:61.000Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  [],
  {},
  [null],
  [[]],
  { length: 3 },
];

interface Place {
  holder: Json[] | { [key: string]: Json };
  key: string;
}

function placesOf(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesOf(inner)]);
}

/** A copy, or the next mutation would alter what others are to be given. */
function put({ holder, key }: Place, given: Json): void {
  const value = structuredClone(given);
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** A copy with the places altered. `known`: more values to put in. */
export function alter(value: Json, all: readonly Mutation[], known: readonly Json[]): Json {
  const root: { [key: string]: Json } = { value: structuredClone(value) };
  for (const { how, at, wild } of all) {
    const found = placesOf(root);
    const place = pick(found, at);
    if (place === undefined) continue;
    const { holder, key } = place;
    const now = Array.isArray(holder) ? holder[Number(key)] : holder[key];
    if (how === 'drop') {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (holder !== root) delete holder[key];
    }
    if (how === 'replace') put(place, pick([...wilds, ...known], wild) ?? null);
    // The right form and the wrong thing, which gets further.
    const alike = [...wilds, ...known].filter((one) => typeof one === typeof now);
    if (how === 'alike') put(place, pick(alike, wild) ?? null);
    if (how === 'empty') put(place, Array.isArray(now) ? [] : null);
    if (how === 'twice') put(place, Array.isArray(now) ? [...now, ...now] : [now ?? null, now ?? null]);
    if (how === 'repeat') {
      const one = Array.isArray(now) ? (now[0] ?? null) : (now ?? null);
      // As long as a body may well be, and no flood.
      const room = Math.ceil(2_000_000 / (JSON.stringify(one).length + 1));
      put(
        place,
        Array.from({ length: Math.min(MANY, room) }, () => one),
      );
      // All of them are one value: what came to it now would come a hundred thousand times over.
      break;
    }
    if (how === 'strange' && !Array.isArray(holder)) {
      // Not by assignment, which would set the prototype of the copy.
      const name = pick(['__proto__', 'constructor', 'toString', 'all', ''], wild) ?? '';
      const property = { value: { org: 1 }, enumerable: true, configurable: true, writable: true };
      Object.defineProperty(holder, name, property);
    }
  }
  return root.value ?? null;
}

/** The body's bytes altered. */
export function bend(bytes: Uint8Array, all: readonly Mutation[]): Uint8Array<ArrayBuffer> {
  let now = new Uint8Array(bytes);
  for (const { how, at, wild } of all) {
    const place = at % (now.length + 1);
    if (how === 'cut') now = now.slice(0, place);
    if (how === 'flip' && place < now.length) now[place]! ^= 1 << (wild % 8);
    if (how === 'longer')
      now = concat(now, utf8(pick(['\u0000', '}', '{}', 'x'.repeat(600_000)], wild) ?? ''));
    if (how === 'spelling') now = concat(now.slice(0, place), Uint8Array.of(0xff, 0xc0), now.slice(place));
    if (how === 'prefix') now = concat(uint32([0, 1, 2 ** 31, 2 ** 32 - 1][wild % 4] ?? 0), now);
    if (how === 'deep') now = new Uint8Array(utf8(`{"code":${'['.repeat(MANY)}${']'.repeat(MANY)}}`));
    if (how === 'nothing') now = new Uint8Array();
  }
  return now;
}

/** The same of a frame: its head altered, its blobs dropped, doubled, emptied. */
export function alterFrame(frame: Uint8Array, all: readonly Mutation[], known: readonly Json[]): Uint8Array {
  const read = decodeFrame(z.json(), frame);
  if (read === null) return frame;
  const blobs = [...read.blobs];
  for (const { at, wild } of all) {
    const place = at % (blobs.length + 1);
    if (wild % 5 === 0) blobs.splice(place, 1);
    if (wild % 5 === 1) blobs.splice(place, 0, blobs[place] ?? new Uint8Array(1));
    if (wild % 5 === 2 && place < blobs.length) blobs[place] = new Uint8Array();
  }
  return encodeFrame(alter(read.head, all, known), blobs);
}
