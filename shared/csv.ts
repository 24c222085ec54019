/** A table as other programs open it: UTF-8 with a mark at its head, and nothing in it that a spreadsheet would run as a formula. */
import Papa from 'papaparse';

type Cell = string | number | null;

/**
 * RFC 4180. A text that begins like a formula, or that would be taken for a number and shown as another text, such as one that begins
 * with 0, gets an apostrophe before it. Spreadsheets show the apostrophe.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => row.map(guarded)),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}

/** More digits than this are rounded by spreadsheets. */
const MOST_DIGITS = 15;

function guarded(cell: Cell): Cell {
  if (typeof cell !== 'string' || cell.trim() === '') return cell;
  const number = Number(cell.replaceAll(',', ''));
  const isKept = Number.isNaN(number) || (String(number) === cell && cell.length <= MOST_DIGITS);
  // Signs are guarded as the beginnings of formulas.
  return isKept || /^[+-]/.test(cell) ? cell : `'${cell}`;
}
