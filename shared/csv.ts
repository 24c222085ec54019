/** A table as other programs open it: UTF-8 with a mark at its head, and nothing in it that a spreadsheet would run as a formula. */
import Papa from 'papaparse';

type Cell = string | number | null;

/** RFC 4180. A text that begins like a formula gets an apostrophe before it, which spreadsheets do not show. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
