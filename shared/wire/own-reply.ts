import type { ShellProblem } from './problems.ts';
import { contentTypes } from './routes.ts';

/** Null for an answer of our own server, whatever its status. Guest networks and web sites answer with pages and redirects. */
export function problemOfReply(status: number, contentType: string): ShellProblem | null {
  const [type = ''] = contentType.split(';');
  const own: readonly string[] = Object.values(contentTypes);
  if (own.includes(type.trim().toLowerCase())) return null;
  // A gateway speaks for a server that does not.
  return status >= 500 ? 'OFFLINE' : 'SERVER_ADDRESS_WRONG';
}
