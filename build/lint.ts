// `npm run lint` checks, `npm run format` (--write) rewrites. All checks run, so that one go shows everything.
import process from 'node:process';
import { step, tool } from './steps.ts';

const format = ['-c', 'build/oxfmt.json'];

export async function lint(): Promise<number> {
  const codes = [
    await step('types', () => tool('typescript/bin/tsc', ['-b', '--force'])),
    await step('rules and borders', () => tool('oxlint/bin/oxlint', ['--quiet'])),
    await step('format', () => tool('oxfmt/bin/oxfmt', [...format, '--list-different'])),
    await step('unused code', () => tool('knip/bin/knip.js', ['-c', 'build/knip.json', '--no-progress'])),
  ];
  return Math.max(...codes);
}

if (import.meta.main) {
  process.exitCode = process.argv.includes('--write')
    ? await step('format', () => tool('oxfmt/bin/oxfmt', format))
    : await lint();
}
