// `npm test`: everything that can be checked without a person, in one go.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { findBrowser } from './browser.ts';
import { buildAll } from './build.ts';
import { runChild } from './launcher/child.mjs';
import { root } from './launcher/root.mjs';
import { lint } from './lint.ts';
import { step, tool } from './steps.ts';

const reports = join(root, '.cache', 'test');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

async function test(): Promise<number> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const browser = await findBrowser();
  if ('problem' in browser) {
    console.error(browser.problem);
    return 1;
  }
  console.log(`Node ${process.version}, browser ${browser.path}`);
  // So that every process of this run takes the same browser without looking again.
  const env = { ...browser.env, CHROMIUM: browser.path };
  const steps: [string, () => Promise<number>][] = [
    ['lint', lint],
    ['build', buildAll],
    ['unit, server, desktop and browser tests', () => runVitest(env)],
    ['end-to-end tests', () => runPlaywright(env)],
    ['requirements', showRequirements],
  ];
  for (const [name, work] of steps) {
    console.log(`\n── ${name} ──`);
    const code = await step(name, work);
    if (code !== 0) return code;
  }
  return 0;
}

function runVitest(env: NodeJS.ProcessEnv): Promise<number> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`];
  return tool('vitest/vitest.mjs', ['run', '--config', 'build/vitest.config.ts', ...reporters], env);
}

function runPlaywright(env: NodeJS.ProcessEnv): Promise<number> {
  return tool(
    '@playwright/test/cli.js',
    ['test', '--config', 'build/playwright.config.ts', '--pass-with-no-tests'],
    {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
    },
  );
}

/** What the tests that have just passed prove of what is asked for. */
function showRequirements(): Promise<number> {
  return runChild(process.execPath, [join(root, 'tests', 'requirements', 'table.ts'), root, reports], {
    cwd: root,
  });
}

const vitestNumbers = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});
const playwrightNumbers = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function counts(): Count[] {
  const found: Count[] = [];
  if (existsSync(vitestReport)) {
    const { numPassedTests, numFailedTests, numPendingTests } = vitestNumbers.parse(read(vitestReport));
    found.push({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
  }
  if (existsSync(playwrightReport)) {
    const { expected, unexpected, flaky, skipped } = playwrightNumbers.parse(read(playwrightReport)).stats;
    found.push({ passed: expected, failed: unexpected + flaky, skipped });
  }
  return found;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

const code = await test();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const count of counts()) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}
const skipped = total.skipped === 0 ? '' : `, ${String(total.skipped)} skipped`;
const ending = code === 0 ? '' : ' (stopped at the step that failed)';
console.log(`\ntotal: ${String(total.passed)} passed, ${String(total.failed)} failed${skipped}${ending}`);
process.exitCode = code;
