/** What a push may be, and what happens to one that was repeated, reordered, cut, altered, or made by somebody else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PracticeDevice, type ReadyChange } from '../../build/practice/device.ts';
import { must, parseJson, send, sendBytes } from '../../build/practice/link.ts';
import type { Office } from '../../build/practice/office.ts';
import { type Header, headerToChange, readChange } from '../../shared/change/change.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { newDeviceKeys } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { sealedHash } from '../../shared/crypto/sealed-change.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { verifyReceipt } from '../../shared/crypto/server-signed.ts';
import { toBase64 } from '../../shared/encoding/bytes.ts';
import { joined, random, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let office: Office;
let alice: PracticeDevice;
beforeAll(async () => {
  server = await startServer();
  office = await server.found();
  alice = await joined(office);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });

async function counts() {
  const found = await server.main.query<{ changes: string; entries: string; pushes: string }>(
    `select (select count(*) from change) as changes, (select count(*) from feed_entry) as entries,
            (select count(*) from push) as pushes`,
  );
  return found.rows[0]!;
}

/** The same change with another header, as somebody might forge or move it. */
function withHeader(change: ReadyChange, other: Partial<Header>): ReadyChange {
  const { header } = readChange(change.header)!;
  const { id, headerText } = headerToChange({ ...header, ...other });
  return { ...change, id, header: headerText };
}

/** A new file with one visit, taken but not pushed. */
function newFileWithVisit(device = alice) {
  const file = device.newFile(office.team, 'person', somebody);
  device.addRecord(file, 'visit', visitOf(device.worker));
  const { changes, envelopes } = device.takeWaiting();
  return { file, changes, envelopes, root: changes[0]!, visit: changes[1]! };
}

async function outcomes(
  device: PracticeDevice,
  changes: ReadyChange[],
  envelopes: Parameters<PracticeDevice['frame']>[1] = [],
) {
  const { receipt } = must(await device.pushFrame(device.frame(changes, envelopes)));
  return receipt.items.map(({ outcome, feed }) => (feed === null ? outcome : 'accepted'));
}

test('an exact repeat gets the very same bytes and stores nothing twice', async () => {
  const { changes, envelopes } = newFileWithVisit();
  const frame = alice.frame(changes, envelopes);
  const [first, second] = await Promise.all([
    sendBytes(server.url, 'push', await alice.token(), frame),
    sendBytes(server.url, 'push', await alice.token(), frame),
  ]);
  const before = await counts();
  server.clock.ahead += 1000;
  const third = await sendBytes(server.url, 'push', await alice.token(), frame);
  expect(Buffer.from(must(first)).equals(must(second))).toBe(true);
  expect(Buffer.from(must(first)).equals(must(third))).toBe(true);
  expect(await counts()).toEqual(before);
});

test('a change that comes again in another batch keeps its place; the new ones get theirs', async () => {
  const { file, changes, envelopes, visit } = newFileWithVisit();
  const first = must(await alice.pushFrame(alice.frame(changes, envelopes)));
  const another = withHeader(visit, { counter: (alice.counter += 1), parents: [visit.id] });
  const again = must(await alice.pushFrame(alice.frame([visit, another], [])));
  expect(verifyReceipt(again, office.device.log!.serverKey)).toBe(true);
  expect(again.receipt.items[0]).toEqual(first.receipt.items[1]);
  expect(again.receipt.items[1]!.feed!.seq).toBe(first.receipt.items[1]!.feed!.seq + 1);
  expect(file).toBe(changes[0]!.id);
});

test('a batch in any order is accepted whole', async () => {
  const { changes, envelopes } = newFileWithVisit();
  expect(await outcomes(alice, changes.toReversed(), envelopes)).toEqual(['accepted', 'accepted']);
});

test('a push that was cut anywhere stores nothing', async () => {
  const { changes, envelopes } = newFileWithVisit();
  const frame = alice.frame(changes, envelopes);
  const before = await counts();
  const token = await alice.token();
  for (const length of [0, 3, 4, 50, frame.length - 1, Math.floor(frame.length / 2)]) {
    const answer = await sendBytes(server.url, 'push', token, frame.slice(0, length));
    expect(answer).toEqual(refused('MALFORMED'));
  }
  const halfABody = await sendBytes(server.url, 'push', token, new Uint8Array([...frame, 0, 0, 0, 9]));
  expect(halfABody).toEqual(refused('MALFORMED'));
  expect(await counts()).toEqual(before);
  expect(await outcomes(alice, changes, envelopes)).toEqual(['accepted', 'accepted']);
});

