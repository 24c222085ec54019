/** A server under test: the real app on databases of its own, listening on a free port of this machine. */
import type { Pool } from 'pg';
import { foundOffice, type Founding, type Office } from '../../build/practice/office.ts';
import { newClaimCode } from '../../server/admin.ts';
import type { DatabaseConfig } from '../../server/config.ts';
import { openPool } from '../../server/db/pool.ts';
import { type AppOptions, buildApp } from '../../server/http/app.ts';
import { makeService } from '../../server/service.ts';
import { freshDatabases } from './database.ts';

export interface Running {
  /** Origin. */
  url: string;
  databases: DatabaseConfig;
  main: Pool;
  keystore: Pool;
  /** Everything it has logged. */
  log: string[];
  /** Moves the server's clock, in milliseconds. */
  clock: { ahead: number };
  claimCode(): Promise<string>;
  found(options?: Partial<Founding>): Promise<Office>;
  stop(): Promise<void>;
}

/** Ample for tests that do not look at rates. */
const rates = { strict: 100_000, usual: 100_000 };

export async function startServer(
  options: AppOptions & { databases?: DatabaseConfig; practiceOnly?: boolean } = {},
): Promise<Running> {
  const databases = options.databases ?? (await freshDatabases());
  const main = openPool(databases.database, 8, () => undefined);
  const keystore = openPool(databases.keystore, 8, () => undefined);
  const clock = { ahead: 0 };
  const log: string[] = [];
  const service = makeService(
    { main, keystore },
    { now: () => new Date(Date.now() + clock.ahead), practiceOnly: options.practiceOnly ?? false },
  );
  const app = await buildApp(service, { rates, log: { write: (line) => log.push(line) }, ...options });
  // Fastify says http whatever its server speaks.
  const { host } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const url = `${options.tls === undefined ? 'http' : 'https'}://${host}`;
  const claimCode = () => newClaimCode(keystore);
  return {
    url,
    databases,
    main,
    keystore,
    log,
    clock,
    claimCode,
    found: async (founding = {}) => foundOffice({ server: url, claimCode: await claimCode(), ...founding }),
    async stop() {
      await app.close();
      await Promise.all([main.end(), keystore.end()]);
    },
  };
}
