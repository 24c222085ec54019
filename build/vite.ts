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
const main = forNode('dist/electron', { 'main.js': 'electron/main.ts' }, ['electron']);

/** A sandboxed preload may load one CommonJS file and nothing beside it. */
const preload = forNode('dist/electron', { 'preload.cjs': 'electron/preload.ts' }, ['electron']);

/** The office server and its console. pg-native is an optional addition of pg that is not installed. */
const server: InlineConfig = {
  ...forNode('dist/server', { 'main.js': 'server/main.ts', 'admin.js': 'server/admin.ts' }, ['pg-native']),
  plugins: [
    beside('server/db/migrations', 'migrations'),
    beside('server/db/keystore-migrations', 'keystore-migrations'),
  ],
};

/** The window, for both shells. Nothing is inlined: the content security policy allows files of our own only. */
export const renderer: InlineConfig = {
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

/** @param entries the name of each file to make, and what it is made from */
function forNode(outDir: string, entries: Record<string, string>, external: string[]): InlineConfig {
  const base = common(outDir);
  const names = Object.keys(entries);
  return {
    ...base,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ...base.build,
      ssr: true,
      target: 'node24',
      // main and preload share a folder; build.ts empties it.
      emptyOutDir: false,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, entries[name] ?? '')])),
        external: [...external, ...builtins],
        output: {
          format: names[0]?.endsWith('.cjs') === true ? 'cjs' : 'es',
          entryFileNames: '[name]',
          chunkFileNames: '[name].js',
          codeSplitting: names.length > 1,
        },
      },
    },
  };
}
