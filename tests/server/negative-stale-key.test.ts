/** What is written while the team's key is renewed elsewhere: sealed again under its own name, and opened by its writer all along. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import { readChange } from '../../shared/change/change.ts';
import { err } from '../../shared/result.ts';
import { pushReply, pushRequest } from '../../shared/wire/http.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const named = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
let ash: Colleague;
/** Somebody with a laptop that is lost in each test. */
let loser: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  loser = await charity.joins({ ...bob, name: 'Lou Ser' });
  await charity.inTouch(ash, loser, charity.chelsea);
});
afterAll(() => server.stop());

/** Somebody's second laptop comes, and is lost: the keys of its teams are renewed. */
async function keysRenewed(): Promise<void> {
  const { chelsea } = charity;
  const lost = await charity.secondLaptop(loser, bob.passphrase);
  await charity.inTouch(lost, chelsea);
  const device = (await view(lost)).devices.find(({ mine }) => mine)!.device;
  await chelsea.laptop.must('removeDevice', device, 'lost', false);
  await charity.inTouch(chelsea);
}

interface Pushed {
  id: string;
  sealed: string;
}

/** What each push carries from now on, and what was answered: `STALE_EPOCH`, or the receipt's hashes. */
function listening({ laptop }: Colleague, lose: (attempt: number) => boolean = () => false) {
  const heard: { sent: Pushed[]; answer: string | Pushed[] }[] = [];
  laptop.onReply((request, reply) => {
    if (request.route !== 'push' || !reply.ok) return reply;
    const { head } = decodeFrame(pushRequest, request.body)!;
    const sent = head.headers.map((header, at) => ({ id: readChange(header)!.id, sealed: head.sealed[at]! }));
    const text: unknown = JSON.parse(fromUtf8(reply.value.body));
    const receipt = pushReply.safeParse(text);
    const answer = receipt.success
      ? receipt.data.receipt.items.map(({ change, sealed }) => ({ id: change, sealed }))
      : (text as { problem: string }).problem;
    heard.push({ sent, answer });
    return lose(heard.length) ? err('LINK_TIMEOUT') : reply;
  });
  return heard;
}

async function restarted(one: Colleague): Promise<Colleague> {
  const laptop = await laptops.restarted(one.laptop);
  await laptop.must('unlock', alice.passphrase);
  return { ...one, laptop };
}

async function expectSafe(file: string, visits: number): Promise<void> {
  await charity.inTouch(ash, charity.chelsea);
  for (const { laptop } of [ash, charity.chelsea]) {
    const shown = await laptop.must('openFile', file);
    expect([shown.safety, shown.visits.length]).toEqual(['office', visits]);
    expect((await laptop.must('syncStatus')).tray).toEqual([]);
  }
}

test('STALE_EPOCH: what was written offline while the key was renewed goes under its own name and a new seal', async () => {
  const { file } = await ash.laptop.must('addPerson', named('Margaret Okoro'));
  await sync(ash);
  ash.laptop.setOnline(false);
  await ash.laptop.must('startVisit', file);
  const { file: begun } = await ash.laptop.must('addPerson', named('Tom Reed'));
  await keysRenewed();
  ash.laptop.setOnline(true);
  const heard = listening(ash);
  await sync(ash);
  const [first, second] = heard;
  expect(first?.answer).toBe('STALE_EPOCH');
  expect(second?.sent.map(({ id }) => id)).toEqual(first?.sent.map(({ id }) => id));
  for (const { sealed } of first!.sent) expect(second!.sent.map((one) => one.sealed)).not.toContain(sealed);
  expect(second?.answer).toEqual(second?.sent);
  ash.laptop.onReply(null);
  await expectSafe(file, 1);
  await expectSafe(begun, 0);
});

test('killed after sealing again, with the receipt lost, it believes the receipt for the seal that was sent', async () => {
  const { file } = await ash.laptop.must('addPerson', named('Ivy Lane'));
  await sync(ash);
  ash.laptop.setOnline(false);
  await ash.laptop.must('startVisit', file);
  await keysRenewed();
  ash.laptop.setOnline(true);
  const heard = listening(ash, (attempt) => attempt === 2);
  await sync(ash);
  expect(heard.map(({ answer }) => typeof answer)).toEqual(['string', 'object']);
  expect((await ash.laptop.must('openFile', file)).safety).toBe('laptop');
  ash = await restarted(ash);
  await expectSafe(file, 1);
  const { rows } = await server.main.query('select sealed_hash from change where id = $1', [
    heard[1]!.sent[0]!.id,
  ]);
  expect(rows).toEqual([{ sealed_hash: heard[1]!.sent[0]!.sealed }]);
});

test('an earlier seal that the office took, whose receipt was lost, is the one that stays', async () => {
  const { file } = await ash.laptop.must('addPerson', named('Nora Vale'));
  await sync(ash);
  const lost = listening(ash, () => true);
  const { visit } = await ash.laptop.must('startVisit', file);
  await ash.laptop.synced();
  expect(lost).toHaveLength(1);
  ash.laptop.setOnline(false);
  await ash.laptop.must('endVisit', file, visit);
  await keysRenewed();
  ash.laptop.setOnline(true);
  const heard = listening(ash, (attempt) => attempt === 2);
  await sync(ash);
  expect(heard[0]?.answer).toBe('STALE_EPOCH');
  // The first was sealed again, too, and the office names the seal that it has.
  const [taken] = lost[0]!.sent;
  expect(heard[1]!.sent[0]!.sealed).not.toBe(taken!.sealed);
  expect(heard[1]!.answer).toEqual([taken, heard[1]!.sent[1]]);
  ash = await restarted(ash);
  await expectSafe(file, 1);
});

test('the first receipt, asked for again after the key was renewed, is believed', async () => {
  const { file } = await ash.laptop.must('addPerson', named('Percy Hale'));
  await sync(ash);
  const lost = listening(ash, () => true);
  await ash.laptop.must('startVisit', file);
  await ash.laptop.synced();
  await keysRenewed();
  const heard = listening(ash);
  await sync(ash);
  expect(heard).toEqual([{ sent: lost[0]!.sent, answer: lost[0]!.sent }]);
  ash.laptop.onReply(null);
  await expectSafe(file, 1);
});

test('written under a key whose envelope has not come yet, it is opened after a restart without a line', async () => {
  ash.laptop.onReply((request, reply) => (request.route === 'envelopes' ? err('LINK_TIMEOUT') : reply));
  await keysRenewed();
  await sync(ash);
  ash.laptop.setOnline(false);
  const { file } = await ash.laptop.must('addPerson', named('Uma Early'));
  ash = { ...ash, laptop: await laptops.restarted(ash.laptop) };
  ash.laptop.setOnline(false);
  await ash.laptop.must('unlock', alice.passphrase);
  expect((await ash.laptop.must('openFile', file)).person.legalName).toBe('Uma Early');
  expect((await ash.laptop.must('syncStatus')).tray).toEqual([]);
  ash.laptop.setOnline(true);
  await expectSafe(file, 0);
});

test('STALE_EPOCH, where the database was lost too: what began the file comes back first, and then what waits is sealed again', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', named('Rosa Received'));
  await charity.inTouch(chelsea, ash);
  ash.laptop.setOnline(false);
  await ash.laptop.must('startVisit', file);
  await keysRenewed();
  ash.laptop.kept.store.lose();
  ash = await restarted(ash);
  await charity.inTouch(ash);
  expect(await ash.laptop.must('syncStatus')).toMatchObject({ stage: 'up-to-date', waiting: 0 });
  await expectSafe(file, 1);
});
