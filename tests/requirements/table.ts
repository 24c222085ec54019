/**
 * The table of requirements with what the last run proved: run after the tests, on their reports. It prints the table, writes it to
 * `tests/output/requirements.md`, and fails when something that should be there has no passing test.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { answered } from './answered.ts';
import { done } from './done.ts';
import { held } from './held.ts';
import type { Proof, Requirement } from './row.ts';

/** The last piece of work that is under way; later ones are not asked for yet. */
const issueNow = 5;
/** How many rows of it still wait for their tests. It only goes down. */
export const mostMissing = 0;

export const requirements: readonly Requirement[] = [...held, ...done, ...answered];

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
interface Suite {
  specs: { title: string; ok: boolean; file: string }[];
  suites?: Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(z.object({ title: z.string(), ok: z.boolean(), file: z.string() })),
    suites: z.array(suite).optional(),
  }),
);
const playwrightReport = z.object({ suites: z.array(suite) });

type Passed = Map<string, string[]>;

/** Titles of passed tests, by file. */
function passedTests(root: string, reports: string): Passed {
  const passed: Passed = new Map();
  const add = (file: string, title: string) => passed.set(file, [...(passed.get(file) ?? []), title]);
  const vitest = vitestReport.parse(read(join(reports, 'vitest.json')));
  for (const { name, assertionResults } of vitest.testResults) {
    const file = relative(root, name).replaceAll('\\', '/');
    for (const { fullName, status } of assertionResults) if (status === 'passed') add(file, fullName);
  }
  const walk = ({ specs, suites = [] }: Suite): void => {
    for (const { title, ok, file } of specs) if (ok) add(`tests/e2e/${file}`, title);
    suites.forEach(walk);
  };
  playwrightReport.parse(read(join(reports, 'playwright.json'))).suites.forEach(walk);
  return passed;
}

function read(file: string): unknown {
  if (!existsSync(file)) throw new Error(`there is no report ${file}: run the tests first`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

type State = 'proved' | 'failed' | 'missing' | 'not yet';
type Row = Requirement & { state: State; files: string[] };

/** A test proves what it is listed for, and what its own title names. */
function withProofs(row: Requirement, passed: Passed): Row {
  const isThere = ({ file, title }: Proof) => passed.get(file)?.some((each) => each.includes(title)) === true;
  const names = new RegExp(`\\b${row.id}\\b`);
  const naming = [...passed].flatMap(([file, titles]) =>
    titles.some((each) => names.test(each)) ? [file] : [],
  );
  const files = [...new Set([...row.proofs.map(({ file }) => file), ...naming])].toSorted();
  const isLater = row.issue > issueNow;
  if (!row.proofs.every(isThere)) return { ...row, files, state: 'failed' };
  if (files.length === 0) return { ...row, files, state: isLater ? 'not yet' : 'missing' };
  return { ...row, files, state: isLater ? 'not yet' : 'proved' };
}

function asMarkdown(rows: readonly Row[]): string {
  const proof = ({ state, issue, files }: Row) => {
    const found = files.join(', ');
    return state === 'not yet' ? [`not yet: issue ${issue}`, found].filter(Boolean).join('; ') : found;
  };
  const lines = rows.map(
    (each) => `| ${each.id} | ${each.words} | ${each.issue} | ${each.state} | ${proof(each)} |`,
  );
  return [
    '| id | requirement | issue | state | proof |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function main(root: string, reports: string): number {
  const passed = passedTests(root, reports);
  const rows = requirements.map((each) => withProofs(each, passed));
  const table = asMarkdown(rows);
  const file = join(root, 'tests', 'output', 'requirements.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, table);
  console.log(table);
  const count = (state: State) => rows.filter((each) => each.state === state).length;
  console.log(
    `${count('proved')} proved, ${count('failed')} failed, ${count('missing')} missing, ${count('not yet')} not yet`,
  );
  return count('failed') > 0 || count('missing') > mostMissing ? 1 : 0;
}

const [, script, root, reports] = process.argv;
if (script?.endsWith('table.ts') === true && root !== undefined && reports !== undefined) {
  process.exitCode = main(root, reports);
}
