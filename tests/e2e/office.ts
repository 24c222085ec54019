/** A practice office for tests: the real server as a process of its own, on a real PostgreSQL, with the organisation that `npm start` seeds. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/launcher/root.mjs';
import { createDatabase, startPostgres } from '../../build/postgres.ts';
import { findPlace } from '../../build/postgres/place.ts';
import { plantFiles } from '../../build/practice/generate/plant.ts';
import { foundOffice } from '../../build/practice/office.ts';
import { outreachTeams, practiceTeams, seedPractice, type WorkerName } from '../../build/practice/seed.ts';
import { freePortFrom, startServerProcess } from '../../build/practice/server-process.ts';
import { migrateAll, newClaimCode } from '../../server/admin.ts';
import { openPool } from '../../server/db/pool.ts';
import { layLine, type Line } from './line.ts';

const FIRST_PORT = 4700;

const dataProtectionTeams = ['everyone', 'data-protection'] as const;

export interface TestOffice {
  /** The address that laptops are given. */
  url: string;
  line: Line;
  /** Folder with everything below; gone at the end. */
  folder: string;
  /** The app as it was built when the tests began, so that a build during the run changes nothing. */
  app: string;
  /** Both databases, for reading. */
  databases: string[];
  /** PostgreSQL's own data directory. */
  cluster: string;
  /** What the server wrote so far. */
  log(): Promise<string>;
  /**
   * A new invitation: twelve words. Dev answers for data protection, and the others visit people, unless teams are named. `lasts` in
   * milliseconds.
   */
  invite(who: WorkerName, lasts?: number, teams?: readonly (typeof practiceTeams)[number][]): Promise<string>;
  /** So many generated people, as `npm start` has them. */
  plant(files: number): Promise<void>;
  /** Ends the server process. What it acknowledged is in the database. */
  stop(): Promise<void>;
  /** Starts it again at the same address. */
  start(): Promise<void>;
  /** Another server, on databases of its own in the same PostgreSQL, where nobody has begun anything yet. */
  empty(): Promise<EmptyOffice>;
  close(): Promise<void>;
}

export interface EmptyOffice {
  url: string;
  /** From its console: begins one charity. */
  claimCode: string;
  stop(): Promise<void>;
}

export async function openOffice(): Promise<TestOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-e2e-'));
  const app = join(folder, 'app');
  await cp(join(root, 'dist'), join(app, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(app, 'package.json'));
  const postgresFolder = join(folder, 'postgres');
  const logFile = join(folder, 'server.log');
  const postgres = await startPostgres({ dataFolder: postgresFolder, durable: false });
  const [database, keystore] = [postgres.url('doorstep'), postgres.url('doorstep_keys')];
  const claimCode = await prepare(
    postgres.url('postgres'),
    ['doorstep', 'doorstep_keys'],
    database,
    keystore,
  );

  const port = await freePortFrom(FIRST_PORT);
  const startServer = () =>
    startServerProcess({ database, keystore, port, window: join(app, 'dist', 'renderer'), log: logFile });
  let server = await startServer();
  const founded = await foundOffice({ server: server.url, claimCode, teams: practiceTeams });
  const workers = await seedPractice(founded);
  const line = await layLine(server.url);

  const stop = async () => {
    await line.shut();
    await server.stop();
  };
  return {
    url: line.url,
    line,
    folder,
    app,
    databases: [database, keystore],
    cluster: findPlace(postgresFolder).cluster,
    log: () => readFile(logFile, 'utf8'),
    invite: (who, lasts, teams = who === 'dev' ? dataProtectionTeams : outreachTeams) =>
      founded.invite({
        worker: workers[who],
        teams: founded.teamsOf(...teams),
        ...(lasts === undefined ? {} : { lasts }),
      }),
    plant: (count) => plantFiles(founded, { seed: 'practice', count, workers: [workers.alice] }),
    stop,
    start: async () => {
      server = await startServer();
      await line.open();
    },
    async empty() {
      const [main, keys] = [postgres.url('real'), postgres.url('real_keys')];
      const code = await prepare(postgres.url('postgres'), ['real', 'real_keys'], main, keys);
      const bare = await startServerProcess({
        database: main,
        keystore: keys,
        port: await freePortFrom(port + 1),
        window: null,
        log: join(folder, 'empty.log'),
      });
      return { url: bare.url, claimCode: code, stop: () => bare.stop() };
    },
    close: async () => {
      await stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function prepare(
  any: string,
  names: readonly string[],
  database: string,
  keystore: string,
): Promise<string> {
  for (const name of names) await createDatabase(any, name);
  const pools = [openPool(database, 1, () => undefined), openPool(keystore, 1, () => undefined)] as const;
  try {
    await migrateAll(...pools);
    return await newClaimCode(pools[1]);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
