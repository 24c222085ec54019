/**
 * @typedef {{ file: string, args?: string[], env?: Record<string, string> }} Task
 * A file in build/ that the pinned Node runs, what to pass to it first, and what to add to its environment.
 */

/** @type {Record<string, Task>} */
export const tasks = {
  start: { file: 'start.ts' },
  test: { file: 'test.ts' },
  'check-deep': { file: 'test.ts', env: { DOORSTEP_DEEP: '1' } },
  build: { file: 'build.ts' },
  dev: { file: 'dev.ts' },
  lint: { file: 'lint.ts' },
  format: { file: 'lint.ts', args: ['--write'] },
  look: { file: 'look.ts' },
  simulate: { file: '../tests/simulation/simulate.ts' },
};
