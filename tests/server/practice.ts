/** A practice organisation on a server under test, with everything a worker needs to begin. */
import { workers as practiceWorkers } from '../../build/practice/content/workers.ts';
import { must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { seedLibrary } from '../../build/practice/seed.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { type Running, startServer } from './running.ts';

export { answered, personForm } from '../laptop/typed.ts';

export interface Practice {
  server: Running;
  office: Office;
  workers: { alice: string; bob: string };
  /** The organisation's own file. */
  library: ReturnType<Office['device']['newFile']>;
  invite(who: 'alice' | 'bob', lasts?: number): Promise<string>;
  stop(): Promise<void>;
}

export async function startPractice(): Promise<Practice> {
  const server = await startServer();
  const office = await server.found();
  const random = systemRandom();
  const workers = { alice: newId(random), bob: newId(random) };
  const library = seedLibrary(office, [
    { ...practiceWorkers.alice, worker: workers.alice },
    { ...practiceWorkers.bob, worker: workers.bob },
  ]);
  must(await office.device.push());
  return {
    server,
    office,
    workers,
    library,
    invite: (who, lasts) =>
      office.invite({ worker: workers[who], ...(lasts === undefined ? {} : { lasts }) }),
    stop: () => server.stop(),
  };
}
