/** Keys follow the log: who should have one is told of, given it, and nothing new is sealed under one that a leaver knows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { newBoxKeys, newFileKey, type TeamKey } from '../../shared/crypto/keys.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { dutiesReply, envelopesReply, keepKeysReply } from '../../shared/wire/http.ts';
import { outcomes, push, sealed, writes } from './changes.ts';
import { type Cast, castOf } from './cast.ts';
import { enter, newTeam, renewed } from './entries.ts';
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

const holdersOf = (by: PracticeDevice, file: string, root: string) =>
  keyHolders(by.log!, file, root, new Date().toISOString()).map(({ key }) => key);

/** The first change of a new file, with the key for each team that should have it. */
async function begins(by: PracticeDevice, team: string) {
  await by.readLog();
  const first = writes(by, { team });
  return { first, keys: sealed(by, first.id, first.key, holdersOf(by, first.id, team)) };
}

async function began(by: PracticeDevice, team: string) {
  const { first, keys } = await begins(by, team);
  expect(await outcomes(by, [first], keys)).toEqual(['accepted']);
  return first;
}

const keep = async (by: PracticeDevice, envelopes: readonly Envelope[]) =>
  ask(server.url, 'keepKeys', await by.token(), { envelopes }, keepKeysReply);
const dutiesOf = async (by: PracticeDevice) =>
  must(await ask(server.url, 'duties', await by.token(), {}, dutiesReply));

function teamKey(by: PracticeDevice, { team, epoch, secret }: TeamKey, to: string): Envelope {
  return sealKey({ org: by.org, opens: { what: 'team', team, epoch }, to, by: by.id }, secret, by.keys.sign);
}

const joins = (who: PracticeDevice, team: string): EntryBody => ({
  type: 'member',
  worker: who.worker,
  joins: [team],
  leaves: [],
  administrator: null,
});

async function counted() {
  const [changes, keys] = [
    await server.main.query('select from change'),
    await server.keystore.query('select from envelope'),
  ];
  return [changes.rowCount, keys.rowCount];
}

test('a change under a key that somebody may not have is stale, and nothing of its push is kept', async () => {
  const { alice, one } = cast;
  const { first, keys } = await begins(alice, one);
  const other = await begins(alice, one);
  const before = await counted();
  expect(keys).toHaveLength(3);
  for (const [index] of keys.entries()) {
    const lacking = keys.filter((_, at) => at !== index);
    expect(await push(alice, [first, other.first], [...lacking, ...other.keys])).toEqual(
      refused('STALE_EPOCH'),
    );
  }
  // A key of that name for another file is none for this one.
  const misplaced = sealed(alice, other.first.id, first.key, [keys[0]!.head.to]);
  expect(await push(alice, [first, other.first], [...keys.slice(1), ...misplaced, ...other.keys])).toEqual(
    refused('STALE_EPOCH'),
  );
  expect(await counted()).toEqual(before);
  expect(await outcomes(alice, [first, other.first], [...keys, ...other.keys])).toEqual([
    'accepted',
    'accepted',
  ]);
});

test('after a team renews its key an old file key is stale; a push whose reply was lost still gets its receipt', async () => {
  const { office, chelsea, alice, one } = cast;
  const first = await began(alice, one);
  const second = writes(alice, { file: first.id }, first.key);
  const frame = alice.frame([second], []);
  const lost = must(await sendBytes(server.url, 'push', await alice.token(), frame));
  await renewed(
    chelsea,
    office.teams.find(({ team }) => team === one)!,
  );
  const again = must(await sendBytes(server.url, 'push', await alice.token(), frame));
  expect(Buffer.from(again).equals(lost)).toBe(true);
  // Also in a batch of another shape.
  const { first: other, keys } = await begins(alice, one);
  expect(await outcomes(alice, [second, other], keys)).toEqual(['accepted', 'accepted']);

  const third = writes(alice, { file: first.id }, first.key);
  expect(await push(alice, [third], [])).toEqual(refused('STALE_EPOCH'));
  const fresh = writes(alice, { file: first.id });
  const forAll = sealed(alice, first.id, fresh.key, holdersOf(alice, first.id, one));
  expect(await outcomes(alice, [fresh], forAll)).toEqual(['accepted']);
});

