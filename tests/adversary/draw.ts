/** What an attack draws: everything about it repeats from its seed. */
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { seededNumbers, seededRandom } from '../seeded-random.ts';

export interface Draw {
  /** From 0 to below `end`. */
  number(end: number): number;
  one<T>(from: readonly T[]): T;
  /** 32 bytes as text, the id of nothing. */
  hash(): string;
  /** 16 bytes as text. */
  id(): string;
  signature(): string;
}

export function drawFrom(seed: string): Draw {
  const number = seededNumbers(seed);
  const random = seededRandom(`${seed} bytes`);
  const text = (length: number) => toBase64(random.bytes(length));
  return {
    number,
    one(from) {
      const drawn = from[number(from.length)];
      if (drawn === undefined) throw new Error('there is nothing to draw from');
      return drawn;
    },
    hash: () => text(32),
    id: () => text(16),
    signature: () => text(64),
  };
}
