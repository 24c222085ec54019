import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { stop } from './cluster.ts';
import type { Place } from './place.ts';

/** Stops a PostgreSQL whose watchdog was killed, and clears the file it would otherwise be known by. */
export async function clearLeftover(place: Place): Promise<void> {
  const pidFile = join(place.cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (runsOn(pid, place.cluster)) await stop(place);
  // After a restart of the machine the number may be another program's, which PostgreSQL would take for itself.
  else rmSync(pidFile, { force: true });
}

/** Whether the process is a PostgreSQL started on this cluster; when that cannot be known, whether it lives. */
function runsOn(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes(cluster);
    if (process.platform === 'darwin') {
      return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
        cluster,
      );
    }
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
