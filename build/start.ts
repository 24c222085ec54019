// `npm start`: the practice office on this machine, and the app that belongs to it. Ctrl-C ends all of it and keeps the data.
//   --fresh     start over with an empty practice office
//   --no-open   open no window, only say where everything is
//   --no-build  use what was built last
//   --folder=…  keep the practice office's data there and not in .practice
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { openPool } from '../server/db/pool.ts';
import { migrateAll, newClaimCode } from '../server/admin.ts';
import { formatFingerprint } from '../shared/evidence/fingerprint.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { root } from './launcher/root.mjs';
import { createDatabase, type Postgres, PostgresProblem, startPostgres } from './postgres.ts';
import { isTaken } from './postgres/owner-lock.ts';
import { findPlace } from './postgres/place.ts';
import { type Codes, openPracticeOffice } from './practice/codes.ts';
import { workers } from './practice/content/workers.ts';
import { openDesktop, openInBrowser } from './practice/desktop.ts';
import { freePortFrom, startServerProcess } from './practice/server-process.ts';

/** How many generated people there are, beside those who are always there. */
const PRACTICE_FILES = 40;
const FIRST_PORT = 4600;

/** Ended in reverse order, whatever the reason. */
const running: (() => Promise<void>)[] = [];

async function start(options: ReadonlySet<string>, folder: string): Promise<number> {
  const database = join(folder, 'postgres');
  if (options.has('--fresh')) {
    if (existsSync(database) && (await isTaken(findPlace(database).folder))) {
      throw new PostgresProblem(
        'The practice office is running. Stop it first, then start over with --fresh.',
      );
    }
    rmSync(folder, { recursive: true, force: true });
  }
  if (!options.has('--no-build') && (await buildIfNeeded()) !== 0) return 1;
  mkdirSync(folder, { recursive: true, mode: 0o700 });

  const postgres = await startPostgres({ dataFolder: database, durable: true });
  running.push(() => postgres.stop());
  const urls = { database: postgres.url('doorstep'), keystore: postgres.url('doorstep_keys') };
  const pools = await prepareDatabases(postgres, urls);
  const server = await startServerProcess({
    ...urls,
    port: await freePortFrom(FIRST_PORT),
    window: join(root, 'dist', 'renderer'),
    log: join(folder, 'server.log'),
  });
  running.push(() => server.stop());
  const claimCode = () => newClaimCode(pools.keystore);
  const office = await openPracticeOffice(join(folder, 'office.json'), server.url, claimCode, PRACTICE_FILES);
  const claim = await newClaimCode(pools.keystore);
  await pools.end();
  introduce(server.url, office.org, office.codes, claim);

  if (options.has('--no-open')) return waitFor(server.ended);
  const desktop = await openDesktop(server.url, join(folder, 'laptop'));
  if ('why' in desktop) {
    console.log(
      `The desktop app cannot be opened: ${desktop.why}. The same app is at ${server.url}/ in a browser.`,
    );
    openInBrowser(`${server.url}/`);
    return waitFor(server.ended);
  }
  const { app } = desktop;
  const closed = new Promise<void>((resolve) => {
    if (app.exitCode !== null) resolve();
    app.once('exit', () => resolve());
  });
  running.push(async () => {
    app.kill('SIGTERM');
    await closed;
  });
  console.log('The desktop app is open. Closing it ends the practice office too; the data stays.');
  return waitFor(Promise.race([closed, server.ended]));
}

async function prepareDatabases(postgres: Postgres, urls: { database: string; keystore: string }) {
  await createDatabase(postgres.url('postgres'), 'doorstep');
  await createDatabase(postgres.url('postgres'), 'doorstep_keys');
  const main = openPool(urls.database, 1, () => undefined);
  const keystore = openPool(urls.keystore, 1, () => undefined);
  await migrateAll(main, keystore);
  return { keystore, end: () => Promise.all([main.end(), keystore.end()]) };
}

function introduce(url: string, org: string, codes: Codes, claim: string): void {
  console.log(
    `\nThe practice office is at ${url}\nIts fingerprint: ${formatFingerprint(org)}\n\nInvitation codes, each for one laptop:`,
  );
  for (const name of ['alice', 'bob', 'dev'] as const) {
    const { name: worker, role } = workers[name];
    if (codes[name] !== null) console.log(`  ${worker}, ${role.toLowerCase()}:\n    ${codes[name]}`);
  }
  console.log(
    `\nTo begin a practice charity of your own, “Start a new charity” takes this code, once:\n    ${claim}`,
  );
  console.log(
    '\nEverybody here is invented. Ctrl-C stops it and keeps the data; "npm start -- --fresh" starts over.\n',
  );
}

async function waitFor(end: Promise<unknown>): Promise<number> {
  await end;
  return 0;
}

let ending: Promise<void> | undefined;
function endAll(): Promise<void> {
  ending ??= (async () => {
    for (const end of running.toReversed()) await end().catch(() => undefined);
  })();
  return ending;
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true;
    void endAll().then(() => process.exit(0));
  });
}
try {
  const given = process.argv.slice(2);
  const folder = given.find((word) => word.startsWith('--folder='))?.slice('--folder='.length);
  process.exitCode = await start(
    new Set(given),
    folder === undefined ? join(root, '.practice') : resolve(folder),
  );
} catch (error) {
  // What was cut short by Ctrl-C has nothing to say.
  if (!interrupted) console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = interrupted ? 0 : 1;
}
await endAll();
