/** The office comes back from a backup of an earlier day: two administrators say so, and nothing that any laptop had is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import type { LinkRequest } from '../../shared/wire/app.ts';
import { returnChangesRequest } from '../../shared/wire/http.ts';
import { alice, bob, chelsea as chelseaIs } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { backedUp, turnedTo } from './going-back.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });
const carol = { ...bob, name: 'Carol Dunn' };

let server: Running;
let charity: Charity;
let ash: Colleague;
let bea: Colleague;
let carl: Colleague;
const ended: Running[] = [];

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  carl = await charity.joins(carol);
  const made = { worker: ash.worker, joins: [], leaves: [], administrator: true };
  await charity.chelsea.laptop.must('changeMember', made);
  await charity.inTouch(charity.chelsea, ash, bea, carl);
}, 120_000);
afterAll(async () => {
  await server.stop();
  for (const one of ended) await one.stop();
});

const all = () => [charity.chelsea, ash, bea, carl];
const problemOf = async ({ laptop }: Colleague) => (await laptop.must('syncStatus')).problem?.code ?? null;
const nameOf = async ({ laptop }: Colleague, file: string) =>
  (await laptop.must('openFile', file)).person.legalName;

/** Everybody but these turns to the office that came back. */
async function turn(to: Running, ...but: Colleague[]): Promise<void> {
  const passphrases = [chelseaIs, alice, bob, carol].map(({ passphrase }) => passphrase);
  const moved: Colleague[] = [];
  for (const [at, one] of all().entries())
    moved.push(but.includes(one) ? one : await turnedTo(laptops, to, one, passphrases[at] ?? ''));
  [charity.chelsea, ash, bea, carl] = moved as [Colleague, Colleague, Colleague, Colleague];
}

async function signed(): Promise<void> {
  expect(await charity.chelsea.laptop.must('sayRestored')).toMatchObject({ state: 'waiting' });
  const [offer] = (await view(ash)).offers.filter(({ what }) => what.type === 'restore');
  expect(offer).toMatchObject({ canApprove: true });
  await ash.laptop.must('approve', offer!.offer);
}

function withoutProof(request: LinkRequest): LinkRequest {
  const frame = request.route === 'returnChanges' ? decodeFrame(returnChangesRequest, request.body) : null;
  if (frame === null) return request;
  const { changes, envelopes } = frame.head;
  const bent = changes.map((one) => ({ ...one, proof: { ...one.proof, signature: 'A'.repeat(86) } }));
  return { ...request, body: encodeFrame({ changes: bent, envelopes }, frame.blobs) };
}

async function rowsOf(running: Running, change: string): Promise<number> {
  const { rows } = await running.main.query('select from change where id = $1', [change]);
  return rows.length;
}

test(
  'after a return from a backup all stop, say so, bring back the log, and go on when two have signed; nothing is lost or doubled',
  { timeout: 200_000 },
  async () => {
    const kept = (await ash.laptop.must('addPerson', somebody('Kept Before'))).file;
    const going = (await ash.laptop.must('addPerson', somebody('Going Away'))).file;
    await charity.inTouch(...all());
    const before = await backedUp(server);

    const own = (await ash.laptop.must('addPerson', somebody('Written After'))).file;
    const late = (await bea.laptop.must('addPerson', somebody('Of A Laptop That Stays Away'))).file;
    await charity.inTouch(...all());
    const asked = await charity.chelsea.laptop.must('eraseFile', going, 'request');
    expect(asked.state).toBe('waiting');
    await ash.laptop.must('approve', (await view(ash)).offers[0]!.offer);
    const stolen = (await view(charity.chelsea)).devices.find(({ worker }) => worker === carl.worker)!.device;
    await charity.chelsea.laptop.must('removeDevice', stolen, 'stolen', false);
    await charity.inTouch(...all());

    const again = await before.comesBack();
    ended.push(again);
    await turn(again, bea);
    expect(await problemOf(ash)).toBe('OFFICE_RESTORING');
    expect(await problemOf(charity.chelsea)).toBe('OFFICE_RESTORING');
    expect((await view(ash)).restoring).not.toBeNull();
    const meanwhile = (await ash.laptop.must('addPerson', somebody('Written Meanwhile'))).file;
    expect(await nameOf(ash, own)).toBe('Written After');
    const { rows: keys } = await again.keystore.query('select from envelope where subject = $1', [going]);
    expect(keys).toEqual([]);

    await signed();
    await charity.inTouch(charity.chelsea, ash);
    expect(await problemOf(ash)).toBeNull();
    expect(await problemOf(charity.chelsea)).toBeNull();
    for (const file of [kept, own, meanwhile]) {
      expect(await rowsOf(again, file)).toBe(1);
      expect(await nameOf(charity.chelsea, file)).not.toBe('');
    }
    expect(codeOf(await charity.chelsea.laptop.call('openFile', going))).not.toBe('ok');
    expect(await problemOf(carl)).not.toBeNull();
    await sync(carl);
    expect(await problemOf(carl)).toBe('DEVICE_REMOVED');

    bea = await turnedTo(laptops, again, bea, bob.passphrase);
    await charity.inTouch(bea, charity.chelsea, ash);
    expect(await problemOf(bea)).toBeNull();
    expect(await rowsOf(again, late)).toBe(1);
    for (const one of [charity.chelsea, ash, bea]) {
      expect(await nameOf(one, late)).toBe('Of A Laptop That Stays Away');
      const { waiting, tray } = await one.laptop.must('syncStatus');
      expect({ waiting, tray }).toEqual({ waiting: 0, tray: [] });
    }
    const restarted = await turnedTo(laptops, again, ash, alice.passphrase);
    expect((await restarted.laptop.must('syncStatus')).waiting).toBe(0);
    ash = restarted;
  },
);

test(
  'what somebody wrote whose laptop never comes back is brought back by a colleague, once, and counts',
  { timeout: 120_000 },
  async () => {
    const now = ended.at(-1)!;
    const before = await backedUp(now);
    const { file } = await bea.laptop.must('addPerson', somebody('Brought Back By Others'));
    await charity.inTouch(bea, ash, charity.chelsea);
    const again = await before.comesBack();
    ended.push(again);
    await turn(again, bea, carl);
    expect(await rowsOf(again, file)).toBe(0);
    // Altered on the way, it is nobody's.
    for (const { laptop } of [ash, charity.chelsea]) laptop.onRequest(withoutProof);
    await signed();
    await charity.inTouch(charity.chelsea, ash);
    expect(await problemOf(ash)).toBe('BAD_SIGNATURE');
    expect(await rowsOf(again, file)).toBe(0);
    for (const { laptop } of [ash, charity.chelsea]) laptop.onRequest(null);
    await charity.inTouch(ash, charity.chelsea);
    const { rows } = await again.main.query(
      'select c.outcome from change c join feed_entry f on f.change = c.id where c.id = $1',
      [file],
    );
    expect(rows).toEqual([{ outcome: 'accepted' }]);
    const { rows: keys } = await again.keystore.query('select from envelope where subject = $1', [file]);
    expect(keys.length).toBeGreaterThan(0);
    bea = await turnedTo(laptops, again, bea, bob.passphrase);
    await charity.inTouch(bea, ash, charity.chelsea);
    expect(await rowsOf(again, file)).toBe(1);
    for (const one of [bea, ash, charity.chelsea]) {
      expect(await nameOf(one, file)).toBe('Brought Back By Others');
      const { waiting, tray, problem } = await one.laptop.must('syncStatus');
      expect({ waiting, tray, problem }).toEqual({ waiting: 0, tray: [], problem: null });
    }
  },
);
