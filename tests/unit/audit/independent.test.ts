/** The frozen chain, checked by a program that knows nothing of Doorstep but how its entries are hashed and linked. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromBase64, fromUtf8 } from '../../../shared/encoding/bytes.ts';
import { readVector } from '../../vectors/store.ts';
import { missing } from '../evidence/python.ts';

function firstFault(lines: readonly string[]): number {
  const ran = spawnSync('python3', [join(import.meta.dirname, 'chain.py')], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return Number(ran.stdout);
}

const lines = fromUtf8(fromBase64(readVector('audit-chain')?.bytes ?? '')).split('\n');
const [first = '', second = '', third = ''] = lines;

describe.skipIf(missing !== null)('R-78: an independent check of the frozen chain', () => {
  test('finds it whole', () => {
    expect(lines).toHaveLength(3);
    expect(firstFault(lines)).toBe(0);
  });

  test.each([
    ['another reason', [first, second.replace('"reason":"team"', '"reason":"grant"'), third], 2],
    ['an entry taken out', [first, third], 2],
    ['two in another order', [second, first, third], 1],
    ['one put in twice', [first, second, second, third], 3],
    ['the beginning cut off', [second, third], 1],
    ['half a line', [first, second, third.slice(0, 40)], 3],
  ])('finds %s, and where', (_what, bent, at) => {
    expect(firstFault(bent)).toBe(at);
  });
});
