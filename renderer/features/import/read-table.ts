/** A file that the worker chose, as headings and rows; or why it is no table. */
import Papa from 'papaparse';
import { decodeText, type Encoding } from '../../../shared/rules/import/decode-text.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

export const MOST_ROWS = 5000;
export const MOST_MEGABYTES = 10;

export interface Table {
  headings: string[];
  rows: string[][];
  encoding: Encoding;
}

export type TableProblem = 'tooBig' | 'noRows' | 'tooMany' | 'notText';

export async function readTable(file: File): Promise<Result<Table, TableProblem>> {
  if (file.size > MOST_MEGABYTES * 1_000_000) return err('tooBig');
  const { text, encoding } = decodeText(new Uint8Array(await file.arrayBuffer()));
  // Spreadsheets' own files are zip archives; those begin so, and hold noughts like any file that is not text.
  if (text.startsWith('PK') || text.includes('\0')) return err('notText');
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [headings, ...rows] = data;
  if (headings === undefined || rows.length === 0) return err('noRows');
  return rows.length > MOST_ROWS ? err('tooMany') : ok({ headings, rows, encoding });
}
