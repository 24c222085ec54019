/** What the office could do with what it keeps of one person for another. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Envelope, envelopeSchema } from '../../shared/crypto/envelope.ts';
import { fromUtf8 } from '../../shared/encoding/bytes.ts';
import type { LinkReply, LinkRequest, Reply } from '../../shared/wire/app.ts';
import { feedReply } from '../../shared/wire/http.ts';
import { checkpointHash } from '../../shared/crypto/server-signed.ts';
import { signingKeysFromSeed } from '../../shared/crypto/keys.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync, view } from '../server/charity.ts';
import { codeOf, useLaptops } from '../server/laptops.ts';
import { personForm } from '../server/practice.ts';
import { type Running, startServer } from '../server/running.ts';
import { drawFrom } from './draw.ts';
import { feedWith, signedAnew } from './forge.ts';
import { answerJson, letterChanged, onBodies, onOffers, onParked, type Spoil } from './spoil.ts';
import { isDeep } from './world.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });
const seeds = Array.from({ length: isDeep ? 100 : 3 }, (_one, index) => index + 1);

let server: Running;
let charity: Charity;
/** An administrator too. */
let ash: Colleague;
/** On duty, and in no other team but everybody’s. */
let bea: Colleague;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  bea = await charity.joins(bob, []);
  await charity.team('duty', 'On duty', [bea]);
  await charity.inTouch(ash, bea, charity.chelsea);
  const { worker } = ash;
  await charity.chelsea.laptop.must('changeMember', { worker, joins: [], leaves: [], administrator: true });
  await charity.inTouch(ash, bea, charity.chelsea);
});
afterAll(() => server.stop());

/** Everything that was answered, by route. */
function listensTo({ laptop }: Colleague): Map<string, Reply<LinkReply>> {
  const heard = new Map<string, Reply<LinkReply>>();
  laptop.onReply((request, reply) => {
    if (reply.ok && reply.value.status === 200) heard.set(request.route, reply);
    return reply;
  });
  return heard;
}

test('a laptop that was removed, and is not told so, opens nothing that was written after', async () => {
  const { chelsea } = charity;
  const dan = await charity.joins({ ...bob, name: 'Dan Reed' });
  const dora = await charity.joins({ ...bob, name: 'Dora Hill' });
  await charity.inTouch(dan, dora, chelsea, ash);
  await charity.inTouch(dan, dora);
  await chelsea.laptop.must('removeWorker', dan.worker, false);
  await charity.inTouch(chelsea, dora, ash);
  const heard = listensTo(dora);
  const { file } = await chelsea.laptop.must('addPerson', somebody('Margaret Okoro'));
  await charity.inTouch(chelsea);
  await dora.laptop.must('syncNow');
  await dora.laptop.synced();
  expect((await dora.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
  const handedOn = new Set(['feed', 'bodies', 'envelopes']);
  dan.laptop.onReply((request, reply) =>
    request.route === 'readLog'
      ? answerJson({ entries: [], more: false })
      : request.route === 'duties'
        ? answerJson({ devices: [], files: [] })
        : handedOn.has(request.route)
          ? heard.get(request.route)!
          : reply,
  );
  await sync(dan);
  expect(codeOf(await dan.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  const { problem, tray } = await dan.laptop.must('syncStatus');
  expect([problem?.code, ...tray.map((item) => item.problem.code)]).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(NEWS_MISSING|SERVER_ROLLBACK|LOG_ROLLBACK)$/)]),
  );
  dan.laptop.onReply(null);
  await sync(dan);
  expect((await dan.laptop.must('syncStatus')).problem).toEqual({ code: 'DEVICE_REMOVED' });
});

