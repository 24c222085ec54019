import { expect, test } from 'vitest';
import { serverProblems, shellProblems, vaultProblems } from '../../shared/wire/problems.ts';
import { mostMissing, negativeTests } from '../negative-tests.ts';
import { projectFiles } from './project-files.ts';

const texts = new Map(projectFiles('tests').map(({ path, text }) => [path, text]));
const known: readonly string[] = [...shellProblems, ...Object.keys(serverProblems), ...vaultProblems];

test('every kind of bad input is there once, in order', () => {
  expect(negativeTests.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, at) => at + 1));
});

test('every row names a test, or what it waits for', () => {
  const silent = negativeTests.filter(
    ({ where, missing, notYet }) => where.length === 0 && !missing && !notYet,
  );
  expect(silent).toEqual([]);
});

test.each(negativeTests.flatMap(({ number, where }) => where.map((place) => ({ number, ...place }))))(
  '$number: $file has a test “$title”',
  ({ file, title }) => {
    const titles = texts
      .get(file)
      ?.split('\n')
      .filter((line) => /\b(test|it)\b.*[('`]/.test(line) || /^\s+(title: )?['`]/.test(line));
    expect(titles?.some((line) => line.includes(title))).toBe(true);
  },
);

test.each(
  negativeTests.flatMap(({ number, codes, where }) => codes.map((code) => ({ number, code, where }))),
)('$number: $code is a problem, and one of the tests named expects it', ({ code, where }) => {
  expect(known).toContain(code);
  expect(where.some(({ file }) => texts.get(file)?.includes(`'${code}'`) === true)).toBe(true);
});

test('what is not tried yet is said, and grows no longer', () => {
  const missing = negativeTests.filter((row) => row.missing !== undefined);
  for (const row of missing) console.log(`${row.number} missing: ${row.missing}`);
  for (const { number, notYet } of negativeTests) {
    if (notYet !== undefined) console.log(`${number} not yet: issue ${notYet.issue} (${notYet.why})`);
  }
  expect(missing.length).toBeLessThanOrEqual(mostMissing);
});
