// Tells a PostgreSQL that somebody is using from one that a killed run left behind. The watchdog answers on a
// loopback port with a token only its file holds; a port stops answering when its process dies, a file would not.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { join } from 'node:path';

/** Takes the folder for as long as this process lives. */
export async function takeFolder(folder: string): Promise<void> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((socket) => socket.on('error', () => undefined).end(token));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  writeFileSync(join(folder, 'watchdog'), `${String(address.port)} ${token}`, { mode: 0o600 });
}

/** Whether a watchdog of this folder is alive. */
export async function isTaken(folder: string): Promise<boolean> {
  const file = join(folder, 'watchdog');
  if (!existsSync(file)) return false;
  const [port, token] = readFileSync(file, 'utf8').split(' ');
  return new Promise((resolve) => {
    let heard = '';
    const socket = createConnection({ host: '127.0.0.1', port: Number(port) });
    socket.setTimeout(2000, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(heard === token);
    });
  });
}
