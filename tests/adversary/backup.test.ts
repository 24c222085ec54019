/** The office goes back to yesterday and does not say so, with real backups: laptops stop receiving, say so, and lose nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alice, chelsea } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync } from '../server/charity.ts';
import { backedUp, turnedTo } from '../server/going-back.ts';
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

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  await charity.inTouch(ash, charity.chelsea);
});
afterAll(() => server.stop());

async function movedTo(colleague: Colleague, to: Running): Promise<Colleague> {
  const { passphrase } = colleague.worker === ash.worker ? alice : chelsea;
  const moved = await turnedTo(laptops, to, colleague, passphrase);
  await moved.laptop.synced();
  return moved;
}

test.each(cases)(
  'an office that came back from a backup %s files ago, with %s since, is found out, and nothing is lost',
  { timeout: 60_000 },
  async (lost, since) => {
    const before = await backedUp(server);
    const files: string[] = [];
    for (let count = 0; count <= lost; count += 1) {
      files.push((await ash.laptop.must('addPerson', somebody(`Person ${count}`))).file);
      await sync(ash);
      await charity.chelsea.laptop.must('addPerson', somebody(`Another ${count}`));
      await charity.inTouch(charity.chelsea, ash);
    }
    const again = await before.comesBack('silently');
    let first = await movedTo(charity.chelsea, again);
    for (let count = 0; count < since; count += 1) {
      await first.laptop.must('addPerson', somebody(`Later ${count}`));
      await sync(first);
    }
    let moved = await movedTo(ash, again);
    await sync(moved);
    const { problem } = await moved.laptop.must('syncStatus');
    expect(problem?.code).toMatch(/^(SERVER_ROLLBACK|LOG_ROLLBACK)$/);
    for (const file of files) await moved.laptop.must('openFile', file);
    const { file } = await moved.laptop.must('addPerson', somebody('Still Working'));
    await moved.laptop.synced();
    await moved.laptop.must('openFile', file);
    first = await movedTo(first, server);
    moved = await movedTo(moved, server);
    await again.stop();
    for (const one of files) await moved.laptop.must('openFile', one);
    ash = moved;
    charity.chelsea = first;
  },
);
