import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { envelopeSchema } from '../../shared/crypto/envelope.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
let ash: Colleague;
let bea: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  const { chelsea } = charity;
  await charity.inTouch(ash, bea, chelsea);
  await chelsea.laptop.must('changeMember', {
    worker: ash.worker,
    joins: [],
    leaves: [],
    administrator: true,
  });
  await charity.inTouch(ash, bea, chelsea);
});
afterAll(() => server.stop());

async function journalText({ laptop }: Colleague): Promise<string> {
  const folder = join(laptop.kept.folder, 'journal');
  const files = await readdir(folder);
  const all = await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')));
  return all.join('');
}

/** The file's keys as they lie sealed at the office: what a journal must not hold when the file is erased. */
async function sealedKeysOf(file: string): Promise<string[]> {
  const { rows } = await server.keystore.query<{ envelope: string }>(
    'select envelope from envelope where subject = $1',
    [file],
  );
  return rows.map(({ envelope }) => envelopeSchema.parse(JSON.parse(envelope)).sealed);
}

const opens = (journal: string, sealed: readonly string[]) => sealed.some((one) => journal.includes(one));

test('one person alone erases nothing, and neither does one with two laptops', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', somebody('Margaret Okoro'));
  await sync(chelsea);
  const asked = await chelsea.laptop.must('eraseFile', file, 'request');
  expect(asked.state).toBe('waiting');
  const [offer] = (await view(chelsea)).offers;
  expect(offer).toMatchObject({ what: { type: 'erase', file }, canApprove: false });
  expect(codeOf(await chelsea.laptop.call('approve', offer!.offer))).toBe('NEEDS_TWO_PEOPLE');
  expect(codeOf(await bea.laptop.call('approve', offer!.offer))).not.toBe('ok');
  expect((await chelsea.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
});

test('erased by two, a file is gone from the office’s keys, every laptop and every journal, and each has said so', async () => {
  const { chelsea } = charity;
  const { file } = await ash.laptop.must('addPerson', somebody('Tom Reed'));
  await charity.inTouch(ash, bea, chelsea);
  expect((await bea.laptop.must('openFile', file)).person.legalName).toBe('Tom Reed');
  bea.laptop.setOnline(false);
  await bea.laptop.must('startVisit', file);
  const sealed = await sealedKeysOf(file);
  expect(opens(await journalText(bea), sealed)).toBe(true);

  const asked = await chelsea.laptop.must('eraseFile', file, 'request');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  await ash.laptop.must('approve', asked.offer);
  await charity.inTouch(chelsea, ash);
  for (const one of [chelsea, ash]) {
    expect(codeOf(await one.laptop.call('openFile', file))).toBe('ERASED');
    expect(opens(await journalText(one), sealed)).toBe(false);
  }
  const { rows } = await server.keystore.query('select 1 from envelope where subject = $1', [file]);
  expect(rows).toEqual([]);
  const bodies = await server.main.query('select 1 from change where file = $1 and length(sealed) > 0', [
    file,
  ]);
  expect(bodies.rows).toEqual([]);

  const [before] = (await view(chelsea)).erasures;
  expect(before).toMatchObject({ file, ground: 'request', waitingFor: [expect.any(String)] });
  bea.laptop.setOnline(true);
  await charity.inTouch(bea);
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('ERASED');
  expect(opens(await journalText(bea), sealed)).toBe(false);
  expect((await bea.laptop.must('syncStatus')).waiting).toBe(0);
  const [after] = (await view(chelsea)).erasures;
  expect(after).toMatchObject({ waitingFor: [] });
  expect(after?.acknowledged).toHaveLength(3);
});

test('after a restart an erased file stays erased, and the rest is all there', async () => {
  const { file } = await bea.laptop.must('addPerson', somebody('Ivy Lane'));
  const again = await laptops.restarted(bea.laptop);
  await again.must('unlock', bob.passphrase);
  expect((await again.must('findPeople', '')).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ivy Lane', 'Margaret Okoro']),
  );
  expect((await again.must('findPeople', 'Tom Reed')).length).toBe(0);
  expect((await again.must('openFile', file)).person.legalName).toBe('Ivy Lane');
});

test('what a legal hold keeps cannot be erased, and what is erased cannot be erased again', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', somebody('Nora Vale'));
  await sync(chelsea);
  const today = new Date();
  const typed = {
    kind: 'litigation',
    why: 'A claim was announced.',
    owner: chelsea.worker,
    placedOn: today.toLocaleDateString('en-GB'),
    reviewOn: new Date(today.getTime() + 30 * 86_400_000).toLocaleDateString('en-GB'),
  };
  const { record } = await chelsea.laptop.must('saveRecord', {
    file,
    kind: 'hold',
    record: null,
    typed,
    seen: {},
  });
  await sync(chelsea);
  expect(codeOf(await chelsea.laptop.call('eraseFile', file, 'order'))).toBe('LEGAL_HOLD');
  await chelsea.laptop.must('markMistake', file, 'hold', record, 'It was another file.');
  await sync(chelsea);
  const asked = await chelsea.laptop.must('eraseFile', file, 'order');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  await ash.laptop.must('approve', asked.offer);
  expect(codeOf(await chelsea.laptop.call('eraseFile', file, 'order'))).toBe('ERASED');
});

test('no word of an erased file is left in any byte that travelled or lies on a disk', async () => {
  const bytes = [...bea.laptop.carried, ...ash.laptop.carried];
  const canary = utf8('Tom Reed');
  const found = bytes.some((body) => Buffer.from(body).includes(Buffer.from(canary)));
  expect(found).toBe(false);
});

test('who joins after a file was erased is missing nothing', async () => {
  const { file } = await ash.laptop.must('addPerson', somebody('Jo Lund'));
  await charity.inTouch(ash, charity.chelsea);
  const asked = await charity.chelsea.laptop.must('eraseFile', file, 'order');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  await ash.laptop.must('approve', asked.offer);
  await charity.inTouch(ash, charity.chelsea);
  const joined = await charity.joins({ ...bob, name: 'May Gray' });
  await charity.inTouch(ash, joined, joined);
  const { tray } = await joined.laptop.must('syncStatus');
  expect(tray.filter((one) => one.file === file)).toEqual([]);
});
