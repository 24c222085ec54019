/** Randomness that a seed repeats: SHA-256 of the seed and a counter. */
import { concat, uint32, utf8 } from '../shared/encoding/bytes.ts';
import { sha256 } from '../shared/crypto/hash.ts';
import type { Random } from '../shared/crypto/random.ts';

export function seededRandom(seed: string): Random {
  let counter = 0;
  return {
    bytes(length) {
      let drawn: Uint8Array = new Uint8Array();
      while (drawn.length < length) {
        counter += 1;
        drawn = concat(drawn, sha256(concat(utf8(seed), uint32(counter))));
      }
      return drawn.slice(0, length);
    },
  };
}

/** Whole numbers from 0 to below `end`. */
export function seededNumbers(seed: string): (end: number) => number {
  const random = seededRandom(seed);
  return (end) => new DataView(random.bytes(4).buffer).getUint32(0) % end;
}
