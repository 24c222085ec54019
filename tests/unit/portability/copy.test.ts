/** what a person may take along, and what a spreadsheet makes of it. */
import { describe, expect, test } from 'vitest';
import Papa from 'papaparse';
import { csvOf } from '../../../shared/csv.ts';
import { asJson, asTable } from '../../../shared/portability/as-files.ts';
import type { Held, HeldRecord } from '../../../shared/portability/held.ts';
import { providedBy } from '../../../shared/portability/provided.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { heldFile } from './held.ts';

const record = (kind: HeldRecord['kind'], values: HeldRecord['values']): HeldRecord => ({
  kind,
  record: 'AAAAAAAAAAAAAAAAAAAAAA',
  values,
  begunAt: '2026-11-02T10:15:00.000Z',
  changedAt: '2026-11-02T10:15:00.000Z',
});
const held = (...records: HeldRecord[]): Held => ({ ...heldFile(0), records, acts: [] });
const note = record('note', { words: 'She seemed tired.' });
const volunteered = record('support-period', { service: 'YANA', contract: '' });
const commissioned = record('support-period', {
  service: 'YANA',
  contract: 'BBBBBBBBBBBBBBBBBBBBBB',
});
const mine = record('health-need', {
  condition: 'Bad knees',
  why: 'To plan lifts',
  source: 'self',
});
const theirs = record('health-need', {
  condition: 'Bad knees',
  why: 'To plan lifts',
  source: 'professional',
});
const fare = record('agreement', { what: 'Lifts', fee: 300 });

describe('R-61: what can be taken along', () => {
  test.each<[title: string, held: Held, kinds: string[], details: boolean]>([
    ['support that nobody commissioned rests on consent', held(volunteered, mine), ['health-need'], true],
    ['support that the council pays for does not', held(commissioned, mine), [], false],
    [
      'unless there is a contract with the person',
      held(commissioned, fare, mine),
      ['agreement', 'health-need'],
      true,
    ],
    ['what somebody else said is not theirs', held(volunteered, theirs), [], true],
    ['a worker’s note never is', held(volunteered, note), [], true],
    [
      'a choice of how to be reached always is',
      held(commissioned, record('contact-permission', { channel: 'email', answer: 'agreed' })),
      ['contact-permission'],
      false,
    ],
  ])('%s', (_title, one, kinds, details) => {
    const provided = providedBy(one);
    expect(provided.held.records.map(({ kind }) => kind)).toEqual(kinds);
    expect(provided.held.person.values['phone'] !== undefined).toBe(details);
    expect(provided.held.person.values['legalName']).toBe(one.person.values['legalName']);
    const all =
      provided.held.records.length + provided.leftOut.filter(({ kind }) => kind !== 'person').length;
    expect(all).toBe(one.records.length);
  });

  test('nothing of a worker’s goes along inside a record either', () => {
    const [kept] = providedBy(held(volunteered, mine)).held.records;
    expect(kept?.values).not.toHaveProperty('why');
  });

  test('no note of a whole generated file is in any of the copies', () => {
    const whole = heldFile(3);
    const words = whole.records
      .filter(({ kind }) => kind === 'note')
      .map(({ values }) => wordOf(values, 'words'));
    expect(words.length).toBeGreaterThan(0);
    const { held: copy } = providedBy(whole);
    const files = asJson(copy, '2026-11-20T09:00:00.000Z') + asTable(copy);
    for (const one of words) expect(files).not.toContain(one.slice(0, 30));
  });
});

describe('a table for a spreadsheet', () => {
  test.each(['=1+1', '+44 1632', '-2', '@SUM(A1)', '\tx', '=HYPERLINK("http://evil.example")'])(
    'R-61: “%s” is text and no formula',
    (text) => {
      const [[cell] = []] = Papa.parse<string[]>(csvOf([[text]]).slice(1)).data;
      expect(cell).toBe(`'${text}`);
    },
  );

  test('quotes, commas, line breaks and other scripts come back as they were', () => {
    const rows = [
      ['Siân “O’Neil”, Mrs', 'two\nlines', 'a "quoted" word', 'Ελένη 🙂', '3'],
      ['', 'x', '', '', ''],
    ];
    const text = csvOf(rows);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data).toEqual(rows);
  });

  test('both copies say the same', () => {
    const { held: copy } = providedBy(heldFile(4));
    const json = asJson(copy, '2026-11-20T09:00:00.000Z');
    const cells = Papa.parse<string[]>(asTable(copy).slice(1)).data.slice(1, -1);
    expect(cells.length).toBeGreaterThan(3);
    for (const [kind = '', , , field = ''] of cells.filter(([kind]) => kind !== 'decision')) {
      expect(json).toContain(`"kind": "${kind}"`);
      expect(json).toContain(`"${field}"`);
    }
  });
});
