/** What leaves as a table arrives as it left in a spreadsheet: no formula, no letter and no digit lost. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../shared/csv.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { asTable } from '../../../shared/portability/as-files.ts';
import { everyTable } from './every-table.ts';
import { type Language, missing, opened, type OpenedCell } from './libreoffice.ts';

const formulas = [
  '=1+1',
  '+44 1632 960012',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '=HYPERLINK("http://evil.example")',
];
const letters = [
  'Ffion O’Dŵyn',
  'Siân "Tŷ" Ŵyn, Mrs',
  'مرحبا بالعالم',
  'two\nlines',
  'a;b\tc',
  'Ελένη 🙂',
  '<b>&amp;',
];
const digits = [
  '007',
  '12345678901234567890',
  '1234567890123456',
  '1.10',
  '1E5',
  '1,000',
  '.5',
  '9434765919',
  '0',
];
const days = ['24 November 2026', '2026-11-24', '2026-11-20T09:00:00.000Z', '24 November 2026, 10:30'];
const texts = [...formulas, ...letters, ...digits, ...days];

test.each([
  ['007', "'007"],
  ['12345678901234567890', "'12345678901234567890"],
  ['1.10', "'1.10"],
  ['1E5', "'1E5"],
  ['1,000', '"\'1,000"'],
  ['9434765919', '9434765919'],
  ['0', '0'],
  ['20 Mill Lane', '20 Mill Lane'],
])('R-61: a text that a spreadsheet would take for another number stays as it is: %s', (text, line) => {
  expect(csvOf([[text]])).toBe(`\uFEFF${line}\r\n`);
});

test('R-61: a count is a number, and is not touched', () => {
  expect(csvOf([[1_000_000, -5, 0.5]])).toBe('\uFEFF1000000,-5,0.5\r\n');
});

test('R-61: every text that somebody can type stands in every table that has room for it', () => {
  for (const { name, table } of everyTable(texts)) {
    expect(table.length, name).toBeGreaterThan(texts.length);
    // The register of requests names nobody, and has no words of anybody's own.
    if (name !== 'requests') expect(JSON.stringify(table), name).toContain('HYPERLINK');
  }
});

/** The copy that somebody takes along: one line for each value. */
function ownCopy(all: readonly string[]): { name: string; table: string[][] } {
  const held = (kind: 'person' | 'contact', legalName: string) => {
    const values = kind === 'person' ? { legalName } : { name: legalName };
    return { kind, record: 'record', values, begunAt: '2026-11-20T09:00:00.000Z', changedAt: '' };
  };
  const copy = {
    file: 'file',
    organisation: 'Willow Bridge',
    person: held('person', 'Ada Penrose'),
    records: all.map((text) => held('contact', text)),
    acts: [],
  };
  const { data } = Papa.parse<string[]>(asTable(copy).slice(1), { skipEmptyLines: true });
  const unguarded = data.map((row) => row.map((cell) => cell.replace(/^'/, '')));
  expect(csvOf(unguarded)).toBe(asTable(copy));
  return { name: 'copy for somebody', table: unguarded };
}

/** What is guarded is shown with the apostrophe that guards it. */
const guarded = new Set([...formulas, ...digits.filter((text) => csvOf([[text]]).includes("'"))]);
const shownAs = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  return (typeof cell === 'string' && guarded.has(text) ? `'${text}` : text).replaceAll('\r', '\n');
};

/** A day may be taken for a day: it is the same one. */
const isSame = (left: string, { text, kind, day }: OpenedCell): boolean =>
  text === left ||
  (kind === 'date' && Date.parse(`${left} UTC`) === Date.parse(`${day.slice(0, 10)}T00:00:00Z`));

describe.skipIf(missing !== null)(`opened by LibreOffice${missing === null ? '' : ` (${missing})`}`, () => {
  test.each<Language>(['system', 'en-GB'])(
    'R-61: every cell of every table, read in the language: %s',
    (language) => {
      const tables = [...everyTable(texts), ownCopy(texts)];
      const known = opened(
        Object.fromEntries(tables.map(({ name, table }) => [name, utf8(csvOf(table))])),
        language,
      );
      let cells = 0;
      const wrong: string[] = [];
      for (const { name, table } of tables) {
        const rows = known.get(name) ?? [];
        for (const [at, row] of table.entries()) {
          for (const [column, left] of row.entries()) {
            const cell = rows[at]?.[column] ?? { text: '', kind: '', isFormula: false, day: '' };
            cells += 1;
            if (cell.isFormula || !isSame(shownAs(left), cell)) {
              wrong.push(`${name}, row ${String(at)}: ${JSON.stringify(left)} is ${JSON.stringify(cell)}`);
            }
          }
        }
      }
      console.log(`${String(tables.length)} tables, ${String(cells)} cells`);
      expect(wrong).toEqual([]);
    },
  );
});
