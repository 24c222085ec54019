import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './browser.ts';
import { root } from './launcher/root.mjs';

const browser = await findBrowser();
const stories = join(root, 'tests', 'e2e');

export default defineConfig({
  testDir: stories,
  // Each story is a project of its own, because a project gets an office of its own: what one story adds is on nobody else's Today.
  projects: readdirSync(stories)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => ({ name: name.replace('.spec.ts', ''), testMatch: `**/${name}` })),
  outputDir: join(root, 'tests', 'output', 'playwright'),
  // The whole story is one test with two devices and a server that goes away and comes back.
  timeout: 180_000,
  // Unlocking and enrolling are slow on purpose.
  expect: { timeout: 20_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(root, '.cache', 'test', 'playwright.json') }]],
  use: { launchOptions: 'problem' in browser ? {} : launchOptions(browser) },
});
