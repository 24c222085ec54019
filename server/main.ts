// The server's process: configuration from the environment, databases checked, then listening until it is told to stop.
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { type Config, readConfig } from './config.ts';
import { keystoreMigrations, mainMigrations, pending } from './db/migrate.ts';
import { openPool } from './db/pool.ts';
import { errorCode } from './db/query.ts';
import { buildApp } from './http/app.ts';
import { safeError } from './http/log.ts';
import { hasRealOrganisation } from './http/window.ts';
import { finishErasures } from './membership/destroy-keys.ts';
import { makeService } from './service.ts';

const CONNECTIONS = 10;

async function serve(config: Config): Promise<void> {
  const main = openPool(config.database, CONNECTIONS, lostConnection);
  const keystore = openPool(config.keystore, CONNECTIONS, lostConnection);
  const missing = [
    ...(await pending(main, mainMigrations)),
    ...(await pending(keystore, keystoreMigrations)),
  ];
  if (missing.length > 0)
    return stopWith('The databases are not up to date. Run "node server/admin.ts migrate" first.');
  if (config.window !== null && (await hasRealOrganisation(main))) {
    return stopWith(
      'STATIC serves the app to browsers, which is for practice only, and this database has a real organisation.',
    );
  }
  const service = makeService({ main, keystore }, { practiceOnly: config.window !== null });
  await finishErasures(service);
  const app = await buildApp(service, {
    proxies: config.proxies,
    ...(config.tls === null ? {} : { tls: await readTls(config.tls) }),
    ...(config.window === null ? {} : { window: config.window }),
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // Requests under way are finished; no new ones come in.
    await app.close();
    await Promise.all([main.end(), keystore.end()]);
    if (process.connected) process.disconnect();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  // Started by another program (practice, tests): end with it.
  process.on('disconnect', () => void stop());
  const listenTextResolver = (address: string) => `listening on port ${new URL(address).port}`;
  await app.listen({ host: config.host, port: config.port, listenTextResolver });
}

async function readTls(files: { certificate: string; key: string }): Promise<{ cert: string; key: string }> {
  return { cert: await readFile(files.certificate, 'utf8'), key: await readFile(files.key, 'utf8') };
}

function lostConnection(error: Error): void {
  process.stdout.write(`${JSON.stringify({ lost: 'database connection', err: safeError(error) })}\n`);
}

function stopWith(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** What can be expected to go wrong before the first request, in words. */
function sentenceOf(error: unknown): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return 'Another program listens on this PORT already.';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is no address of this machine.';
  if (code === 'EACCES') return 'This PORT needs more rights, or a file may not be read.';
  if (code === 'ENOENT') return 'TLS_CERT_FILE or TLS_KEY_FILE names no file.';
  if (code.startsWith('ERR_OSSL') || code.startsWith('ERR_SSL'))
    return 'TLS_CERT_FILE and TLS_KEY_FILE hold no certificate and its key.';
  if (code === '' && error instanceof Error) return `The server cannot start: ${error.message}.`;
  return `The databases do not answer (${code}).`;
}

if (import.meta.main) {
  const config = readConfig(process.env);
  if (!config.ok) stopWith(config.problem);
  try {
    await serve(config.value);
  } catch (error) {
    stopWith(sentenceOf(error));
  }
}
