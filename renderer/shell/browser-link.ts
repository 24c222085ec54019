/** The browser shell's road to the server: the one that served this page, and no other. */
import { err, ok } from '../../shared/result.ts';
import type { LinkReply, LinkRequest, Reply } from '../../shared/wire/app.ts';
import { problemOfReply } from '../../shared/wire/own-reply.ts';
import { contentTypes, isRouteName, routes } from '../../shared/wire/routes.ts';

/** Milliseconds; a practice server is near. */
const patience = 60_000;

export function isOwnServer(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === location.origin;
}

export async function callOwnServer({ server, route, token, body }: LinkRequest): Promise<Reply<LinkReply>> {
  if (!isRouteName(route)) return err('IPC_REFUSED');
  if (!isOwnServer(server)) return err('SERVER_ADDRESS_WRONG');
  const { method, path, body: kind } = routes[route];
  const headers = new Headers({ accept: Object.values(contentTypes).join(', ') });
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  if (method === 'POST') headers.set('content-type', contentTypes[kind]);
  try {
    const response = await fetch(new URL(path, location.origin), {
      method,
      headers,
      ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const problem = problemOfReply(response.status, response.headers.get('content-type') ?? '');
    if (problem !== null) return err(problem);
    return ok({ status: response.status, body: new Uint8Array(await response.arrayBuffer()) });
  } catch (error) {
    return err(error instanceof DOMException && error.name === 'TimeoutError' ? 'LINK_TIMEOUT' : 'OFFLINE');
  }
}
