import { describe, expect, it } from 'vitest';
import { LogMaker } from './log-maker.ts';

describe('an organisation made for a test', () => {
  it('is the same each time it grows from the same seed', () => {
    const grow = (seed: string): string => {
      const maker = new LogMaker(seed);
      maker.admit({ teams: [maker.team('work')] });
      return maker.log.head;
    };
    expect(grow('one')).toBe(grow('one'));
    expect(grow('one')).not.toBe(grow('another'));
  });

  it('takes in only what holds', () => {
    const maker = new LogMaker('taking');
    const stranger = maker.newDevice();
    const body = { type: 'policy', leaseDays: 7, breakGlassHours: 12 } as const;
    expect(maker.offer(body, stranger)).toMatchObject({ ok: false });
    expect(maker.log.size).toBe(1);
    expect(maker.offer(body, maker.founder)).toMatchObject({ ok: true });
    expect(maker.log.policy).toEqual({ leaseDays: 7, breakGlassHours: 12 });
  });
});
