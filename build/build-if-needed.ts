import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { root } from './launcher/root.mjs';

const stamp = join(root, 'dist', '.built');
const sources = ['shared', 'electron', 'renderer', 'server', 'build/vite.ts', 'package-lock.json'];

/** Builds unless nothing has changed since the last build. Resolves to an exit code. */
export async function buildIfNeeded(): Promise<number> {
  if (existsSync(stamp)) {
    const built = statSync(stamp).mtimeMs;
    if (sources.every((source) => newest(join(root, source)) < built)) return 0;
  }
  const began = new Date();
  console.log('Building …');
  const code = await buildAll();
  if (code === 0) writeFileSync(stamp, began.toISOString());
  return code;
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
