/** An office that is lost and comes back from a real backup, at another address, and laptops that turn to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup } from '../../server/backup/backup.ts';
import { restore } from '../../server/backup/restore.ts';
import { openPool } from '../../server/db/pool.ts';
import type { Colleague } from './charity.ts';
import { freshDatabases } from './database.ts';
import type { Laptops } from './laptops.ts';
import { type Running, startServer } from './running.ts';

export interface Backup {
  /** `silently`: by somebody who puts rows back with other tools, so that the office does not know of it. */
  comesBack(silently?: 'silently'): Promise<Running>;
}

export async function backedUp({ main, keystore }: Running): Promise<Backup> {
  const folder = await mkdtemp(join(tmpdir(), 'doorstep-back-'));
  const folders = {
    main: await mkdtemp(join(folder, 'main-')),
    keystore: await mkdtemp(join(folder, 'keys-')),
  };
  const { written } = await backup({ main, keystore }, folders, new Date());
  const known = await main.query<{ org: string; incarnation: string }>(
    'select org, incarnation from organisation',
  );
  return {
    async comesBack(silently) {
      const databases = await freshDatabases();
      const pools = {
        main: openPool(databases.database, 2, () => undefined),
        keystore: openPool(databases.keystore, 2, () => undefined),
      };
      const restored = await restore(pools, written);
      if (!restored.ok) throw new Error(restored.problem);
      for (const { org, incarnation } of silently === undefined ? [] : known.rows) {
        const quiet = 'update organisation set incarnation = $2, restoring = null where org = $1';
        await pools.main.query(quiet, [org, incarnation]);
      }
      await Promise.all([pools.main.end(), pools.keystore.end()]);
      await rm(folder, { recursive: true, force: true });
      return startServer({ databases });
    },
  };
}

/** The same laptop, started again, with this office's address. */
export async function turnedTo(
  laptops: Laptops,
  { url }: Running,
  colleague: Colleague,
  passphrase: string,
): Promise<Colleague> {
  await colleague.laptop.redirect(url);
  const laptop = await laptops.restarted(colleague.laptop);
  await laptop.must('unlock', passphrase);
  await laptop.synced();
  return { ...colleague, laptop };
}
