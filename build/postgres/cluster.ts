import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { type Place, program } from './place.ts';
import { PostgresProblem } from './problem.ts';

const run = promisify(execFile);

/** The only account of a packaged PostgreSQL. */
export const account = 'doorstep';

/**
 * Makes the cluster unless it is there. It is made under another name first, so that a half-made one is never used.
 * Resolves to the account's password, which lies beside the cluster in a file only we can read.
 */
export async function ensureCluster(place: Place, durable: boolean): Promise<string> {
  const passwordFile = join(place.folder, 'password');
  if (existsSync(place.cluster)) {
    if (!existsSync(passwordFile)) throw new PostgresProblem(`The password of ${place.folder} is missing.`);
    return readFileSync(passwordFile, 'utf8').trim();
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const workshop = `${place.cluster}.partial`;
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { mode: 0o700 });
  const handed = join(workshop, 'password');
  const made = join(workshop, 'cluster');
  writeFileSync(handed, `${password}\n`, { mode: 0o600 });
  if (place.owner) for (const path of [workshop, handed]) chownSync(path, place.owner.uid, place.owner.gid);
  await pg(place, 'initdb', [
    `--pgdata=${made}`,
    `--username=${account}`,
    `--pwfile=${handed}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ]);
  renameSync(made, place.cluster);
  rmSync(workshop, { recursive: true });
  return password;
}

/** Ends the server on the cluster; open transactions are rolled back. */
export function stop(place: Place): Promise<void> {
  return pg(place, 'pg_ctl', ['stop', `--pgdata=${place.cluster}`, '--mode=fast', '--wait', '--timeout=30']);
}

async function pg(place: Place, name: 'initdb' | 'pg_ctl', args: string[]): Promise<void> {
  try {
    await run(program(place, name), args, { cwd: place.folder, env: plainEnvironment(), ...place.owner });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    throw new PostgresProblem(`PostgreSQL's ${name} failed: ${said === '' ? String(error) : said}`);
  }
}

/** Ours without what would point PostgreSQL at another server or make it speak another language. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([key]) => !/^(PG|LC_|LANG)/.test(key));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
