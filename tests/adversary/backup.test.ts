/** The office goes back to yesterday, with real backups: laptops stop receiving, say so, and lose nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../../server/backup/backup.ts';
import { restore } from '../../server/backup/restore.ts';
import { openPool } from '../../server/db/pool.ts';
import { alice } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from '../server/charity.ts';
import { freshDatabases } from '../server/database.ts';
import { useLaptops } from '../server/laptops.ts';
import { personForm } from '../server/practice.ts';
import { type Running, startServer } from '../server/running.ts';
import { isDeep } from './world.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });
/** How much was written, by others too, after the backup; and how much after it came back. */
const cases = isDeep
  ? Array.from({ length: 25 }, (_one, index) => [index % 5, Math.floor(index / 5)] as const)
  : ([
      [1, 0],
      [2, 4],
    ] as const);

let server: Running;
let charity: Charity;
let ash: Colleague;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-back-'));
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  await charity.inTouch(ash, charity.chelsea);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function yesterday(): Promise<() => Promise<Running>> {
  const folders = {
    main: await mkdtemp(join(folder, 'main-')),
    keystore: await mkdtemp(join(folder, 'keys-')),
  };
  const { written } = await backup({ main: server.main, keystore: server.keystore }, folders, new Date());
  return async () => {
    const databases = await freshDatabases();
    const pools = {
      main: openPool(databases.database, 2, () => undefined),
      keystore: openPool(databases.keystore, 2, () => undefined),
    };
    const restored = await restore(pools, written);
    if (!restored.ok) throw new Error(restored.problem);
    await Promise.all([pools.main.end(), pools.keystore.end()]);
    return startServer({ databases });
  };
}

async function movedTo(colleague: Colleague, url: string): Promise<Colleague> {
  await colleague.laptop.redirect(url);
  const laptop = await laptops.restarted(colleague.laptop);
  const passphrase = colleague.worker === ash.worker ? alice.passphrase : undefined;
  await laptop.must('unlock', passphrase ?? 'harbour pencil velvet nineteen clover');
  await laptop.synced();
  return { ...colleague, laptop };
}

test.each(cases)(
  'an office that came back from a backup %s files ago, with %s since, is found out, and nothing is lost',
  { timeout: 60_000 },
  async (lost, since) => {
    const comesBack = await yesterday();
    const files: string[] = [];
    for (let count = 0; count <= lost; count += 1) {
      files.push((await ash.laptop.must('addPerson', somebody(`Person ${count}`))).file);
      await sync(ash);
      await charity.chelsea.laptop.must('addPerson', somebody(`Another ${count}`));
      await charity.inTouch(charity.chelsea, ash);
    }
    const again = await comesBack();
    let chelsea = await movedTo(charity.chelsea, again.url);
    for (let count = 0; count < since; count += 1) {
      await chelsea.laptop.must('addPerson', somebody(`Later ${count}`));
      await sync(chelsea);
    }
    let moved = await movedTo(ash, again.url);
    await sync(moved);
    const { problem } = await moved.laptop.must('syncStatus');
    expect(problem?.code).toMatch(/^(SERVER_ROLLBACK|LOG_ROLLBACK)$/);
    for (const file of files) await moved.laptop.must('openFile', file);
    const { file } = await moved.laptop.must('addPerson', somebody('Still Working'));
    await moved.laptop.synced();
    await moved.laptop.must('openFile', file);
    chelsea = await movedTo(chelsea, server.url);
    moved = await movedTo(moved, server.url);
    await again.stop();
    for (const one of files) await moved.laptop.must('openFile', one);
    ash = moved;
    charity.chelsea = chelsea;
  },
);
