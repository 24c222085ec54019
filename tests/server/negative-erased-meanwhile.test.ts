/** A file that is erased while somebody without a line still writes in it: what comes too late is kept apart, and nobody reads it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChange } from '../../shared/change/change.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { pushRequest } from '../../shared/wire/http.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
let ash: Colleague;
let bea: Colleague;
let file: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  const { chelsea } = charity;
  await charity.inTouch(ash, bea, chelsea);
  const { worker } = ash;
  await chelsea.laptop.must('changeMember', { worker, joins: [], leaves: [], administrator: true });
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  await charity.inTouch(ash, bea, chelsea);
});
afterAll(() => server.stop());

test('written offline and pushed before the laptop hears of the erasure, it is parked, opened by nobody, and gone', async () => {
  const { chelsea } = charity;
  bea.laptop.setOnline(false);
  await bea.laptop.must('startVisit', file);
  const asked = await chelsea.laptop.must('eraseFile', file, 'request');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  await ash.laptop.must('approve', asked.offer);
  await charity.inTouch(chelsea, ash);

  // The office withholds the log, so the push goes first.
  const nothingNew = utf8(JSON.stringify({ entries: [], more: false }));
  bea.laptop.onReply((request, reply) =>
    request.route === 'readLog' ? { ok: true, value: { status: 200, body: nothingNew } } : reply,
  );
  bea.laptop.setOnline(true);
  await sync(bea);
  const [pushed] = bea.laptop.carried.flatMap((body) => decodeFrame(pushRequest, body) ?? []).toReversed();
  const { id } = readChange(pushed!.head.headers[0]!)!;
  expect((await bea.laptop.must('openFile', file)).visits.map(({ safety }) => safety)).toEqual(['parked']);
  const { rows } = await server.main.query('select outcome from change where id = $1', [id]);
  expect(rows).toEqual([{ outcome: 'parked' }]);
  const keys = await server.keystore.query('select 1 from envelope where subject = $1', [file]);
  expect(keys.rows).toEqual([]);
  for (const one of [chelsea, ash]) {
    await sync(one);
    expect(await one.laptop.must('parked')).toEqual([]);
    expect(codeOf(await one.laptop.call('openFile', file))).toBe('ERASED');
  }

  bea.laptop.onReply(null);
  await charity.inTouch(bea);
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('ERASED');
  expect(await bea.laptop.must('syncStatus')).toMatchObject({ waiting: 0, tray: [], stage: 'up-to-date' });
  const left = await bea.laptop.kept.store.load();
  expect(left.changes.filter((change) => change.file === file)).toEqual([]);
  bea = { ...bea, laptop: await laptops.restarted(bea.laptop) };
  await bea.laptop.must('unlock', bob.passphrase);
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('ERASED');
  expect((await bea.laptop.must('syncStatus')).tray).toEqual([]);
});
