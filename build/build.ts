// `npm run build`: everything that runs, into dist/.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'vite';
import { root } from './launcher/root.mjs';
import { bundles } from './vite.ts';

/** Resolves to an exit code; what is wrong has been printed by then. */
export async function buildAll(): Promise<number> {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  try {
    for (const bundle of bundles) await build(bundle);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await buildAll();
