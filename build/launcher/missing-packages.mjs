import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * @typedef {{ os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * A package as a lock file describes it.
 */

/**
 * The packages made for this very machine that were not installed. npm skips an optional package that it cannot fetch
 * without saying so, and every program for one platform is an optional package.
 * @param {string} folder
 * @param {string} lock the text of its package-lock.json
 */
export function missingPackages(folder, lock) {
  const { packages } = /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(lock));
  return Object.entries(packages)
    .filter(([path, about]) => isForThisMachine(about) && !existsSync(join(folder, path)))
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** @param {LockedPackage} about */
function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined || cpu === undefined) return false;
  const fits = [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
  return fits && (libc === undefined || [libc].flat().includes(libcHere()));
}

function libcHere() {
  const report = process.report.getReport();
  return 'header' in report && 'glibcVersionRuntime' in Object(report.header) ? 'glibc' : 'musl';
}
