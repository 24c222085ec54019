/** what rests while a file is restricted or an objection is weighed, and what goes on all the same. */
import { describe, expect, test } from 'vitest';
import { type LimitRecord, limitsNow, stoppedBy, mayLeave } from '../../../shared/rules/restriction.ts';

const today = '2026-11-24';
const locked: LimitRecord = { kind: 'restriction', record: 'one', values: { ground: 'accuracy' } };
const objected: LimitRecord = {
  kind: 'restriction',
  record: 'two',
  values: { ground: 'objection', uses: ['share-for-care', 'statistics'] },
};
const ended: LimitRecord = { kind: 'restriction-ended', record: 'three', values: { restriction: 'one' } };
const excepted = (until: string): LimitRecord => ({
  kind: 'restriction-exception',
  record: 'four',
  values: { restriction: 'one', until },
});

describe('R-64: a file is locked', () => {
  const rows: [what: string, records: LimitRecord[], isLocked: boolean][] = [
    ['by nothing', [], false],
    ['by a restriction', [locked], true],
    ['by an objection to some uses: not the whole file', [objected], false],
    ['no more once the restriction has ended', [locked, ended], false],
    ['still, by another restriction', [locked, ended, { ...locked, record: 'five' }], true],
    ['not through the last day of an exception', [locked, excepted(today)], false],
    ['again when the exception is over', [locked, excepted('2026-11-23')], true],
  ];
  test.each(rows)('%s', (_what, records, isLocked) => {
    expect(limitsNow(records, today).locked).toBe(isLocked);
  });
});

test('R-63: an objection pauses the uses that it names, until it is decided', () => {
  expect(limitsNow([objected], today).paused).toEqual(['share-for-care', 'statistics']);
  const over = { ...ended, values: { restriction: 'two' } };
  expect(limitsNow([objected, over], today).paused).toEqual([]);
});

describe('R-64: of a restricted file', () => {
  const limits = { locked: true, paused: [] };
  const rows: [kind: string, purpose: Parameters<typeof stoppedBy>[2], stopped: string | null][] = [
    ['note', 'support', 'FILE_RESTRICTED'],
    ['person', 'support', 'FILE_RESTRICTED'],
    ['sharing', 'share-for-care', 'FILE_RESTRICTED'],
    ['sharing', 'share-by-wish', 'FILE_RESTRICTED'],
    ['sharing', 'safeguarding', null],
    ['sharing', 'legal-claims', null],
    ['visit', 'lone-work', null],
    ['alert', 'support', null],
    ['consent-act', '', null],
    ['contact-permission', 'marketing', null],
    ['restriction-ended', 'rights', null],
    ['own-statement', 'rights', null],
  ];
  test.each(rows)('a %s for %s is stopped by %s', (kind, purpose, stopped) => {
    expect(stoppedBy(limits, kind, purpose)).toBe(stopped);
  });
});

describe('R-63: while an objection is weighed', () => {
  const limits = { locked: false, paused: ['share-for-care', 'support'] };
  const rows: [kind: string, purpose: Parameters<typeof stoppedBy>[2], stopped: string | null][] = [
    ['sharing', 'share-for-care', 'USE_PAUSED'],
    ['sharing', 'share-by-wish', null],
    ['note', 'support', 'USE_PAUSED'],
    ['complaint', 'complaints', null],
  ];
  test.each(rows)('a %s for %s is stopped by %s', (kind, purpose, stopped) => {
    expect(stoppedBy(limits, kind, purpose)).toBe(stopped);
  });
});

describe('R-64: what leaves a locked file', () => {
  const locked = { locked: true, paused: [] };
  test.each(['letter', 'evidence', 'visit-card', 'bank-details'])('a %s does not', (thing) => {
    expect(mayLeave(locked, thing)).toBe(false);
    expect(mayLeave({ ...locked, locked: false }, thing)).toBe(true);
  });
  test.each(['receipt', 'held', 'copy'])('a %s does, to the person alone', (thing) => {
    expect(mayLeave(locked, thing)).toBe(true);
  });
});
