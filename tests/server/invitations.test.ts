/** An invitation from the first word to the laptop that has joined: used once, for a while, by whoever has the code. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, must } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { invitationKeys, newInvitationCode, openBlob } from '../../shared/crypto/invitation.ts';
import { devicePublic, newDeviceKeys } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { fromBase64, toBase64 } from '../../shared/encoding/bytes.ts';
import { type SignedProposal, signProposal } from '../../shared/membership/entry.ts';
import { appendLogReply, invitationReply, readLogReply } from '../../shared/wire/http.ts';
import { joined, random, signInWithCode, signJoin } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let office: Office;
beforeAll(async () => {
  server = await startServer();
  office = await server.found();
});
afterAll(() => server.stop());

const DAY = 86_400_000;
const refused = (problem: string) => ({ ok: false, problem });
const invite = () => office.invite({ worker: newId(random) });
const look = (code: string) =>
  ask(server.url, 'invitation', null, { invitation: invitationKeys(code)!.id }, invitationReply);
const append = (token: string, signed: SignedProposal, blob: string | null = null) =>
  ask(server.url, 'appendLog', token, { ...signed, blob, envelopes: [] }, appendLogReply);
const tokenOf = async (code: string) => must(await signInWithCode(server.url, office.org, code));

test('the code opens its blob, which names the organisation and holds the team’s key', async () => {
  const code = await invite();
  const { org, blob } = must(await look(code));
  const opened = openBlob(fromBase64(blob), invitationKeys(code)!)!;
  expect([org, opened.org]).toEqual([office.org, office.org]);
  expect(opened.teamKeys.map((key) => key.public)).toEqual(office.teams.map((key) => key.public));
});

test('a code that nobody gave out is unknown', async () => {
  expect(await look(newInvitationCode(random))).toEqual(refused('INVITATION_UNKNOWN'));
});

test('joining uses the invitation up, and its blob is gone from the database', async () => {
  const code = await invite();
  const token = await tokenOf(code);
  must(await append(token, signJoin(await office.device.readLog(), code, newDeviceKeys(random))));
  expect(await look(code)).toEqual(refused('INVITATION_USED'));
  const left = await server.main.query('select blob from invitation where invitation = $1', [
    invitationKeys(code)!.id,
  ]);
  expect(left.rows).toEqual([{ blob: null }]);
  expect(await ask(server.url, 'readLog', token, { after: 0 }, readLogReply)).toEqual(
    refused('INVITATION_USED'),
  );
  const other = signJoin(await office.device.readLog(), code, newDeviceKeys(random));
  expect(await append(token, other)).toEqual(refused('INVITATION_USED'));
});

test('a join whose reply was lost is offered again and gets the same place, also by a new session', async () => {
  const code = await invite();
  const join = signJoin(await office.device.readLog(), code, newDeviceKeys(random));
  const first = must(await append(await tokenOf(code), join));
  expect(must(await append(await tokenOf(code), join))).toEqual(first);
});

test('of two laptops with one code exactly one joins', async () => {
  for (let round = 0; round < 5; round += 1) {
    const code = await invite();
    const log = await office.device.readLog();
    const tokens = [await tokenOf(code), await tokenOf(code)];
    const both = await Promise.all(
      tokens.map((token) => append(token, signJoin(log, code, newDeviceKeys(random)))),
    );
    expect(both.map((result) => (result.ok ? 'in' : result.problem)).toSorted()).toEqual([
      'INVITATION_USED',
      'in',
    ]);
  }
});

test('an invitation can do nothing but join, for itself', async () => {
  const [code, other] = [await invite(), await invite()];
  const token = await tokenOf(code);
  const log = await office.device.readLog();
  const join = signJoin(log, other, newDeviceKeys(random));
  expect(await append(token, join)).toEqual(refused('NOT_FOUND'));
  const question = { cursors: [{ team: office.team, after: 0 }] };
  expect(await ask(server.url, 'feed', token, question, readLogReply)).toEqual(refused('NOT_SIGNED_IN'));
});

test('a worker who is no administrator cannot invite', async () => {
  const worker = await joined(office);
  const log = await worker.readLog();
  const keys = invitationKeys(newInvitationCode(random))!;
  const body = {
    type: 'invite' as const,
    invitation: keys.id,
    sign: keys.sign.public,
    worker: newId(random),
    administrator: false,
    teams: [office.team],
    blob: toBase64(random.bytes(32)),
  };
  const signed = signProposal(
    {
      v: 1,
      org: office.org,
      id: newId(random),
      base: { size: log.size, head: log.head },
      expires: new Date(Date.now() + DAY).toISOString(),
      body,
    },
    [{ by: worker.id, keys: worker.keys.sign }],
  );
  expect(await append(await worker.token(), signed, 'AAAA')).toEqual(refused('LOG_REFUSED'));
});

test('a join is refused when it builds on another log, or on words that were altered', async () => {
  const code = await invite();
  const log = await office.device.readLog();
  const fork = signJoin({ ...log, head: toBase64(random.bytes(32)) }, code, newDeviceKeys(random));
  expect(await append(await tokenOf(code), fork)).toEqual(refused('LOG_MOVED'));
  const join = signJoin(log, code, newDeviceKeys(random));
  const box = devicePublic(newDeviceKeys(random)).box;
  const altered = { ...join, proposal: join.proposal.replace(/"box":"[^"]+"/, `"box":"${box}"`) };
  expect(await append(await tokenOf(code), altered)).toEqual(refused('LOG_REFUSED'));
  expect(await append(await tokenOf(code), { ...join, proposal: `${join.proposal} ` })).toEqual(
    refused('MALFORMED'),
  );
  must(await append(await tokenOf(code), join));
});

test('invitations made at the same moment each get their place', async () => {
  const before = (await office.device.readLog()).size;
  const codes = await Promise.all([invite(), invite(), invite()]);
  expect((await office.device.readLog()).size).toBe(before + 3);
  for (const code of codes) must(await look(code));
});

test('after its time an invitation opens nothing', async () => {
  // An office of its own: when the clock moves on, everybody's session ends.
  const later = await server.found();
  const code = await later.invite({ worker: newId(random) });
  const join = signJoin(await later.device.readLog(), code, newDeviceKeys(random));
  const token = must(await signInWithCode(server.url, later.org, code));
  server.clock.ahead = 31 * DAY;
  expect(await look(code)).toEqual(refused('INVITATION_EXPIRED'));
  expect(await append(token, join)).toEqual(refused('NOT_SIGNED_IN'));
  const fresh = must(await signInWithCode(server.url, later.org, code));
  expect(await append(fresh, join)).toEqual(refused('INVITATION_EXPIRED'));
  server.clock.ahead = 0;
});
