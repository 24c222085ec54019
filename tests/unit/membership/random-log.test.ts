import { describe, expect, it } from 'vitest';
import { replay } from '../../../shared/membership/replay.ts';
import { bends } from './bends.ts';
import { randomLog, sayable } from './random-log.ts';

const logs = Array.from({ length: 12 }, (_, index) => randomLog('grow' + '.'.repeat(index), 250));
const tried = logs.flatMap((log) => log.tried);

describe('random logs', () => {
  it('take in and refuse entries of every type', () => {
    const types = (taken: boolean) =>
      new Set(tried.filter(({ problem }) => (problem === null) === taken).map(({ type }) => type));
    expect([...types(true)].toSorted()).toEqual(sayable.toSorted());
    expect([...types(false)].toSorted()).toEqual(sayable.toSorted());
  });

  it('are bent in every way', () => {
    const ways = new Set(tried.flatMap(({ bent }) => bent ?? []));
    expect([...ways].toSorted()).toEqual(Object.keys(bends).toSorted());
  });

  it('say in one replay what they said entry by entry', () => {
    for (const { maker } of logs) expect(replay(null, maker.entries)).toEqual({ ok: true, value: maker.log });
  });
});