test('one flipped bit, in a header or in a sealed body, is refused and nothing of the batch is kept', async () => {
  const { changes, envelopes, root, visit } = newFileWithVisit();
  const before = await counts();
  const altered = { ...visit, header: visit.header.replace('"lamport":2', '"lamport":3') };
  const frame = alice.frame(changes, envelopes);
  const forged = alice.frame([root, { ...altered }], envelopes);
  expect(await sendBytes(server.url, 'push', await alice.token(), forged)).toEqual(refused('BAD_SIGNATURE'));
  expect(await counts()).toEqual(before);
  const flipped = frame.slice();
  flipped[flipped.length - 1]! ^= 1;
  expect(await sendBytes(server.url, 'push', await alice.token(), flipped)).toEqual(refused('MALFORMED'));
  expect(await counts()).toEqual(before);
  const { receipt } = must(await alice.pushFrame(frame));
  expect(receipt.items.map(({ sealed }) => sealed)).toEqual([
    sealedHash(root.sealed),
    sealedHash(visit.sealed),
  ]);
});

test('a device that is not in the log cannot sign in, and cannot use another’s token', async () => {
  const { server: url, org, worker } = alice;
  const stranger = new PracticeDevice({ server: url, org, worker, keys: newDeviceKeys(random) });
  await expect(stranger.token()).rejects.toThrow('NOT_SIGNED_IN');
  const { changes, envelopes } = newFileWithVisit();
  const frame = stranger.frame(changes, envelopes);
  expect(await sendBytes(url, 'push', await alice.token(), frame)).toEqual(refused('BAD_SIGNATURE'));
});

test('nobody pushes what another device made, or signs in its name', async () => {
  const bob = await joined(office);
  const { changes, envelopes } = newFileWithVisit();
  expect(await bob.pushFrame(bob.frame(changes, envelopes))).toEqual(refused('BAD_SIGNATURE'));
  expect(await bob.pushFrame(alice.frame(changes, envelopes))).toEqual(refused('BAD_SIGNATURE'));
  expect(await outcomes(alice, changes, envelopes)).toEqual(['accepted', 'accepted']);
});

test('a change moved to another file has another id, so its proof fails', async () => {
  const one = newFileWithVisit();
  const two = newFileWithVisit();
  const frame = alice.frame(one.changes, one.envelopes);
  const moved = { ...one.visit, header: withHeader(one.visit, { file: two.file }).header };
  const forged = alice.frame([one.root, moved], one.envelopes);
  expect(await alice.pushFrame(forged)).toEqual(refused('BAD_SIGNATURE'));
  must(await alice.pushFrame(frame));
});

test('a change of another organisation is refused', async () => {
  const other = await server.found();
  const { changes, envelopes, root } = newFileWithVisit();
  const foreign = withHeader(root, { org: other.org });
  expect(await alice.pushFrame(alice.frame([foreign], []))).toEqual(refused('BAD_SIGNATURE'));
  must(await alice.pushFrame(alice.frame(changes, envelopes)));
});

test('a change whose file nobody knows is parked and kept, and holds nothing back', async () => {
  const lost = newFileWithVisit();
  const { changes, envelopes } = newFileWithVisit();
  expect(await outcomes(alice, [lost.visit, ...changes], envelopes)).toEqual([
    'parked',
    'accepted',
    'accepted',
  ]);
  const kept = await server.main.query('select outcome from change where id = $1', [lost.visit.id]);
  expect(kept.rows).toEqual([{ outcome: 'parked' }]);
  // Said once, it stays said, also when the file turns up.
  expect(await outcomes(alice, lost.changes, lost.envelopes)).toEqual(['accepted', 'parked']);
});

