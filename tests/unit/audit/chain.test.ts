import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditPortion, checkChains, type Fault } from '../../../shared/audit/chain.ts';
import { type AuditEvent, auditHash, auditLine, readAuditLine } from '../../../shared/audit/event.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { toBase64, utf8 } from '../../../shared/encoding/bytes.ts';

const device = hash('device', utf8('one'));
const chain = toBase64(new Uint8Array(16));
const worker = toBase64(new Uint8Array(16).fill(1));
const other = { device: hash('device', utf8('two')), worker: toBase64(new Uint8Array(16).fill(2)) };
const minute = (at: number) => new Date(Date.UTC(2026, 10, 23, 9, at)).toISOString();

function events(length: number): AuditEvent[] {
  const made: AuditEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const last = made.at(-1);
    made.push({
      v: 1,
      chain,
      seq,
      previous: last === undefined ? null : auditHash(last),
      at: minute(seq),
      worker,
      device,
      action: seq === 1 ? 'began' : 'opened',
      target: { file: seq === 1 ? null : hash('change', utf8(`file ${seq}`)), thing: '', id: '' },
      reason: seq === 1 ? '' : 'team',
    });
  }
  return made;
}

const linesOf = (length: number) => events(length).map(auditLine);

const portion = (first: number, lines: string[], over: Partial<AuditPortion> = {}): AuditPortion => ({
  device,
  worker,
  chain,
  first,
  count: lines.length,
  lines,
  ...over,
});

const faultOf = (...portions: AuditPortion[]) => checkChains(portions)[0]?.fault;

const changed = (line: string, over: Partial<AuditEvent>): string => {
  const entry = readAuditLine(line);
  if (entry === null) throw new Error('a line of this test can be read');
  const { hash: _, ...event } = entry;
  return auditLine({ ...event, ...over });
};

/** An entry with another word in it, and the hash that it had. */
const forged = (line: string): string => line.replace('"reason":"team"', '"reason":"grant"');

