// `npm run dev`: the same as `npm start`, with every bundle built again when one of its files changes. A changed
// window is there after reloading it; a changed main process or server after starting again.
import { join } from 'node:path';
import process from 'node:process';
import { build, type InlineConfig } from 'vite';
import { runChild } from './launcher/child.mjs';
import { root } from './launcher/root.mjs';
import { bundles } from './vite.ts';

/** Resolves after the first build, to what ends the watching. */
async function watch(bundle: InlineConfig): Promise<() => Promise<void>> {
  const watcher = await build({ ...bundle, logLevel: 'info', build: { ...bundle.build, watch: {} } });
  if (!('on' in watcher)) throw new Error('a build that watches gives a watcher');
  await new Promise<void>((resolve) => {
    watcher.on('event', ({ code }) => {
      if (code === 'END' || code === 'ERROR') resolve();
    });
  });
  return () => watcher.close();
}

const watching = await Promise.all(bundles.map(watch));
process.exitCode = await runChild(process.execPath, [
  join(root, 'build', 'start.ts'),
  '--no-build',
  ...process.argv.slice(2),
]);
await Promise.all(watching.map((end) => end()));