test('the duty team’s keys open nothing without broken glass, whatever feed the office puts a file into', async () => {
  const { file } = await ash.laptop.must('addPerson', somebody('Tom Reed'));
  const heard = new Map<string, Reply<LinkReply>>();
  const { chelsea } = charity;
  await sync(ash);
  await sync(bea);
  chelsea.laptop.onReply((request: LinkRequest, reply) => {
    if (['feed', 'bodies'].includes(request.route))
      heard.set(request.route, heard.get(request.route) ?? reply);
    return reply;
  });
  await sync(chelsea);
  chelsea.laptop.onReply(null);
  const { rows } = await server.keystore.query<{ envelope: string }>(
    'select envelope from envelope where subject = $1',
    [file],
  );
  const envelopes = rows.map(({ envelope }): Envelope => envelopeSchema.parse(JSON.parse(envelope)));
  const { rows: seedRows } = await server.keystore.query<{ seed: Buffer }>('select seed from server_key');
  const officeKeys = signingKeysFromSeed(new Uint8Array(seedRows[0]!.seed));
  const fed = heard.get('feed');
  if (fed?.ok !== true) throw new Error('nothing was heard');
  const stolen = feedReply
    .parse(JSON.parse(fromUtf8(fed.value.body)))
    .feeds.flatMap(({ entries }) => entries)
    .filter((entry) => entry.file === file);
  expect(stolen.length).toBeGreaterThan(0);
  const { rows: heads } = await server.main.query<{ team: string; size: number; head: string | null }>(
    'select team, size, head from feed',
  );
  bea.laptop.onReply((request, reply) => {
    if (!reply.ok) return reply;
    if (request.route === 'envelopes') return answerJson({ envelopes });
    if (request.route === 'bodies') return heard.get('bodies') ?? reply;
    if (request.route !== 'feed') return reply;
    const whole = feedReply.parse(JSON.parse(fromUtf8(reply.value.body)));
    const [mine] = whole.feeds.filter(({ head }) => head.head !== null);
    const { team, size, head } = mine!.head;
    const moved = feedWith(
      mine!,
      stolen.map((entry, at) => ({ ...entry, team, seq: size + 1 + at, prev: head })),
    );
    // The tree needs the others’ heads as well.
    const others = heads
      .filter((one) => whole.feeds.every((feed) => feed.team !== one.team))
      .map((one) => ({ team: one.team, entries: [], more: false, head: one, index: 0, path: [] }));
    const feeds = [...whole.feeds.map((feed) => (feed === mine ? moved : feed)), ...others];
    const { checkpoint } = whole.checkpoint;
    const next = { seq: checkpoint.seq + 1, prev: checkpointHash(checkpoint) };
    const signed = signedAnew({ ...whole, feeds }, officeKeys, next);
    return answerJson({ ...signed, feeds: signed.feeds.slice(0, whole.feeds.length) });
  });
  await sync(bea);
  expect((await bea.laptop.must('syncStatus')).tray.map(({ problem }) => problem.code)).toContain(
    'ROW_MISPLACED',
  );
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('NOTHING_HERE');
});

test.each(seeds)(
  'offers that the office has bent are not shown, and cannot be approved (%s)',
  async (seed) => {
    const draw = drawFrom(`offers ${seed}`);
    const { chelsea } = charity;
    const { file } = await chelsea.laptop.must('addPerson', somebody('Ivy Lane'));
    await sync(chelsea);
    await chelsea.laptop.must('eraseFile', file, 'request');
    const [honest] = (await view(ash)).offers;
    expect(honest).toMatchObject({ what: { type: 'erase', file }, canApprove: true });
    const how = draw.number(3);
    ash.laptop.onReply(
      onOffers(({ offers }) => ({
        offers: offers.map(
          (offer) =>
            [
              { ...offer, proposal: letterChanged(offer.proposal, draw) },
              { ...offer, signers: offer.signers.map((one) => ({ ...one, signature: draw.signature() })) },
              { ...offer, proposal: offer.proposal.replace(file, draw.hash()) },
            ][how]!,
        ),
      })),
    );
    expect((await view(ash)).offers).toEqual([]);
    expect(codeOf(await ash.laptop.call('approve', honest!.offer))).toBe('NOTHING_HERE');
    ash.laptop.onReply(null);
    await chelsea.laptop.must('dropOffer', honest!.offer);
  },
);

