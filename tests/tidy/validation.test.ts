/** The page that says where each rule and its table stand keeps up with the files. */
import { expect, test } from 'vitest';
import { projectFiles } from './project-files.ts';

const page = 'shared/design/validation.md';
const files = new Map(projectFiles().map(({ path, text }) => [path, text]));
const rows = (files.get(page) ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('`'))
  .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path));

test('each row names a rule and a table that are there', () => {
  expect(rows.length).toBeGreaterThan(30);
  const missing = rows.flat().filter((path) => !files.has(path));
  expect(missing).toEqual([]);
});

test('each other file that the page names is there', () => {
  const named = (files.get(page) ?? '').matchAll(/`((?:tests|shared)\/[^`]+\.tsx?)`/g);
  expect([...named].map(([, path = '']) => path).filter((path) => !files.has(path))).toEqual([]);
});

test('whatever reads what somebody typed is on the page', () => {
  const readers = [...files]
    .filter(([path, text]) => /^shared\/rules\/[^/]+\.ts$/.test(path) && /^export function parse/m.test(text))
    .map(([path]) => path);
  const listed = rows.flat();
  // Days are read by every field of time.
  expect(readers.filter((path) => !listed.includes(path) && !path.endsWith('/typed-date.ts'))).toEqual([]);
});
