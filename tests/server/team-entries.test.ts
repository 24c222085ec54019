/** Teams come with the log, and no entry leaves anybody without a key that it says they have. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { invitationKeys } from '../../shared/crypto/invitation.ts';
import { newBoxKeys, type TeamKey } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { appendLogReply, envelopesReply, feedReply, invitationReply } from '../../shared/wire/http.ts';
import { type Cast, castOf } from './cast.ts';
import { enter, newTeam, renewed, signed } from './entries.ts';
import { joined, random } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });

function teamKey(by: PracticeDevice, key: TeamKey, to: string): Envelope {
  const { team, epoch, secret } = key;
  return sealKey({ org: by.org, opens: { what: 'team', team, epoch }, to, by: by.id }, secret, by.keys.sign);
}

const keysFor = async (who: PracticeDevice, teams: string[]) =>
  ask(server.url, 'envelopes', await who.token(), { keys: [], teams }, envelopesReply);
const feedOf = async (who: PracticeDevice, team: string) =>
  ask(server.url, 'feed', await who.token(), { cursors: [{ team, after: 0 }] }, feedReply);

function carers(members: readonly PracticeDevice[]): { key: TeamKey; body: EntryBody } {
  const key: TeamKey = { team: newId(random), epoch: 0, ...newBoxKeys(random) };
  const workers = members.map(({ worker }) => worker);
  return { key, body: { type: 'team', team: key.team, kind: 'work', key: key.public, members: workers } };
}

test('a team has its feed and its keys from its first entry on', async () => {
  const { chelsea, alice, bob } = cast;
  const { team } = await newTeam(chelsea, 'work', [alice, bob]);
  const { feeds } = must(await feedOf(bob, team));
  expect(feeds[0]).toMatchObject({ team, entries: [], head: { size: 0, head: null } });
  const { envelopes } = must(await keysFor(bob, [team]));
  expect(envelopes.map(({ head }) => head.to)).toEqual([bob.keys.box.public]);
  expect(await keysFor(cast.dana, [team])).toEqual(refused('NOT_FOUND'));
  // One team of others keeps back the keys of one's own as well.
  expect(await keysFor(bob, [cast.two, cast.one])).toEqual(refused('NOT_FOUND'));
});

test('a team’s entry wants its key for each device of its members, and nothing else', async () => {
  const { chelsea, dev, alice, bob } = cast;
  const { key, body } = carers([alice, bob]);
  const [one, two] = [alice, bob].map(({ keys }) => teamKey(chelsea, key, keys.box.public)) as [
    Envelope,
    Envelope,
  ];
  const tried = (envelopes: Envelope[], what = body) => enter([chelsea, dev, alice], what, envelopes);
  expect(await tried([])).toEqual(refused('LOG_MOVED'));
  expect(await tried([one])).toEqual(refused('LOG_MOVED'));
  expect(await tried([one, two, teamKey(dev, key, dev.keys.box.public)])).toEqual(refused('LOG_MOVED'));
  expect(await tried([one, { ...two, sealed: one.sealed }])).toEqual(refused('BAD_SIGNATURE'));
  expect(await tried([one, teamKey(cast.dana, key, bob.keys.box.public)])).toEqual(refused('BAD_SIGNATURE'));
  const other = { ...key, team: cast.one };
  expect(await tried([one, two, teamKey(chelsea, other, bob.keys.box.public)])).toEqual(refused('MALFORMED'));
  const later = { ...key, epoch: 4 };
  expect(await tried([one, two, teamKey(chelsea, later, bob.keys.box.public)])).toEqual(refused('MALFORMED'));
  const keyless: EntryBody = { type: 'policy', leaseDays: 7, breakGlassHours: 8 };
  expect(await tried([one], keyless)).toEqual(refused('MALFORMED'));
  const { rowCount } = await server.keystore.query('select from envelope where subject = $1', [key.team]);
  expect(rowCount).toBe(0);
  must(await tried([one, two]));
});

test('the next key comes with the one before, and to each device that is there now', async () => {
  const { chelsea, alice, bob } = cast;
  const first = await newTeam(chelsea, 'work', [alice, bob]);
  const next: TeamKey = { team: first.team, epoch: 1, ...newBoxKeys(random) };
  const body: EntryBody = { type: 'epoch', team: first.team, epoch: 1, key: next.public };
  const devices = [alice, bob].map(({ keys }) => teamKey(alice, next, keys.box.public));
  expect(await enter([alice], body, devices)).toEqual(refused('LOG_MOVED'));
  expect(await enter([bob], body, [...devices, teamKey(bob, first, next.public)])).toEqual(
    refused('BAD_SIGNATURE'),
  );
  must(await enter([alice], body, [...devices, teamKey(alice, first, next.public)]));
  // Who joins now reads history: the old key is sealed to the new one.
  const { envelopes } = must(await keysFor(bob, [first.team]));
  expect(envelopes.map(({ head }) => [head.opens, head.to])).toEqual(
    expect.arrayContaining([
      [{ what: 'team', team: first.team, epoch: 0 }, bob.keys.box.public],
      [{ what: 'team', team: first.team, epoch: 0 }, next.public],
      [{ what: 'team', team: first.team, epoch: 1 }, bob.keys.box.public],
    ]),
  );
  expect(envelopes).toHaveLength(3);
});

test('the same entry again gets the same place, and its keys are kept once', async () => {
  const { chelsea, alice } = cast;
  const { key, body } = carers([alice]);
  const envelopes = [teamKey(chelsea, key, alice.keys.box.public)];
  const question = { ...signed(await chelsea.readLog(), body, [chelsea, cast.dev]), blob: null, envelopes };
  const offer = async () =>
    must(await ask(server.url, 'appendLog', await chelsea.token(), question, appendLogReply)).entry;
  expect(await offer()).toEqual(await offer());
  const { rowCount } = await server.keystore.query('select from envelope where subject = $1', [key.team]);
  expect(rowCount).toBe(1);
});

test('an invitation that was cancelled opens nothing, and its blob is gone', async () => {
  const { office, chelsea } = cast;
  const code = await office.invite({ worker: newId(random), teams: [cast.one] });
  const { id } = invitationKeys(code)!;
  must(await enter([chelsea], { type: 'cancel', invitation: id }));
  expect(await ask(server.url, 'invitation', null, { invitation: id }, invitationReply)).toEqual(
    refused('INVITATION_CANCELLED'),
  );
  const kept = await server.main.query('select blob from invitation where invitation = $1', [id]);
  expect(kept.rows).toEqual([{ blob: null }]);
});

test('who came meanwhile must have the key too', async () => {
  const { office, chelsea } = cast;
  const newcomer = await joined(office, [cast.one]);
  const log = await chelsea.readLog();
  const next: TeamKey = { team: cast.one, epoch: log.teams.get(cast.one)!.epoch + 1, ...newBoxKeys(random) };
  const body: EntryBody = { type: 'epoch', team: cast.one, epoch: next.epoch, key: next.public };
  const early = [chelsea, cast.alice].map(({ keys }) => teamKey(chelsea, next, keys.box.public));
  const before = office.teams.find(({ team }) => team === cast.one)!;
  expect(await enter([chelsea], body, [...early, teamKey(chelsea, before, next.public)])).toEqual(
    refused('LOG_MOVED'),
  );
  const { rotationDue } = (await newcomer.readLog()).teams.get(cast.one)!;
  expect(rotationDue).toBe(true);
  await renewed(chelsea, before);
});