test('a worker outside the team is parked, with the file they began and with a file of others', async () => {
  const elsewhere = await server.found({ teams: ['work', 'work'] });
  const [first, second] = elsewhere.teams.map(({ team }) => team);
  const insider = await joined(elsewhere, [first!]);
  const outsider = await joined(elsewhere, [second!]);
  const file = insider.newFile(first!, 'person', somebody);
  must(await insider.push());
  const began = outsider.newFile(first!, 'person', somebody);
  const own = outsider.takeWaiting();
  expect(await outcomes(outsider, own.changes, own.envelopes)).toEqual(['parked']);
  const header = readChange(own.changes[0]!.header)!.header;
  const { id, headerText } = headerToChange({ ...header, file, team: null, parents: [file], counter: 2 });
  expect(await outcomes(outsider, [{ id, header: headerText, sealed: own.changes[0]!.sealed }])).toEqual([
    'parked',
  ]);
  expect(began).toBe(own.changes[0]!.id);
});

test('a counter used twice keeps both changes and warns', async () => {
  const { changes, envelopes, visit } = newFileWithVisit();
  must(await alice.pushFrame(alice.frame(changes, envelopes)));
  const twin = withHeader(visit, { lamport: 9 });
  expect(await outcomes(alice, [twin])).toEqual(['accepted']);
  const found = await server.main.query(
    'select id, equivocation from change where id = any($1) order by equivocation',
    [[visit.id, twin.id]],
  );
  expect(found.rows).toEqual([
    { id: visit.id, equivocation: false },
    { id: twin.id, equivocation: true },
  ]);
  expect(server.log.filter((line) => line.includes('EQUIVOCATION'))).toHaveLength(1);
});

test('an envelope must be the caller’s own, for a known file, to the team’s current key', async () => {
  const { changes, envelopes, file } = newFileWithVisit();
  const [good] = envelopes;
  const head = { org: office.org, opens: { what: 'file', file } as const, to: good!.head.to, by: alice.id };
  const key = new Secret(random.bytes(32));
  const forged = (changed: Partial<typeof head>) => sealKey({ ...head, ...changed }, key, alice.keys.sign);
  const before = await counts();
  const push = (envelope: ReturnType<typeof forged>) => alice.pushFrame(alice.frame(changes, [envelope]));
  expect(await push({ ...good!, sealed: forged({}).sealed })).toEqual(refused('BAD_SIGNATURE'));
  expect(await push(forged({ by: office.device.id }))).toEqual(refused('BAD_SIGNATURE'));
  const stranger = toBase64(random.bytes(32));
  expect(await push(forged({ opens: { what: 'file', file: stranger } }))).toEqual(refused('NOT_FOUND'));
  expect(await push(forged({ to: newDeviceKeys(random).box.public }))).toEqual(refused('LOG_MOVED'));
  expect(await counts()).toEqual(before);
  must(await alice.pushFrame(alice.frame(changes, envelopes)));
  const kept = await server.keystore.query<{ envelope: string }>(
    'select envelope from envelope where subject = $1',
    [file],
  );
  expect(kept.rows.map(({ envelope }) => JSON.parse(envelope) as unknown)).toEqual([good]);
});

test('sizes are checked: a body over a megabyte, more changes than a batch holds, a request over the limit', async () => {
  const { root } = newFileWithVisit();
  const large = new Uint8Array(1024 * 1024 + 1);
  large.set(root.sealed);
  expect(await alice.pushFrame(alice.frame([{ ...root, sealed: large }], []))).toEqual(refused('TOO_LARGE'));
  const many = Array.from({ length: 501 }, () => withHeader(root, { counter: (alice.counter += 1) }));
  expect(await alice.pushFrame(alice.frame(many, []))).toEqual(refused('MALFORMED'));
  const huge = new Uint8Array(16 * 1024 * 1024 + 1);
  const { status, bytes } = await send(server.url, 'push', await alice.token(), huge);
  expect([status, parseJson(bytes)]).toEqual([413, { problem: 'TOO_LARGE' }]);
});

test('a body sealed by a newer version is refused without harm', async () => {
  const { root } = newFileWithVisit();
  const sealed = root.sealed.slice();
  sealed[0] = 2;
  expect(await alice.pushFrame(alice.frame([{ ...root, sealed }], []))).toEqual(refused('UPGRADE_NEEDED'));
});

test('ids are unique within a batch, and teams are not guessed', async () => {
  const { root } = newFileWithVisit();
  expect(await alice.pushFrame(alice.frame([root, root], []))).toEqual(refused('MALFORMED'));
  expect(await outcomes(alice, [withHeader(root, { team: newId(random) })])).toEqual(['parked']);
});
