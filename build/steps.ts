import { join } from 'node:path';
import process from 'node:process';
import { runChild } from './launcher/child.mjs';
import { root } from './launcher/root.mjs';

/** A script in node_modules, run by the Node we run on: no shell, so the same on every system. */
export function tool(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return runChild(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

/** Runs one named step, says how it ended and how long it took, and gives its exit code. */
export async function step(name: string, work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const code = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(code === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} failed (${seconds} s)`);
  return code;
}
