/** An app folder with the built main bundle and preload, unmodified, and the test page as its window. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { root } from '../../build/launcher/root.mjs';
import { launchDesktop, type Desktop, type DesktopOptions } from './launch.ts';

/** Makes one for a test file; the function gives its folder once tests run. */
export function useTestApp(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doorstep-app-'));
    await fillTestApp(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

async function fillTestApp(folder: string): Promise<void> {
  await cp(join(root, 'dist', 'electron'), join(folder, 'dist', 'electron'), { recursive: true });
  const manifest = { name: 'doorstep-test', type: 'module', main: 'dist/electron/main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, 'page'),
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: join(folder, 'dist', 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      target: 'es2024',
    },
  });
}

export async function makeProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-profile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A desktop that ends with the test. */
export async function startDesktop(options: DesktopOptions): Promise<Desktop> {
  const desktop = await launchDesktop(options);
  onTestFinished(() => desktop.kill());
  return desktop;
}
