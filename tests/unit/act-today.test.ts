import { describe, expect, it } from 'vitest';
import { dayAfter, thinkingTimeUntil } from '../../renderer/features/act/logic/today.ts';
import { localDay } from '../../shared/rules/calendar.ts';

describe('when to ask again', () => {
  const now = new Date(2026, 10, 23, 23, 59);

  it('counts calendar days where the laptop is, over the ends of months and years', () => {
    expect(localDay(now)).toBe('2026-11-23');
    expect(dayAfter(now, 7)).toBe('2026-11-30');
    expect(dayAfter(now, 14)).toBe('2026-12-07');
    expect(dayAfter(new Date(2026, 11, 20), 30)).toBe('2027-01-19');
  });

  it('knows its own plain answers again, and no others', () => {
    expect(thinkingTimeUntil('2026-11-30', now)).toBe('week');
    expect(thinkingTimeUntil('2026-12-23', now)).toBe('month');
    expect(thinkingTimeUntil('2026-12-01', now)).toBeNull();
    expect(thinkingTimeUntil('', now)).toBeNull();
  });
});
