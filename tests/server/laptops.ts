/** Laptops for tests of the vault: one practice office for a test file, and as many laptops as it wants, each in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startLaptop, type Laptop } from '../laptop/laptop.ts';
import { alice, bob } from '../people.ts';
import { type Practice, startPractice } from './practice.ts';

export interface Laptops {
  practice(): Practice;
  /** Nobody has enrolled on it. */
  fresh(options?: { shell?: 'desktop' | 'browser' }): Promise<Laptop>;
  enrolled(who?: 'alice' | 'bob'): Promise<Laptop>;
  /** Killed, and started again in the same folder. */
  restarted(laptop: Laptop): Promise<Laptop>;
}

export function useLaptops(): Laptops {
  let practice: Practice;
  let folder: string;
  const laptops: Laptop[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'doorstep-laptops-'));
    practice = await startPractice();
  });
  afterAll(async () => {
    await Promise.all(laptops.map((laptop) => laptop.kill()));
    await practice.stop();
    await rm(folder, { recursive: true });
  });

  const fresh: Laptops['fresh'] = async (options = {}) => {
    const laptop = await startLaptop({ folder: join(folder, String(laptops.length)), ...options });
    laptops.push(laptop);
    return laptop;
  };

  return {
    practice: () => practice,
    fresh,
    async enrolled(who = 'alice') {
      const laptop = await fresh();
      const code = await practice.invite(who);
      const { passphrase } = who === 'alice' ? alice : bob;
      await laptop.must('enrol', { server: practice.server.url, code, passphrase });
      return laptop;
    },
    async restarted(laptop) {
      await laptop.kill();
      const again = await startLaptop(laptop.kept);
      laptops.push(again);
      return again;
    },
  };
}

/** What an outcome says, in one word. */
export const codeOf = (outcome: { ok: boolean; problem?: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.problem?.code;
