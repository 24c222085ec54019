/** The office of the simulation: the real server and a real PostgreSQL. */
import type { FastifyInstance } from 'fastify';
import { openPool } from '../../server/db/pool.ts';
import type { DatabaseConfig } from '../../server/config.ts';
import { buildApp } from '../../server/http/app.ts';
import { makeService, type Service } from '../../server/service.ts';
import type { Random } from '../../shared/crypto/random.ts';
import type { Time } from './time.ts';

const rates = { strict: 1_000_000_000, usual: 1_000_000_000 };
const CONNECTIONS = 3;

export interface SimOffice {
  app: FastifyInstance;
  service: Service;
  close(): Promise<void>;
}

export async function openOffice(databases: DatabaseConfig, time: Time, random: Random): Promise<SimOffice> {
  const main = openPool(databases.database, CONNECTIONS, () => undefined);
  const keystore = openPool(databases.keystore, CONNECTIONS, () => undefined);
  const service = { ...makeService({ main, keystore }, { now: () => new Date(time.now) }), random };
  const app = await buildApp(service, { rates, log: { write: () => undefined } });
  return {
    app,
    service,
    async close() {
      await app.close();
      await Promise.all([main.end(), keystore.end()]);
    },
  };
}
