/** Which server addresses a shell will speak to. */
import { err, ok, type Result } from '../result.ts';
import type { ShellProblem } from './problems.ts';

type AddressProblem = Extract<ShellProblem, 'SERVER_ADDRESS_WRONG' | 'SERVER_NOT_PRIVATE'>;

/** The parts of WHATWG's URL that are needed here; every shell has that class, this folder has no types for it. */
export interface AddressParts {
  protocol: string;
  hostname: string;
  origin: string;
  pathname: string;
  search: string;
  hash: string;
  username: string;
  password: string;
}

/** The origin to speak to. Names a server and nothing more: no path, no query, no password. Plain http only to this machine. */
export function serverOrigin(url: AddressParts | null): Result<string, AddressProblem> {
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return err('SERVER_ADDRESS_WRONG');
  const bare = url.pathname === '/' && `${url.search}${url.hash}${url.username}${url.password}` === '';
  if (!bare) return err('SERVER_ADDRESS_WRONG');
  if (url.protocol === 'http:' && !isThisMachine(url.hostname)) return err('SERVER_NOT_PRIVATE');
  return ok(url.origin);
}

/** By the numbers that never leave the machine, or the name that must resolve to them (RFC 6761 §6.3). URL has normalised them. */
function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
