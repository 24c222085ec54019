import { describe, expect, it } from 'vitest';
import { cutOf, incarnationAt, restoresSince, stillStands } from '../../../shared/membership/restores.ts';
import type { Restored } from '../../../shared/membership/membership.ts';

/** The server came back as `b` when its log had ten entries and a feed had eight, then as `c`, from further back. */
const back = (entry: number, incarnation: string, size: number, seq: number): Restored => ({
  entry,
  body: {
    type: 'restore',
    incarnation,
    log: { size, head: 'head' },
    feeds: [{ team: 'team', size: seq, head: `${incarnation}${String(seq)}` }],
  },
});
const restored = [back(13, 'b', 10, 8), back(17, 'c', 9, 5)];

it('each stretch of the log has the name that the server went by', () => {
  expect([12, 13, 16, 17].map((size) => incarnationAt(restored, size))).toEqual([null, 'b', 'b', 'c']);
});

it('a laptop that was away for several returns looks at the lowest cut of each feed', () => {
  expect(cutOf(restoresSince(restored, 'a'), 'team')).toMatchObject({ size: 5, head: 'c5' });
  expect(cutOf(restoresSince(restored, 'a'), 'made since')).toEqual({ size: 0, head: null });
  expect(cutOf(restoresSince(restored, 'c'), 'team')).toBeNull();
});

describe('a receipt proves what no return has cut off since', () => {
  it.each([
    ['a', 5, true],
    ['a', 6, false],
    ['b', 6, false],
    ['c', 6, true],
  ])('signed as %s for place %i: %s', (incarnation, seq, stands) => {
    const log = { size: 12, head: 'head' };
    expect(stillStands(restored, { incarnation, log }, { team: 'team', seq })).toBe(stands);
  });
  it.each([
    ['a', 8, true],
    ['a', 9, false],
    ['c', 18, true],
  ])('signed as %s for what has no place, over a log of %i: %s', (incarnation, size, stands) => {
    expect(stillStands(restored, { incarnation, log: { size, head: 'head' } }, null)).toBe(stands);
  });
});
