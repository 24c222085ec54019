/** Files that were shared: the log knows which they are, the database which team each began in. */
import { mayRead } from '../../shared/membership/access.ts';
import type { Membership } from '../../shared/membership/membership.ts';
import { findFiles } from '../db/changes.ts';
import { type Service, timeNow } from '../service.ts';

/** Those that were ever shared. Who holds one of them is for the log to say, file by file. */
export function sharedFiles(log: Membership): string[] {
  return [...log.files].filter(([, { grants }]) => grants.length > 0).map(([file]) => file);
}

/** Those of them that a worker may read now, each with the team that it began in. */
export async function readableSharedFiles(
  service: Service,
  log: Membership,
  worker: string,
): Promise<Map<string, string>> {
  const now = timeNow(service);
  const roots = await findFiles(service.main, log.org, sharedFiles(log));
  return new Map([...roots].filter(([file, root]) => mayRead(log, worker, file, root, now)));
}
