import process from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { findBrowser, launchOptions } from './browser.ts';
import { root } from './launcher/root.mjs';
import { rendererPlugins } from './vite.ts';

type Settings = NonNullable<TestProjectInlineConfiguration['test']>;

const browser = await findBrowser();
const deep = process.env.DOORSTEP_DEEP !== undefined;
const common: Settings = {
  testTimeout: deep ? 300_000 : 20_000,
  hookTimeout: 60_000,
  setupFiles: deep ? ['tests/deep.ts'] : [],
};

function project(name: string, include: string, settings: Settings = {}): TestProjectInlineConfiguration {
  return { root, test: { ...common, name, include: [include], ...settings } };
}

const inBrowser: Settings = {
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright('problem' in browser ? {} : { launchOptions: launchOptions(browser) }),
    instances: [{ browser: 'chromium' }],
  },
};

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vite',
  test: {
    projects: [
      project('unit', 'tests/{unit,vectors,contract,tidy}/**/*.test.ts'),
      // One PostgreSQL serves them all; every file has a database of its own in it.
      project('server', 'tests/{server,adversary,simulation}/**/*.test.ts', {
        globalSetup: ['tests/server/postgres-for-tests.ts'],
        maxWorkers: 2,
      }),
      // Each test starts a whole desktop.
      project('desktop', 'tests/desktop/**/*.test.ts', { maxWorkers: 1, testTimeout: 60_000 }),
      { ...project('browser', 'tests/browser/**/*.test.{ts,tsx}', inBrowser), plugins: rendererPlugins() },
    ],
  },
});
