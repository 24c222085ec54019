/**
 * The window's files come from `app://desk/`, a scheme of our own: a fixed origin (so storage stays where it is), no rights of
 * file://, and every answer carries the policy of `shared/wire/window-policy.ts`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { protocol } from 'electron';
import { contentType, windowHeaders } from '../shared/wire/window-policy.ts';

const scheme = 'app';
export const ownOrigin = 'app://desk';

/** Before the app is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Once the app is ready. Only files found in the folder now can ever be asked for: a path is a key, never a way. */
export async function serveOwnFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }

  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const path = url.pathname === '/' ? '/index.html' : url.pathname;
    const file = url.host === 'desk' && request.method === 'GET' ? files.get(path) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: windowHeaders });
    const headers = { ...windowHeaders, 'content-type': contentType(path) };
    return new Response(new Uint8Array(await readFile(file)), { headers });
  });
}
