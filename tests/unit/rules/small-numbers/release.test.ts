/** whether a table may go out after what already has. */
import { describe, expect, test } from 'vitest';
import type { PublishedTable } from '../../../../shared/rules/small-numbers/draw.ts';
import { mayRelease, type Release } from '../../../../shared/rules/small-numbers/release.ts';

const table = (total: number, ...counts: number[]): PublishedTable => ({
  kind: 'one-way',
  counts: counts.map((count) => [count]),
  rowTotals: [],
  columnTotals: [],
  total,
});

const september: Release = {
  counts: 'supported',
  each: 'person',
  by: ['service'],
  from: '2026-09-01',
  until: '2026-09-30',
  published: table(60, 50, 10),
};
const today = '2026-11-24';

describe('R-40: a release', () => {
  test.each<[string, Partial<Release>]>([
    ['of a month', {}],
    ['of a quarter', { from: '2026-07-01' }],
    ['of a year', { from: '2025-10-01' }],
  ])('may go out first: %s', (_, change) => {
    expect(mayRelease({ ...september, ...change }, [], today)).toEqual({ allowed: true, isRepeat: false });
  });

  test.each<[string, Partial<Release>]>([
    ['a period of any other length', { until: '2026-09-29' }],
    ['a period that does not begin with a month', { from: '2026-09-02', until: '2026-10-01' }],
    ['six months', { from: '2026-04-01' }],
  ])('is refused for %s', (_, change) => {
    expect(mayRelease({ ...september, ...change }, [], today)).toEqual({
      allowed: false,
      why: 'not-a-fixed-period',
      earlier: null,
    });
  });

  test('is refused while its period still runs, on the last day too', () => {
    const verdict = { allowed: false, why: 'not-over', earlier: null };
    expect(mayRelease(september, [], '2026-09-30')).toEqual(verdict);
    expect(mayRelease(september, [], '2026-10-01')).toMatchObject({ allowed: true });
  });
});

describe('R-40: after a release of the same people', () => {
  test('the very same table may go out again', () => {
    expect(mayRelease(september, [september], today)).toEqual({ allowed: true, isRepeat: true });
  });

  test('a later month may go out', () => {
    const october = { ...september, from: '2026-10-01', until: '2026-10-31', published: table(65, 50, 15) };
    expect(mayRelease(october, [september], today)).toEqual({ allowed: true, isRepeat: false });
  });

  test('the same people cut by something else may go out, where the whole is the same', () => {
    const byAge = { ...september, by: ['age'] };
    expect(mayRelease(byAge, [september], today)).toMatchObject({ allowed: true });
    expect(mayRelease({ ...byAge, published: table(65, 55, 10) }, [september], today)).toMatchObject({
      why: 'changed',
    });
    const inPlaces = { ...byAge, each: 'person-and-row', published: table(65, 55, 10) };
    expect(mayRelease(inPlaces, [september], today)).toMatchObject({ allowed: true });
  });

  test.each<[string, Partial<Release>]>([
    ['changed', { published: table(60, 45, 15) }],
    ['overlaps', { from: '2026-07-01' }],
    ['overlaps', { from: '2025-10-01' }],
    ['cut-again', { by: ['service', 'age'] }],
    ['cut-again', { by: ['age', 'service'] }],
  ])('what could be set against it is refused: %s', (why, change) => {
    const other = { ...september, counts: 'referred' };
    expect(mayRelease({ ...september, ...change }, [other, september], today)).toEqual({
      allowed: false,
      why,
      earlier: 1,
    });
  });

  test('what counts others is not its concern', () => {
    const other = { ...september, counts: 'referred', from: '2026-07-01' };
    expect(mayRelease(other, [september], today)).toMatchObject({ allowed: true });
  });
});