test('R-78: a chain that came whole is whole, and gives its entries in order', () => {
  const lines = linesOf(5);
  const [checked] = checkChains([portion(1, lines.slice(0, 2)), portion(3, lines.slice(2))]);
  expect(checked).toMatchObject({ length: 5, fault: null, clockBack: [] });
  expect(checked?.entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

describe('R-78: the first fault is found and located', () => {
  const lines = linesOf(6);
  const without = (index: number) => [
    portion(1, lines.slice(0, index)),
    portion(index + 2, lines.slice(index + 1)),
  ];
  const swapped = (index: number, line: string) => [portion(1, lines.with(index, line))];
  const [, second = '', third = ''] = lines;
  const rows: [string, AuditPortion[], number, Fault][] = [
    ['one in the middle is not there', without(2), 3, 'missing'],
    ['the first is not there', [portion(2, lines.slice(1))], 1, 'missing'],
    ['fewer came than were counted', [portion(1, lines.slice(0, 4), { count: 6 })], 5, 'missing'],
    [
      'a portion that never came, before one that did',
      [portion(1, lines.slice(0, 2)), portion(5, lines.slice(4))],
      3,
      'missing',
    ],
    ['a word was changed', swapped(2, forged(third)), 3, 'altered'],
    ['a letter was lost', swapped(2, third.slice(0, -1)), 3, 'unreadable'],
    ['it is no entry at all', swapped(2, ''), 3, 'unreadable'],
    [
      'a word was changed and its hash with it',
      swapped(2, changed(third, { reason: 'grant' })),
      4,
      'unlinked',
    ],
    ['two changed places', [portion(1, lines.with(1, third).with(2, second))], 2, 'unlinked'],
    [
      'one stands there twice',
      [portion(1, [...lines.slice(0, 2), second, ...lines.slice(2)])],
      3,
      'unlinked',
    ],
    [
      'two entries have one number, as after a copied laptop',
      [portion(1, lines), portion(3, [changed(third, { action: 'printed' })])],
      3,
      'doubled',
    ],
    ['it speaks for another laptop', swapped(2, changed(third, { device: other.device })), 3, 'foreign'],
    ['it speaks for another worker', swapped(2, changed(third, { worker: other.worker })), 3, 'foreign'],
  ];
  test.each(rows)('%s', (_, portions, at, what) => {
    expect(faultOf(...portions)).toEqual({ at, what });
  });
});

test('what stands behind a fault is shown all the same', () => {
  const lines = linesOf(5);
  const [checked] = checkChains([portion(1, lines.slice(0, 2)), portion(4, lines.slice(3))]);
  expect(checked?.entries.map(({ seq }) => seq)).toEqual([1, 2, 4, 5]);
});

test('a clock that was set back is no fault, and is named', () => {
  const made = events(3);
  const [first, second, third] = made as [AuditEvent, AuditEvent, AuditEvent];
  const back = { ...second, at: minute(-60) };
  const lines = [first, back, { ...third, previous: auditHash(back) }].map(auditLine);
  expect(checkChains([portion(1, lines)])[0]).toMatchObject({ fault: null, clockBack: [2] });
});

test('each laptop, and each chain that it began, is looked at by itself', () => {
  const begun = toBase64(new Uint8Array(16).fill(9));
  const again = events(2).map((event) => ({ ...event, chain: begun }));
  const [first, second] = again as [AuditEvent, AuditEvent];
  const lines = [first, { ...second, previous: auditHash(first) }].map(auditLine);
  const checked = checkChains([portion(1, linesOf(3)), portion(1, lines, { chain: begun })]);
  expect(checked.map(({ length, fault }) => [length, fault])).toEqual([
    [3, null],
    [2, null],
  ]);
});

test('a laptop that counts wildly costs no more than what it handed over', () => {
  const far = Number.MAX_SAFE_INTEGER - 10;
  expect(faultOf(portion(1, linesOf(2)), portion(far, [linesOf(1)[0] ?? '']))).toEqual({
    at: 3,
    what: 'missing',
  });
});

const length = 12;
const whole = linesOf(length);
/** The chain cut into portions anywhere, in any order, some handed over twice. */
const cutUp = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: length - 1 }), { maxLength: 5 }),
    fc.array(fc.nat(), { maxLength: 3 }),
    fc.array(fc.nat(), { minLength: 9, maxLength: 9 }),
  )
  .map(([cuts, twice, order]) => {
    const ends = [...cuts.toSorted((a, b) => a - b), length];
    const spans = ends.map((end, index): [number, number] => [ends[index - 1] ?? 0, end]);
    const all = [...spans, ...twice.map((one): [number, number] => spans[one % spans.length] ?? [0, length])];
    return all
      .map((span, index) => ({ span, place: order[index] ?? 0 }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ span }) => span);
  });

const portionsOf = (spans: readonly (readonly [number, number])[], lines: readonly string[]) =>
  spans.map(([from, end]) => portion(from + 1, lines.slice(from, end)));

test('R-78: however a whole chain is cut up, mixed and handed over again, it is whole', () => {
  fc.assert(
    fc.property(cutUp, (spans) => {
      const [checked] = checkChains(portionsOf(spans, whole));
      expect(checked).toMatchObject({ length, fault: null });
      expect(checked?.entries).toHaveLength(length);
    }),
  );
});

test('R-78: whichever letter of whichever entry is changed, the chain says so at that entry', () => {
  fc.assert(
    fc.property(
      cutUp,
      fc.nat(length - 1),
      fc.nat(),
      fc.integer({ min: 32, max: 126 }),
      (spans, index, at, by) => {
        const line = whole[index] ?? '';
        const place = at % line.length;
        const letter = String.fromCodePoint(by);
        fc.pre(letter !== line[place]);
        const bent = whole.with(index, line.slice(0, place) + letter + line.slice(place + 1));
        const fault = faultOf(...portionsOf(spans, bent));
        expect(fault?.at).toBe(index + 1);
      },
    ),
  );
});

test('R-78: whichever entry is taken out, the chain says which one', () => {
  fc.assert(
    fc.property(fc.nat(length - 1), (index) => {
      const cut = [portion(1, whole.slice(0, index)), portion(index + 2, whole.slice(index + 1))];
      const expected = index === length - 1 ? null : { at: index + 1, what: 'missing' };
      const given = cut.filter(({ lines }) => lines.length > 0);
      expect(faultOf(...given)).toEqual(expected);
    }),
  );
});
