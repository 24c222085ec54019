/**
 * `npm run simulate -- --runs 1000 --seed spring --steps 40`: so many stories, each from a seed of its own. One that fails is told line by
 * line, with the command that tells it again.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { createDatabase, startPostgres } from '../../build/postgres.ts';
import { migrateAll } from '../../server/admin.ts';
import { openPool } from '../../server/db/pool.ts';
import { foundCharity } from './charity.ts';
import { databasesOn } from './databases.ts';
import { tell } from './story.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'doorstep' },
    steps: { type: 'string', default: '40' },
    /** The number of one story of the seed, to tell it again with all its lines. */
    only: { type: 'string' },
  },
});

const postgres = await startPostgres({
  dataFolder: await mkdtemp(join(tmpdir(), 'doorstep-simulation-')),
  durable: false,
});
const empty = { database: postgres.url('empty'), keystore: postgres.url('empty_keys') };
for (const name of ['empty', 'empty_keys']) await createDatabase(postgres.url('postgres'), name);
const pools = [
  openPool(empty.database, 1, () => undefined),
  openPool(empty.keystore, 1, () => undefined),
] as const;
await migrateAll(...pools);
await Promise.all(pools.map((pool) => pool.end()));
const charity = await foundCharity(databasesOn(postgres.url('postgres')), empty);

const [first, last] =
  values.only === undefined ? [1, Number(values.runs)] : [Number(values.only), Number(values.only)];
const begun = performance.now();
let failed = 0;
for (let run = first; run <= last; run += 1) {
  const told = await tell(charity, `${values.seed} ${String(run)}`, Number(values.steps));
  if (values.only !== undefined || told.broken !== null) console.log(told.lines.join('\n'));
  if (told.broken !== null) {
    failed += 1;
    console.log(
      `✗ ${told.broken}\nTo see it again: npm run simulate -- --seed ${values.seed} --steps ${values.steps} --only ${String(run)}\n`,
    );
  }
  if (run % 100 === 0)
    console.log(
      `${String(run)} stories, ${String(failed)} failed, ${String(Math.round((performance.now() - begun) / 1000))} s`,
    );
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  `${String(last - first + 1)} stories of ${values.steps} moves (seed: ${values.seed}) in ${String(seconds)} s: ${String(failed)} failed.`,
);
await postgres.stop();
process.exit(failed === 0 ? 0 : 1);
