// How each of the four bundles is made; the build, the dev task and the tests use the same settings.
import { cpSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin, PluginOption } from 'vite';
import { root } from './launcher/root.mjs';

const builtins = [...builtinModules, /^node:/];

export function rendererPlugins(): PluginOption[] {
  return [react()];
}

/** Electron's main process: one ES module with every package in it, so that the packaged app has no node_modules. */
const main = forNode('electron/main.ts', 'dist/electron', 'main.js', ['electron']);

/** A sandboxed preload may load one CommonJS file and nothing beside it. */
const preload = forNode('electron/preload.ts', 'dist/electron', 'preload.cjs', ['electron']);

/** pg-native is an optional addition of pg that is not installed. */
const server: InlineConfig = {
  ...forNode('server/main.ts', 'dist/server', 'main.js', ['pg-native']),
  plugins: [
    beside('server/db/migrations', 'migrations'),
    beside('server/db/keystore-migrations', 'keystore-migrations'),
  ],
};

/** The window, for both shells. Nothing is inlined: the content security policy allows files of our own only. */
const renderer: InlineConfig = {
  ...common('dist/renderer'),
  root: join(root, 'renderer'),
  base: './',
  plugins: rendererPlugins(),
  worker: { format: 'es' },
};

/** Everything that runs. */
export const bundles = [main, preload, renderer, server];

/** Puts a folder of files that are read while running beside the bundle. */
function beside(folder: string, name: string): Plugin {
  return {
    name: `beside:${name}`,
    writeBundle({ dir = '' }) {
      cpSync(join(root, folder), join(dir, name), { recursive: true });
    },
  };
}

function common(outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    cacheDir: join(root, 'node_modules', '.cache', 'vite'),
    build: {
      outDir: join(root, outDir),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // The cryptography is one large file by nature.
      chunkSizeWarningLimit: 2000,
    },
  };
}

function forNode(entry: string, outDir: string, file: string, external: string[]): InlineConfig {
  const base = common(outDir);
  return {
    ...base,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...base.build,
      ssr: join(root, entry),
      target: 'node24',
      // main and preload share a folder; build.ts empties it.
      emptyOutDir: false,
      rolldownOptions: {
        external: [...external, ...builtins],
        output: { format: file.endsWith('.cjs') ? 'cjs' : 'es', entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