test('who writes to a restricted team from outside cannot know that its key was renewed', async () => {
  const { chelsea, dev, alice, bob } = cast;
  const before = await newTeam(chelsea, 'finance', [bob], [dev]);
  const outside = await begins(alice, before.team);
  await bob.readLog();
  const inside = await begins(bob, before.team);
  await renewed(bob, before);
  expect(await outcomes(alice, [outside.first], outside.keys)).toEqual(['accepted']);
  expect(await push(bob, [inside.first], inside.keys)).toEqual(refused('STALE_EPOCH'));
});

test('a device that joins is a duty of its teams until somebody has sealed the key for it', async () => {
  const { chelsea, dev, bob, dana } = cast;
  const key = await newTeam(chelsea, 'work', [bob]);
  expect((await dutiesOf(bob)).devices.filter(({ team }) => team === key.team)).toEqual([]);
  must(await enter([chelsea, dev], joins(dana, key.team)));
  const lacking = [{ team: key.team, device: dana.id }];
  expect((await dutiesOf(bob)).devices.filter(({ team }) => team === key.team)).toEqual(lacking);
  expect((await dutiesOf(cast.alice)).devices.filter(({ team }) => team === key.team)).toEqual([]);
  const given = [teamKey(bob, key, dana.keys.box.public)];
  expect(must(await keep(bob, given))).toEqual({ kept: 1 });
  expect(must(await keep(bob, given))).toEqual({ kept: 0 });
  expect((await dutiesOf(bob)).devices.filter(({ team }) => team === key.team)).toEqual([]);
});

test('a bad key from one member does not keep out a good one from another', async () => {
  const { chelsea, dev, alice, bob, dora } = cast;
  const key = await newTeam(chelsea, 'work', [alice, bob]);
  must(await enter([chelsea, dev], joins(dora, key.team)));
  const to = dora.keys.box.public;
  const forged = sealKey(
    {
      org: alice.org,
      opens: { what: 'team', team: key.team, epoch: 0 },
      to: newBoxKeys(random).public,
      by: alice.id,
    },
    key.secret,
    alice.keys.sign,
  );
  expect(await keep(alice, [forged])).toEqual(refused('NOT_FOUND'));
  // Signed and well-formed, but with another key inside: only who opens it can tell.
  must(await keep(alice, [teamKey(alice, { ...key, ...newBoxKeys(random) }, to)]));
  const good = teamKey(bob, key, to);
  expect(must(await keep(bob, [good]))).toEqual({ kept: 1 });
  const question = { keys: [], teams: [key.team] };
  const reply = must(await ask(server.url, 'envelopes', await dora.token(), question, envelopesReply));
  expect(reply.envelopes).toContainEqual(good);
});

test('keys are kept only from who holds them, for who should; one that makes no sense refuses all', async () => {
  const { alice, bob, dana, one, two } = cast;
  const first = await began(alice, one);
  const [own] = sealed(alice, first.id, first.key, [alice.log!.teams.get(one)!.key]);
  const tries: [PracticeDevice, Envelope[]][] = [
    // Not of a team that holds the file.
    [bob, sealed(bob, first.id, first.key, [bob.log!.teams.get(two)!.key])],
    // To a team that does not.
    [alice, sealed(alice, first.id, first.key, [alice.log!.teams.get(two)!.key])],
    [alice, sealed(alice, first.id, first.key, [newBoxKeys(random).public])],
    [alice, sealed(alice, toBase64(new Uint8Array(32)), first.key, [own!.head.to])],
    // A team key, to a device outside the team.
    [alice, [teamKey(alice, { team: one, epoch: 1, ...newBoxKeys(random) }, bob.keys.box.public)]],
    // A team's next key for its last one: that would open the future with the past.
    [
      alice,
      [
        teamKey(
          alice,
          { team: one, epoch: 1, ...newBoxKeys(random) },
          alice.log!.teams.get(one)!.keys.get(0)!,
        ),
      ],
    ],
    [alice, [teamKey(alice, { team: two, epoch: 0, ...newBoxKeys(random) }, bob.keys.box.public)]],
  ];
  const before = await counted();
  for (const [by, envelopes] of tries) {
    const good = by === alice ? [own!] : [];
    expect(await keep(by, [...good, ...envelopes])).toEqual(refused('NOT_FOUND'));
  }
  const swapped = { ...own!, head: { ...own!.head, by: dana.id } };
  expect(await keep(alice, [swapped])).toEqual(refused('BAD_SIGNATURE'));
  expect(await keep(alice, [{ ...own!, sealed: 'A'.repeat(150) }])).toEqual(refused('BAD_SIGNATURE'));
  expect(await counted()).toEqual(before);
});

