/** An emergency opening whose words are no text: another app can write it, everybody's list must bear it, and it is reviewed like any other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { must } from '../../build/practice/link.ts';
import { seal } from '../../shared/crypto/seal.ts';
import { newId } from '../../shared/crypto/random.ts';
import { toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { bob } from '../people.ts';
import { writes } from './changes.ts';
import { enter, newTeam } from './entries.ts';
import { useLaptops } from './laptops.ts';
import { joined, random } from './people.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let dora: PracticeDevice;
let protection: string;
let reviewer: Laptop;

beforeAll(async () => {
  server = await startServer();
  const office = await server.found({ teams: ['work', 'work'] });
  const { device } = office;
  dora = await joined(office, []);
  await newTeam(device, 'duty', [dora]);
  const { team } = await newTeam(device, 'data-protection', [device]);
  protection = team;
  const code = await office.invite({ worker: newId(random), teams: [team] });
  await dora.readLog();
  reviewer = await laptops.fresh();
  await reviewer.must('enrol', { server: server.url, code, passphrase: bob.passphrase });
});
afterAll(() => server.stop());

const long = 'The gas is off and nobody answers the door.';

test.each([
  ['plain words', () => sealed(utf8(long)), long],
  ['bytes that are no text', () => sealed(Uint8Array.from({ length: 40 }, () => 0xff)), null],
  ['letters that are nobody’s base64', () => 'A'.repeat(65), null],
  ['noise', () => toBase64(random.bytes(90)), null],
])('%s are listed, and the opening is reviewed', async (_, words, shown) => {
  const file = writes(dora, { team: protection }).id;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const body = { type: 'break-glass' as const, file, reason: 'life-at-risk' as const, until };
  const { seq } = must(await enter([dora], { ...body, words: words() }));
  await reviewer.must('syncNow');
  await reviewer.synced();
  const { glass } = await reviewer.must('office');
  expect(glass[0]).toMatchObject({ entry: seq, words: shown, canReview: true });
  await reviewer.must('reviewGlass', seq, 'not-justified');
  expect((await reviewer.must('office')).glass[0]?.review?.verdict).toBe('not-justified');
});

const sealed = (plain: Uint8Array) => toBase64(seal(plain, dora.log!.teams.get(protection)!.key));
