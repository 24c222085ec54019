/**
 * What somebody signs who may: sound in form, by their own keys, and about anything at all. It reaches what is refused unsigned at the door: the rules of
 * the log, of keys and of feeds.
 */
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { send } from '../../build/practice/link.ts';
import { headerToChange, type Header } from '../../shared/change/change.ts';
import { newFileKey, newBoxKeys } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { concat, fromBase64, toBase64 } from '../../shared/encoding/bytes.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import type { RouteName } from '../../shared/wire/routes.ts';
import { bytesOf } from './authorisation-rows.ts';
import { sealed } from './changes.ts';
import { signed } from './entries.ts';
import { alter, type Json, mutations } from './fuzz/mutations.ts';
import { fingerprint, startWorld, type World, wrongAnswer } from './fuzz/world.ts';
import { random } from './people.ts';

const runs = process.env.DOORSTEP_DEEP === undefined ? { numRuns: 25, seed: 52 } : { numRuns: 300 };

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.server.stop());

/** Half a sign has no canonical text, so nobody could sign it. */
const canBeSigned = (value: unknown): boolean => !JSON.stringify(value).includes('\\ud800');

const bytes32 = () => toBase64(random.bytes(32));

/** One entry of each kind that a member can propose, as it might be. */
function bodies({ own, cast: { bob, one, two } }: World): EntryBody[] {
  const { file, org: hash, key } = own;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const box = newBoxKeys(random).public;
  return [
    {
      type: 'invite',
      invitation: hash,
      sign: key,
      worker: newId(random),
      administrator: false,
      teams: [one],
      blob: hash,
    },
    { type: 'cancel', invitation: hash },
    { type: 'join', invitation: hash, device: { sign: hash, box } },
    { type: 'device', device: bytes32(), why: 'lost', wipe: true },
    { type: 'member', worker: bob.worker, joins: [one], leaves: [], administrator: null },
    { type: 'leave', worker: newId(random), wipe: false },
    { type: 'team', team: newId(random), kind: 'work', key: box, members: [bob.worker] },
    { type: 'epoch', team: one, epoch: 1, key: box },
    { type: 'grant', file, from: one, to: two, heads: [file], until },
    { type: 'revoke', file, team: two },
    { type: 'hold', file, held: true },
    { type: 'erase', file: bytes32(), ground: 'mistake' },
    {
      type: 'erase-part',
      file,
      ground: 'mistake',
      records: [one],
      changes: [key],
      chunks: [hash],
      keys: [key],
    },
    { type: 'admit', team: one, changes: [hash], verdict: 'counts' },
    { type: 'break-glass', file, reason: 'cover', words: 'A'.repeat(64), until },
    { type: 'review', entry: 1, verdict: 'justified' },
    { type: 'server-key', key: hash },
    { type: 'recovery', key: box },
    { type: 'recovered', device: own.device, why: 'passphrase' },
    { type: 'policy', leaseDays: 7, breakGlassHours: 2 },
    {
      type: 'restore',
      incarnation: one,
      log: { size: 1, head: hash },
      feeds: [{ team: one, size: 1, head: hash }],
    },
  ];
}

/** Sent by the device; refused, it has changed nothing. */
async function check(by: PracticeDevice, route: RouteName, body: Uint8Array<ArrayBuffer>): Promise<void> {
  const before = await fingerprint(world);
  const answer = await send(world.server.url, route, await by.token(), body);
  const changed = answer.status !== 200 && (await fingerprint(world)) !== before;
  expect([wrongAnswer(answer), changed]).toEqual([null, false]);
}

test('an entry of any kind, about anybody’s things, with other keys or none, is entered or refused', async () => {
  const { chelsea, dev, dana, dora, alice } = world.cast;
  const signers = fc.constantFrom([chelsea], [chelsea, dev], [chelsea, dana], [dora], [alice]);
  await fc.assert(
    fc.asyncProperty(signers, fc.nat(), mutations, fc.boolean(), async (by, which, all, keys) => {
      const kinds = bodies(world);
      const body = alter(kinds[which % kinds.length] as Json, all, world.known) as EntryBody;
      fc.pre(canBeSigned(body));
      const [first] = by;
      if (first === undefined) return;
      const { file } = world.own;
      const proposal = signed(await first.readLog(), body, by);
      const envelopes = keys ? sealed(first, file, newFileKey(random), [newBoxKeys(random).public]) : [];
      for (const route of ['offer', 'appendLog'] as const)
        await check(first, route, bytesOf({ ...proposal, blob: null, envelopes }));
    }),
    runs,
  );
});

test('a change with any header, signed by its author, is kept or refused', async () => {
  const { alice, own } = world;
  await fc.assert(
    fc.asyncProperty(mutations, fc.boolean(), fc.boolean(), async (all, first, keys) => {
      const { size, head } = await alice.readLog();
      alice.counter += 1;
      const header: Header = {
        v: 1,
        org: alice.org,
        file: first ? null : own.file,
        team: first ? own.team : null,
        device: alice.id,
        counter: alice.counter,
        parents: first ? [] : [own.file],
        lamport: 2,
        log: { size, head },
        checkpoint: null,
        body: bytes32(),
      };
      const bent = alter({ ...header }, all, world.known) as Header;
      fc.pre(canBeSigned(bent));
      const { id, headerText } = headerToChange(bent);
      const key = newFileKey(random);
      const body = concat(Uint8Array.of(1), fromBase64(key.id), random.bytes(90));
      const to = [...(alice.log?.teams.values() ?? [])].map((team) => team.key);
      const envelopes = keys ? sealed(alice, first ? id : own.file, key, to) : [];
      await check(alice, 'push', alice.frame([{ id, header: headerText, sealed: body }], envelopes));
    }),
    runs,
  );
});
