// PostgreSQL refuses to run as root. Root therefore runs it as "nobody", who must be able to reach its files.
import { chmodSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

export interface Owner {
  uid: number;
  gid: number;
}

/** As whom PostgreSQL runs where that is not us. 65534 owns nothing, by convention. */
export function otherOwner(): Owner | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
}

/** Whether anybody may use the file or folder, and pass through every folder above it. */
export function isOpenToAll(path: string): boolean {
  const passable = (folder: string): boolean => {
    const above = dirname(folder);
    return (statSync(folder).mode & 0o1) !== 0 && (above === folder || passable(above));
  };
  return existsSync(path) && (statSync(path).mode & 0o5) === 0o5 && passable(dirname(path));
}

/** Lets anybody read everything below the folder, and run what its owner may run. */
export function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isDirectory()) openToAll(path);
    else if (found.isFile()) chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
