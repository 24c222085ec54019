import { expect, test } from 'vitest';
import { pathsWith, projectFiles } from './project-files.ts';

const files = projectFiles();
const code = files.filter(({ path }) => /\.(ts|tsx|mjs|css|sql|py)$/.test(path));
const tests = code.filter(({ path }) => path.startsWith('tests/') && !path.startsWith('tests/tidy/'));

test('no file of code is longer than 400 lines', () => {
  const long = code
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test('file names are kebab-case, PascalCase for components, and what Python can import', () => {
  const named = code.map(({ path }) => path).filter((path) => !path.endsWith('.sql'));
  const kebab = /^([a-z0-9]+[-.])*[a-z0-9]+\.(ts|tsx|mjs|css)$/;
  const python = /^[a-z0-9_]+\.py$/;
  const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
  const wrong = named.filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    return ![kebab, pascal, python].some((rule) => rule.test(name));
  });
  expect(wrong).toEqual([]);
});

test('the project speaks of itself alone', () => {
  // One letter of each stands in brackets, so that this file passes too.
  const elsewhere = /\/[w]ork\/|\/[f]arm\/|\/tmp\/[b]rief|[t]oolchain\.md|[i]ssues? show/;
  expect(pathsWith(elsewhere, files)).toEqual([]);
});

test('nothing is left for later in the code', () => {
  expect(pathsWith(/[T]ODO|[F]IXME|\b[X]XX\b|@ts-([i]gnore|[n]ocheck)/, code)).toEqual([]);
});

test('no test is alone, postponed, or waits for a fixed time', () => {
  expect(pathsWith(/\b(test|it|describe)\.(only|todo|fixme)\(|waitForTimeout\(/, tests)).toEqual([]);
});

test('telephone numbers are from the ranges kept for stories', () => {
  const numbers = files.flatMap(({ path, text }) =>
    (text.match(/(?<!\d)07\d{3} ?\d{6}(?!\d)/g) ?? []).map((number) => `${path}: ${number}`),
  );
  expect(numbers.filter((line) => !/07700 ?900\d{3}$/.test(line))).toEqual([]);
});

test('every test file is in a folder that npm test runs', () => {
  const run =
    /^tests\/((unit|vectors|contract|simulation|tidy|server|adversary|desktop)\/.*\.test\.ts|browser\/.*\.test\.tsx?|e2e\/.*\.spec\.ts)$/;
  const written = code.map(({ path }) => path).filter((path) => /\.(test|spec)\.tsx?$/.test(path));
  expect(written.filter((path) => !run.test(path))).toEqual([]);
});
