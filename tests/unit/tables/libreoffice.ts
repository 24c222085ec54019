/** LibreOffice Calc, as a person has it who gets a table: without it the tests say so. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const deep = process.env.DOORSTEP_DEEP !== undefined;
const program = deep
  ? ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  : undefined;

/** Why no table can be opened here, otherwise null. */
export const missing =
  program !== undefined ? null : deep ? 'LibreOffice is not here' : 'only in npm run check:deep';

if (deep && missing !== null) console.log(`Tables are not opened by another program: ${missing}.`);

export interface OpenedCell {
  /** As it is shown; lines of a cell are joined by line breaks. */
  text: string;
  /** `string`, `float`, `date` and so on. */
  kind: string;
  isFormula: boolean;
  /** ISO, of a date; empty for others. */
  day: string;
}

/** In the import dialog: comma, quotes, UTF-8, from the first line. 0 is the system's own language, 2057 English of the United Kingdom. */
const languages = { system: '0', 'en-GB': '2057' } as const;
export type Language = keyof typeof languages;

/** Opens tables, each by its name, and gives what is in every cell, row by row. */
export function opened(
  tables: Readonly<Record<string, Uint8Array>>,
  language: Language,
): Map<string, OpenedCell[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-tables-'));
  try {
    const names = Object.keys(tables);
    const paths = names.map((_, index) => join(folder, `${String(index)}.csv`));
    for (const [index, bytes] of Object.values(tables).entries()) writeFileSync(paths[index] ?? '', bytes);
    const { status, stderr } = spawnSync(
      program ?? '',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        `--infilter=CSV:44,34,76,1,,${languages[language]}`,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...paths,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return new Map(
      names.map((name, index) => [
        name,
        cellsOf(readFileSync(join(folder, `${String(index)}.fods`), 'utf8')),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A flat spreadsheet of LibreOffice: one sheet, and nothing but what a table of texts can have. */
function cellsOf(xml: string): OpenedCell[][] {
  const sheet = xml.slice(xml.indexOf('<table:table '), xml.indexOf('</table:table>'));
  return [...sheet.matchAll(/<table:table-row[^>]*?(?:\/>|>(.*?)<\/table:table-row>)/gs)].map(
    ([, row = '']) =>
      [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
        ([, attributes = '', inside = '']) => {
          const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
          const cell: OpenedCell = {
            text: textOf(inside),
            kind: attribute('office:value-type'),
            isFormula: attributes.includes('table:formula='),
            day: attribute('office:date-value'),
          };
          return Array.from({ length: Number(attribute('table:number-columns-repeated') || 1) }, () => cell);
        },
      ),
  );
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function textOf(inside: string): string {
  return [...inside.matchAll(/<text:p>(.*?)<\/text:p>|<text:p\/>/gs)]
    .map(([, line = '']) =>
      line
        .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) =>
          ' '.repeat(Number(count ?? 1)),
        )
        .replaceAll('<text:tab/>', '\t')
        .replaceAll('<text:line-break/>', '\n')
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(
          /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
          (_, hex?: string, decimal?: string, name?: string) =>
            name === undefined
              ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
              : (named[name] ?? ''),
        ),
    )
    .join('\n');
}
