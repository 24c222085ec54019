import { describe, expect, it, test } from 'vitest';
import { type CaseKindName, caseKindNames, caseKindOf } from '../../../../shared/record/case/index.ts';
import type { Values } from '../../../../shared/record/field/field.ts';
import { caseOnRecord } from '../../../../shared/rules/request/events.ts';
import {
  grantedUses,
  type PartFacts,
  type PartGround,
  partGrounds,
  type PartStays,
  whyItStays,
  withCopies,
} from '../../../../shared/rules/retention/part.ts';

const factsOf = (kind: CaseKindName, more: Partial<PartFacts> = {}): PartFacts => ({
  kind,
  use: caseKindOf(kind).use,
  isGranted: true,
  isMistaken: true,
  isDue: true,
  ...more,
});

/** UK GDPR Article 17, item by item: what may go if its ground holds, and what nothing takes out of a file. */
const table: readonly [CaseKindName, PartStays | null][] = [
  ['person', 'holds-file'],
  ['same-as', 'holds-file'],
  ['support-period', 'holds-file'],
  ['hold', 'protects'],
  ['restriction', 'protects'],
  ['never-share', 'protects'],
  ['contact-permission', 'protects'],
  ['sharing', 'evidence'],
  ['told-recipient', 'evidence'],
  ['notice-given', 'evidence'],
  ['authority-request', 'evidence'],
  ['own-statement', 'evidence'],
  ['sent-away', 'evidence'],
  ['photo', null],
  ['complaint', null],
  ['note', null],
  ['goal', null],
  ['allergy', null],
];

describe('R-60: which records may be destroyed while the rest of the file stays', () => {
  it.each(table)('R-60: %s by any ground: %s', (kind, stays) => {
    for (const ground of partGrounds) expect(whyItStays(ground, factsOf(kind))).toBe(stays);
  });

  const missing: readonly [PartGround, Partial<PartFacts>, PartStays | null][] = [
    ['request', { isGranted: false }, 'not-granted'],
    ['mistake', { isMistaken: false }, 'not-mistaken'],
    ['retention', { isDue: false }, 'not-due'],
    ['order', { isGranted: false, isMistaken: false, isDue: false }, null],
    ['request', { isMistaken: false, isDue: false }, null],
  ];
  it.each(missing)('R-60: a complaint by %s, where %j: %s', (ground, more, stays) => {
    expect(whyItStays(ground, factsOf('complaint', more))).toBe(stays);
  });

  test('R-60: a hold, a restriction and what they protect go by no ground, whatever is said', () => {
    const kept = caseKindNames.filter((kind) => caseKindOf(kind).use === 'accountability');
    for (const kind of kept) {
      for (const ground of partGrounds) expect(whyItStays(ground, factsOf(kind))).not.toBeNull();
    }
  });
});

describe('R-60: what repeats the words of a record goes with it', () => {
  const all = [
    { name: 'plan/p', copies: [] },
    { name: 'goal/g', copies: [] },
    { name: 'plan-mark/m', copies: ['plan/p', 'goal/g'] },
    { name: 'plan-mark/n', copies: ['plan/other'] },
  ];
  it.each([
    [['plan/p'], ['plan/p', 'plan-mark/m']],
    [['goal/g'], ['goal/g', 'plan-mark/m']],
    [
      ['goal/g', 'plan/p'],
      ['goal/g', 'plan/p', 'plan-mark/m'],
    ],
    [['plan-mark/m'], ['plan-mark/m']],
    [[], []],
  ])('R-60: %j takes along: %j', (chosen, gone) => {
    expect(withCopies(chosen, all)).toEqual(gone);
  });
});

describe('R-60: what an answered request to delete lets go', () => {
  const written = (record: string, values: Values) => ({
    record,
    values,
    begun: { worker: 'dana', at: '2026-11-02T10:00:00.000Z' },
  });
  const item = (record: string, use: string, decision: string) =>
    written(record, { what: 'item', item: use, decision, on: '2026-11-03' });
  const decided = (decision: string) => written('whole', { what: 'decided', decision, on: '2026-11-04' });
  const begun = (right: string) => written('request', { right, receivedOn: '2026-11-02' });
  const items = [
    item('1', 'complaints', 'granted'),
    item('2', 'support', 'refused'),
    item('3', 'photos', 'partly'),
  ];

  test('R-60: the parts that were granted, once the whole is decided', () => {
    expect(grantedUses(caseOnRecord(begun('erase'), items))).toEqual([]);
    expect(grantedUses(caseOnRecord(begun('erase'), [...items, decided('partly')]))).toEqual([
      'photos',
      'complaints',
    ]);
  });

  test('R-60: nothing after a refusal, nothing by another right, and the last word counts', () => {
    expect(grantedUses(caseOnRecord(begun('erase'), [...items, decided('refused')]))).toEqual([]);
    expect(grantedUses(caseOnRecord(begun('access'), [...items, decided('granted')]))).toEqual([]);
    const again = [...items, item('4', 'complaints', 'refused'), decided('partly')];
    expect(grantedUses(caseOnRecord(begun('erase'), again))).toEqual(['photos']);
  });
});
