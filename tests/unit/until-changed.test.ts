import { expect, test } from 'vitest';
import { untilChanged } from '../../renderer/vault/views/until-changed.ts';

test('what is worked out is kept until a change comes, for each file by itself', () => {
  let worked = 0;
  const count = untilChanged((file: { changes: Set<string> }) => {
    worked += 1;
    return file.changes.size;
  });
  const [one, other] = [{ changes: new Set(['a']) }, { changes: new Set(['a', 'b']) }];
  expect([count(one), count(other), count(one), count(other)]).toEqual([1, 2, 1, 2]);
  expect(worked).toBe(2);
  one.changes.add('c');
  expect([count(one), count(other)]).toEqual([2, 2]);
  expect(worked).toBe(3);
});