test('files that began before a team came are its members’ duty, each key until somebody has sealed it', async () => {
  const elsewhere = await server.found({ teams: ['work', 'work'] });
  const [work, other] = elsewhere.teams.map(({ team }) => team) as [string, string];
  const [author, outsider] = [await joined(elsewhere, [work]), await joined(elsewhere, [other])];
  const files = [await began(author, work), await began(author, work)];
  expect((await dutiesOf(author)).files).toEqual([]);
  const office = await newTeam(elsewhere.device, 'data-protection', [outsider]);
  const wanted = files
    .map(({ id, key }) => ({ file: id, root: work, key: key.id, team: office.team }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  expect((await dutiesOf(author)).files).toEqual(wanted);
  expect((await dutiesOf(outsider)).files).toEqual([]);
  const [done] = files;
  await author.readLog();
  must(await keep(author, sealed(author, done!.id, done!.key, [office.public])));
  expect((await dutiesOf(author)).files).toEqual(wanted.filter(({ file }) => file !== done!.id));
  // Any epoch's key will do: what was sealed to an older one is opened through the newer.
  await renewed(outsider, office);
  expect((await dutiesOf(author)).files).toEqual(wanted.filter(({ file }) => file !== done!.id));
});

test('a file that was shared without a key of it is a duty of those who have that key', async () => {
  const { alice, bob, one, two } = cast;
  const first = await began(alice, one);
  const second = newFileKey(random);
  const more = writes(alice, { file: first.id }, second);
  expect(
    await outcomes(alice, [more], sealed(alice, first.id, second, holdersOf(alice, first.id, one))),
  ).toEqual(['accepted']);
  const body: EntryBody = { type: 'grant', file: first.id, from: one, to: two, heads: [], until: null };
  const to = alice.log!.teams.get(two)!.key;
  must(await enter([alice], body, sealed(alice, first.id, first.key, [to])));
  const lacking = [{ file: first.id, root: one, key: second.id, team: two }];
  const about = async (who: PracticeDevice) =>
    (await dutiesOf(who)).files.filter(({ file }) => file === first.id);
  expect(await about(alice)).toEqual(lacking);
  // Bob's team holds the file now, and cannot open this key.
  expect(await about(bob)).toEqual([]);
  must(await keep(alice, sealed(alice, first.id, second, [to])));
  expect(await about(alice)).toEqual([]);
});

test('where all was in order, what comes later is still looked at', async () => {
  const { alice, one, protection, duty } = cast;
  const first = await began(alice, one);
  const about = async () => (await dutiesOf(alice)).files.filter(({ file }) => file === first.id);
  expect(await about()).toEqual([]);
  expect(await about()).toEqual([]);
  const another = newFileKey(random);
  must(await keep(alice, sealed(alice, first.id, another, [alice.log!.teams.get(one)!.key])));
  const teams = (await about()).map(({ key, team }) => `${key} ${team}`);
  expect(teams.toSorted()).toEqual(
    [`${another.id} ${protection.team}`, `${another.id} ${duty.team}`].toSorted(),
  );
});
