import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  makeRecordNumber,
  parseRecordNumber,
  recordNumberAlphabet,
  type RecordNumberProblem,
} from '../../../shared/rules/record-number.ts';

const alphabet = Array.from(recordNumberAlphabet);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const prefixes = fc.stringMatching(/^[A-Z]{2,4}$/);
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const numbers = fc.tuple(prefixes, bytes).map(([prefix, random]) => makeRecordNumber(prefix, random));

/** Every way to get one symbol wrong. */
function* oneWrong(bare: string): Generator<string> {
  for (let place = 0; place < bare.length; place += 1) {
    const symbols = place < bare.length - 8 ? letters : recordNumberAlphabet;
    for (const symbol of symbols) {
      if (symbol !== bare[place]) yield bare.slice(0, place) + symbol + bare.slice(place + 1);
    }
  }
}

/** Every way to swap two different symbols, also those far apart. */
function* twoSwapped(bare: string): Generator<string> {
  for (let left = 0; left < bare.length; left += 1) {
    for (let right = left + 1; right < bare.length; right += 1) {
      if (bare[left] === bare[right]) continue;
      const symbols = [...bare];
      [symbols[left], symbols[right]] = [bare.charAt(right), bare.charAt(left)];
      yield symbols.join('');
    }
  }
}

describe('a record number', () => {
  const example = makeRecordNumber(
    'WBC',
    Uint8Array.from({ length: 16 }, (_, place) => place * 37 + 5),
  );

  it('is a prefix and two groups of four, made of symbols that are not misread', () => {
    expect(new Set(recordNumberAlphabet).size).toBe(31);
    expect(recordNumberAlphabet).not.toMatch(/[01ILO]/);
    fc.assert(
      fc.property(numbers, (number) => {
        expect(number).toMatch(/^[A-Z]{2,4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      }),
    );
  });

  it('is read back in any case, with or without gaps', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const read = { ok: true, value: number };
        expect(parseRecordNumber(number)).toEqual(read);
        expect(parseRecordNumber(number.toLowerCase())).toEqual(read);
        expect(parseRecordNumber(` ${number.replaceAll('-', '')} `)).toEqual(read);
        expect(parseRecordNumber(number.replaceAll('-', ' \u2013 '))).toEqual(read);
      }),
    );
  });

  it('finds every single wrong symbol and every swap of two, in the prefix too', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const bare = number.replaceAll('-', '');
        const slips = [...oneWrong(bare), ...twoSwapped(bare)];
        expect(slips.filter((slip) => parseRecordNumber(slip).ok)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has exactly one check symbol for each pair of symbols at each pair of places', () => {
    // Exhaustive over what the sum can see: a place, and what stands there. 28 pairs of places, 31 × 31 pairs of symbols.
    const base = example.replaceAll('-', '').slice(0, -1);
    for (let left = 3; left < 10; left += 1) {
      for (let right = left + 1; right < 10; right += 1) {
        for (const a of recordNumberAlphabet) {
          const accepted = new Map<string, number>();
          for (const b of recordNumberAlphabet) {
            const symbols = [...base];
            symbols[left] = a;
            symbols[right] = b;
            const fits = alphabet.filter((check) => parseRecordNumber(symbols.join('') + check).ok);
            expect(fits).toHaveLength(1);
            accepted.set(fits.join(''), (accepted.get(fits.join('')) ?? 0) + 1);
          }
          expect(accepted.size).toBe(31);
        }
      }
    }
  });

  it('uses all of the random bytes it asks for, evenly', () => {
    const counts = new Map<string, number>();
    const random = new Uint8Array(16);
    for (let step = 0; step < 3100; step += 1) {
      new DataView(random.buffer).setUint32(12, Math.imul(step, 2654435761));
      for (const symbol of makeRecordNumber('WB', random).replaceAll('-', '').slice(2, 6)) {
        counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(31);
    for (const count of counts.values()) expect(count).toBeGreaterThan(250);
  });

  it.each<[string, RecordNumberProblem]>([
    ['WBC-7K3O-9D2F', 'RECORD_NUMBER_SYMBOL'],
    ['WBC-7K31-9D2F', 'RECORD_NUMBER_SYMBOL'],
    ['WBC/7K3Q/9D2F', 'RECORD_NUMBER_SYMBOL'],
    ['WBC-7K3Q', 'RECORD_NUMBER_LENGTH'],
    ['WBCDE-7K3Q-9D2F', 'RECORD_NUMBER_LENGTH'],
    ['', 'RECORD_NUMBER_LENGTH'],
    ['W8C-7K3Q-9D2F', 'RECORD_NUMBER_PREFIX'],
  ])('refuses %j: %s', (typed, problem) => {
    expect(parseRecordNumber(typed)).toEqual({ ok: false, problem });
  });

  it('says which slip it was where only the sum is wrong', () => {
    const [slip = ''] = twoSwapped(example.replaceAll('-', ''));
    expect(parseRecordNumber(slip)).toEqual({ ok: false, problem: 'RECORD_NUMBER_CHECK' });
  });

  it('is not made from a wrong prefix or too few bytes', () => {
    expect(() => makeRecordNumber('W', new Uint8Array(16))).toThrow();
    expect(() => makeRecordNumber('WBCDE', new Uint8Array(16))).toThrow();
    expect(() => makeRecordNumber('WBC', new Uint8Array(15))).toThrow();
  });
});