test('parked changes are shown as they were written, by who wrote them, and asked for only while something comes', async () => {
  const { chelsea } = charity;
  const eve = await charity.joins({ ...bob, name: 'Eve Marsh' });
  await charity.inTouch(eve, chelsea);
  eve.laptop.setOnline(false);
  const { file } = await eve.laptop.must('addPerson', somebody('Nora Vale'));
  await eve.laptop.must('startVisit', file);
  await chelsea.laptop.must('removeWorker', eve.worker, false);
  eve.laptop.setOnline(true);
  await sync(eve);
  const honest = await chelsea.laptop.must('parked');
  expect(honest.map(({ kind }) => kind).toSorted()).toEqual(['person', 'visit']);
  for (const seed of seeds) {
    const draw = drawFrom(`parked ${seed}`);
    const spoils: Spoil[] = [
      onParked(({ head, blobs }) => ({ head: { ...head, more: true }, blobs })),
      onParked(({ head, blobs }) => ({
        head: { changes: head.changes.map((one) => ({ ...one, id: draw.hash() })), more: true },
        blobs,
      })),
      onParked(({ head, blobs }) => ({
        head: {
          ...head,
          changes: head.changes.map((one) => ({
            ...one,
            proof: { ...one.proof, signature: draw.signature() },
          })),
        },
        blobs,
      })),
      onParked(({ head, blobs }) => ({ head, blobs: blobs.toReversed() })),
    ];
    for (const spoil of spoils) {
      let asked = 0;
      chelsea.laptop.onReply((request, reply) => {
        asked += 1;
        return asked > 50 ? { ok: false, problem: 'OFFLINE' } : spoil(request, reply);
      });
      const shown = await chelsea.laptop.must('parked');
      expect(asked).toBeLessThan(10);
      for (const { change, worker, lines } of shown) {
        const known = honest.find((one) => one.change === change);
        expect(worker).toBe(known?.worker);
        expect([[], known?.lines]).toContainEqual(lines);
      }
    }
  }
  // Another team than the file's own has nothing to say about it.
  const { teams } = await view(chelsea);
  const everyone = teams.find(({ kind }) => kind === 'everyone')!.team;
  chelsea.laptop.onReply(
    onParked(({ head, blobs }) => ({
      head: { ...head, changes: head.changes.map((one) => ({ ...one, root: everyone })) },
      blobs,
    })),
  );
  await chelsea.laptop.must(
    'decideParked',
    honest.map(({ change }) => change),
    'counts',
  );
  chelsea.laptop.onReply(null);
  await charity.inTouch(chelsea);
  expect((await chelsea.laptop.must('openFile', file)).visits).toHaveLength(1);
});

test('a false answer to the last step of joining does not lie in wait for the next unlocking', async () => {
  const { chelsea } = charity;
  const { words } = await chelsea.laptop.must('invite', {
    worker: null,
    name: 'Fay Long',
    role: 'Volunteer',
    administrator: false,
    teams: [],
  });
  const laptop = await laptops.fresh();
  laptop.onReply((request, reply) => {
    if (request.route !== 'appendLog' || !reply.ok) return reply;
    const { entry } = JSON.parse(fromUtf8(reply.value.body)) as { entry: { seq: number } };
    return answerJson({ entry: { ...entry, seq: 1 } });
  });
  await laptop.must('enrol', { server: server.url, code: words, passphrase: alice.passphrase });
  const again = await laptops.restarted(laptop);
  expect(codeOf(await again.call('unlock', alice.passphrase))).toBe('ok');
});

test('a body of another file is not a body of this one', async () => {
  const { chelsea } = charity;
  await chelsea.laptop.must('addPerson', somebody('Ann Moor'));
  await chelsea.laptop.must('addPerson', somebody('Ben Ford'));
  await sync(chelsea);
  ash.laptop.onReply(onBodies(({ head, blobs }) => ({ head, blobs: blobs.toReversed() })));
  await sync(ash);
  expect(await ash.laptop.must('findPeople', 'Ann Moor')).toEqual([]);
  const { tray } = await ash.laptop.must('syncStatus');
  expect(new Set(tray.map(({ problem }) => problem.code))).toEqual(new Set(['ROW_DAMAGED']));

  ash.laptop.onReply(null);
  await sync(ash);
  expect(await ash.laptop.must('findPeople', 'Ann Moor')).toHaveLength(1);
});
