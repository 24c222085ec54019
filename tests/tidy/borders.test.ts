import { expect, test } from 'vitest';
import { pathsWith, projectFiles } from './project-files.ts';

// The linter says the same to whoever writes the code; this holds it even where a lint rule is switched off.
const code = projectFiles().filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));
const product = code.filter(({ path }) => /^(shared|electron|renderer|server)\//.test(path));

test('only one file talks to libsodium', () => {
  expect(pathsWith(/(from|import\(?)\s*['"]libsodium/, code)).toEqual(['shared/crypto/sodium.ts']);
});

test('only one file listens to the window', () => {
  expect(pathsWith(/\bipcMain\b/, product)).toEqual(['electron/ipc.ts']);
});

test('shared/ knows no window, no Node and no Electron', () => {
  const shared = product.filter(({ path }) => path.startsWith('shared/'));
  expect(pathsWith(/from ['"](node:|electron|react|dexie|fastify|pg['"])/, shared)).toEqual([]);
});

test('screens hold no keys and open no database', () => {
  const screens = product.filter(({ path }) => /^renderer\/(features|ui)\//.test(path));
  expect(pathsWith(/from ['"](dexie|[./]*shared\/crypto\/)/, screens)).toEqual([]);
});

test('no lint rule is switched off for a whole file', () => {
  expect(pathsWith(/(eslint|oxlint)-disable(?!-(next-)?line)/, product)).toEqual([]);
});
