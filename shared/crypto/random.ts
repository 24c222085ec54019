/** Randomness is handed in, so that a simulation can replay it. */
import { toBase64 } from '../encoding/bytes.ts';

export interface Random {
  bytes(length: number): Uint8Array;
}

const POOL = 16 * 1024;

/**
 * The system's generator, drawn from in large pieces: one call for each nonce costs ten times the encryption it serves.
 * A byte that was handed out is wiped from the pool and never handed out again.
 */
export function systemRandom(): Random {
  const pool = new Uint8Array(POOL);
  let used = POOL;
  return {
    bytes(length) {
      if (length > POOL) throw new Error('more random bytes than the pool holds');
      if (used + length > POOL) {
        crypto.getRandomValues(pool);
        used = 0;
      }
      const taken = pool.slice(used, used + length);
      pool.fill(0, used, used + length);
      used += length;
      return taken;
    },
  };
}

/** 16 random bytes as text: the id of a record, worker, team or draft. */
export function newId(random: Random): string {
  return toBase64(random.bytes(16));
}
