/** Drawing lots that a seed repeats: the same seed, the same invented people. */
import { concat, uint32, utf8 } from '../../../shared/encoding/bytes.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';

export interface Draw {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** From `least` to `most`, both allowed. */
  between(least: number, most: number): number;
  one<T>(from: readonly T[]): T;
  /** Some different ones, in their own order. */
  some<T>(from: readonly T[], least: number, most: number): T[];
  /** True about once in so many times. */
  oncein(times: number): boolean;
}

export function drawFrom(seed: string): Draw {
  let counter = 0;
  const below = (end: number): number => {
    counter += 1;
    const bytes = sha256(concat(utf8(seed), uint32(counter)));
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) % end;
  };
  const draw: Draw = {
    below,
    between: (least, most) => least + below(most - least + 1),
    one(from) {
      const drawn = from[below(from.length)];
      if (drawn === undefined) throw new Error('there is nothing to draw from');
      return drawn;
    },
    some(from, least, most) {
      const wanted = Math.min(draw.between(least, most), from.length);
      const left = from.map((_each, index) => index);
      const taken = Array.from({ length: wanted }, () => left.splice(below(left.length), 1)[0]);
      return from.filter((_each, index) => taken.includes(index));
    },
    oncein: (times) => below(times) === 0,
  };
  return draw;
}
