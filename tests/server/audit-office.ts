/** A practice office with somebody who visits people, and somebody of the data-protection team who is on duty as well. */
import { must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { seedLibrary } from '../../build/practice/seed.ts';
import { workers } from '../../build/practice/content/workers.ts';
import type { AuditFilter, AuditRow } from '../../renderer/vault/audit-api.ts';
import { newId } from '../../shared/crypto/random.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice, bob } from '../people.ts';
import type { Laptops } from './laptops.ts';
import type { Running } from './running.ts';

const HOURS = 3_600_000;
export const anything: AuditFilter = { file: '', worker: '', recipient: '', quarter: '', action: '' };

export interface AuditOffice {
  office: Office;
  /** Visits people. */
  visitor: Laptop;
  /** Data protection, and on duty. */
  keeper: Laptop;
  /** Locked, and unlocked again five hours later, when what was noted is due. */
  handsOver(laptop: Laptop, passphrase: string): Promise<void>;
  rows(filter?: Partial<AuditFilter>): Promise<AuditRow[]>;
}

export async function openAuditOffice(laptops: Laptops, server: Running): Promise<AuditOffice> {
  const office = await server.found({ teams: ['everyone', 'work', 'data-protection', 'duty'] });
  const ids = { alice: newId(office.device.random), bob: newId(office.device.random) };
  seedLibrary(office, [
    { ...workers.alice, worker: ids.alice },
    { ...workers.bob, worker: ids.bob },
  ]);
  must(await office.device.push());
  const joined = async (who: 'alice' | 'bob', passphrase: string, teams: string[]) => {
    const laptop = await laptops.fresh();
    const code = await office.invite({ worker: ids[who], teams });
    await laptop.must('enrol', { server: server.url, code, passphrase });
    await sync(laptop);
    return laptop;
  };
  const visitor = await joined('alice', alice.passphrase, office.teamsOf('everyone', 'work'));
  const keeper = await joined('bob', bob.passphrase, office.teamsOf('everyone', 'data-protection', 'duty'));
  let hours = 0;
  return {
    office,
    visitor,
    keeper,
    async handsOver(laptop, passphrase) {
      hours += 5;
      laptop.setClock(hours * HOURS);
      await laptop.must('lock');
      await laptop.must('unlock', passphrase);
      await sync(laptop);
      await sync(keeper);
    },
    rows: async (filter = {}) => (await keeper.must('auditLog', { ...anything, ...filter }, null)).rows,
  };
}

export async function sync(laptop: Laptop): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}
