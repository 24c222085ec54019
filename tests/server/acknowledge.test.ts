/** A device's word that it has erased a file or wiped itself, and who may read it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import {
  type Acknowledgement,
  signAcknowledgement,
  verifyAcknowledgement,
} from '../../shared/crypto/acknowledgement.ts';
import { acknowledgeRequest, devicesReply, nothing } from '../../shared/wire/http.ts';
import { type Cast, castOf } from './cast.ts';
import { enter } from './entries.ts';
import { joined, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
/** The places of the entries that erased a file, and removed Erin's device. */
let erased: number;
let removed: number;
let erin: PracticeDevice;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
  const { alice, chelsea, dana } = cast;
  const file = alice.newFile(cast.one, 'person', somebody);
  must(await alice.push());
  erased = must(await enter([chelsea, dana], { type: 'erase', file, ground: 'request' })).seq;
  erin = await joined(cast.office, [cast.one]);
  await erin.token();
  removed = must(await enter([chelsea], { type: 'device', device: erin.id, why: 'lost', wipe: true })).seq;
});
afterAll(() => server.stop());

function said(
  by: PracticeDevice,
  entry: number,
  did: Acknowledgement['did'],
  other: Partial<Acknowledgement> = {},
) {
  const at = '2026-11-24T10:00:00.000Z';
  const acknowledgement: Acknowledgement = { v: 1, org: by.org, device: by.id, entry, did, at, ...other };
  return acknowledgeRequest.parse({
    acknowledgement,
    signature: signAcknowledgement(acknowledgement, by.keys.sign),
  });
}

const say = async (by: PracticeDevice, word: ReturnType<typeof said>) => {
  const answer = await ask(server.url, 'acknowledge', await by.token(), word, nothing);
  return answer.ok ? 'ok' : answer.problem;
};
const read = async (by: PracticeDevice) => ask(server.url, 'devices', await by.token(), {}, devicesReply);

test('an erasure is acknowledged, once, and custodians read the word as it was signed', async () => {
  const { alice, chelsea, dana, dev } = cast;
  const word = said(alice, erased, 'erased');
  expect(await say(alice, word)).toBe('ok');
  expect(await say(alice, word)).toBe('ok');
  expect(await say(alice, said(alice, erased, 'erased', { at: '2027-01-01T00:00:00.000Z' }))).toBe('ok');
  for (const custodian of [chelsea, dana, dev]) {
    const { acknowledgements } = must(await read(custodian));
    expect(acknowledgements).toEqual([word]);
    const [{ acknowledgement, signature }] = acknowledgements as [(typeof acknowledgements)[number]];
    expect(verifyAcknowledgement(acknowledgement, signature, alice.keys.sign.public)).toBe(true);
  }
});

test('a removed device says that it wiped itself, and may ask nothing else', async () => {
  expect(await say(erin, said(erin, removed, 'wiped'))).toBe('ok');
  const { acknowledgements } = must(await read(cast.chelsea));
  expect(acknowledgements.map(({ acknowledgement: { device } }) => device)).toContain(erin.id);
  expect(await read(erin)).toEqual({ ok: false, problem: 'NOT_SIGNED_IN' });
});

test('what nobody asked for, or somebody else has signed, is refused', async () => {
  const { alice, bob } = cast;
  expect(await say(alice, said(alice, removed, 'wiped'))).toBe('NOT_FOUND');
  expect(await say(alice, said(alice, erased, 'wiped'))).toBe('NOT_FOUND');
  expect(await say(alice, said(alice, removed, 'erased'))).toBe('NOT_FOUND');
  expect(await say(alice, said(alice, 9999, 'erased'))).toBe('NOT_FOUND');
  expect(await say(bob, said(alice, erased, 'erased'))).toBe('BAD_SIGNATURE');
  expect(await say(bob, said(bob, erased, 'erased', { device: alice.id }))).toBe('BAD_SIGNATURE');
  expect(await say(bob, said(bob, erased, 'erased', { org: alice.id }))).toBe('BAD_SIGNATURE');
  const { signature } = said(bob, erased, 'erased', { at: '2027-01-01T00:00:00.000Z' });
  expect(await say(bob, { ...said(bob, erased, 'erased'), signature })).toBe('BAD_SIGNATURE');
});

test('custodians read when each device last signed in, by the office’s clock; others read nothing', async () => {
  const { chelsea, alice, bob, dora } = cast;
  const known = must(await read(chelsea)).devices;
  expect(known.map(({ device }) => device).toSorted()).toEqual([...chelsea.log!.devices.keys()].toSorted());
  const seen = (device: PracticeDevice) => known.find((one) => one.device === device.id)!.lastSeen!;
  expect(Math.abs(Date.parse(seen(alice)) - Date.now())).toBeLessThan(60_000);
  for (const other of [alice, bob, dora]) {
    expect(await read(other)).toEqual({ ok: false, problem: 'NOT_FOUND' });
  }
});
