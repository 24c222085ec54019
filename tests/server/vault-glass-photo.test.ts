/** A photo behind broken glass: who may look in an emergency sees it, nobody else does, and it stays on no laptop. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workers as names } from '../../build/practice/content/workers.ts';
import { must } from '../../build/practice/link.ts';
import { seedLibrary } from '../../build/practice/seed.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import type { TeamKind } from '../../shared/membership/bodies.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice, bob } from '../people.ts';
import { jpeg } from '../unit/attachments/pictures.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const bytes = jpeg(640, 480);

let server: Running;
/** Visits people. */
let ash: Laptop;
/** On duty. */
let bea: Laptop;
let file: string;
let photo: string;

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

beforeAll(async () => {
  server = await startServer();
  const office = await server.found({ teams: ['everyone', 'work', 'duty'] });
  const [a, b] = [newId(systemRandom()), newId(systemRandom())];
  seedLibrary(office, [
    { ...names.alice, worker: a },
    { ...names.bob, worker: b },
  ]);
  must(await office.device.push());
  const joined = async (worker: string, kinds: readonly TeamKind[], passphrase: string) => {
    const laptop = await laptops.fresh();
    const code = await office.invite({ worker, teams: office.teamsOf(...kinds) });
    await laptop.must('enrol', { server: server.url, code, passphrase });
    await sync(laptop);
    return laptop;
  };
  ash = await joined(a, ['everyone', 'work'], alice.passphrase);
  bea = await joined(b, ['everyone', 'duty'], bob.passphrase);
  file = (await ash.must('addPerson', personForm({ nhsNumber: '' }))).file;
  const draft = answered(await ash.must('beginAct', file, null), 'given');
  await ash.must('keepDraft', draft);
  await ash.must('finishAct', draft.id);
  const typed = {
    purpose: 'bus-pass',
    consent: 'photo-for-bus-pass',
    takenBy: 'Alice Morgan',
    expires: '1/2/2090',
  };
  photo = (await ash.must('savePhoto', { file, kind: 'photo', record: null, typed, seen: {} }, bytes)).record;
  await sync(ash);
  await sync(bea);
});
afterAll(() => server.stop());

test('R-44: behind broken glass a photo can be seen while the time runs, and is kept on no disk', async () => {
  const { reference } = await ash.must('fileAccess', file);
  const reason = { reason: 'life-at-risk', words: 'She has not come home.', hours: 2 } as const;
  const { entry } = await bea.must('breakGlass', { reference, ...reason });
  expect(await bea.must('glassPicture', entry, photo)).toEqual(bytes);
  expect(codeOf(await bea.call('picture', file, photo))).toBe('NOTHING_HERE');
  expect(codeOf(await ash.call('glassPicture', entry, photo))).not.toBe('ok');
  // Nothing stayed: without the office there is nothing to see.
  bea.setOnline(false);
  expect(codeOf(await bea.call('glassPicture', entry, photo))).toBe('BG_OFFLINE');
  bea.setOnline(true);
  server.clock.ahead = 3 * 3_600_000;
  expect(codeOf(await bea.call('glassPicture', entry, photo))).not.toBe('ok');
  server.clock.ahead = 0;
});
