import { expect, test } from 'vitest';
import { type Envelope, sealKey } from '../../shared/crypto/envelope.ts';
import { deviceId, devicePublic, fileKey, newDeviceKeys } from '../../shared/crypto/keys.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { fromUtf8, toBase64 } from '../../shared/encoding/bytes.ts';
import { keepKeysRequest, pushRequest } from '../../shared/wire/http.ts';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from '../server/laptops.ts';
import { sync } from '../server/charity.ts';
import { seededRandom } from '../seeded-random.ts';
import { type Attack, patience, play } from './play.ts';
import { answerJson, letterChanged, onDuties, onEnvelopes } from './spoil.ts';
import { newWorld } from './world.ts';

const world = newWorld();
const laptops = useLaptops();

const attacks: readonly Attack[] = [
  {
    title: 'key envelopes bent, or with another head',
    codes: ['KEY_COMMITMENT'],
    spoil: (_, draw) => {
      const how = draw.number(6);
      return onEnvelopes(({ envelopes }) => ({
        envelopes: envelopes.map(
          ({ head, sealed, signature }): Envelope =>
            [
              { head, sealed: letterChanged(sealed, draw), signature },
              { head, sealed, signature: draw.signature() },
              { head: { ...head, by: draw.hash() }, sealed, signature },
              { head: { ...head, opens: { what: 'file' as const, file: draw.hash() } }, sealed, signature },
              { head: { ...head, org: draw.hash() }, sealed, signature },
              { head: { ...head, to: draw.hash() }, sealed, signature },
            ][how]!,
        ),
      }));
    },
  },
  {
    title: 'keys of the office’s own making',
    codes: ['KEY_COMMITMENT'],
    spoil: (_, draw) => {
      const random = seededRandom(draw.hash());
      const made = newDeviceKeys(random);
      const by = draw.one([deviceId(devicePublic(made)), null]);
      return onEnvelopes(({ envelopes }) => ({
        envelopes: envelopes.map(({ head: { key, ...head } }) => {
          const own = fileKey(random.bytes(32));
          const sealed = sealKey({ ...head, by: by ?? head.by }, own.secret, made.sign);
          return draw.one([sealed, { ...sealed, head: { ...sealed.head, key } }]);
        }),
      }));
    },
  },
  {
    title: 'keys withheld',
    codes: ['KEY_COMMITMENT'],
    spoil: () => onEnvelopes(() => ({ envelopes: [] })),
  },
  {
    title: 'a flood of key envelopes for nobody',
    codes: [],
    spoil: (_, draw) =>
      onEnvelopes(({ envelopes }) => ({
        envelopes: [
          ...envelopes,
          ...Array.from({ length: 500 }, () => {
            const [{ head, ...rest }] = [envelopes[0]!];
            return { head: { ...head, key: draw.hash(), by: draw.one([head.by, draw.hash()]) }, ...rest };
          }),
        ],
      })),
  },
  {
    title: 'asked to seal keys for whom the log does not know, for ever',
    codes: [],
    spoil: ({ victim }, draw) => {
      victim.laptop.onRequest((request) => {
        if (request.route === 'keepKeys') {
          const { envelopes } = keepKeysRequest.parse(JSON.parse(fromUtf8(request.body)));
          expect(envelopes.map(({ head }) => head.to)).toEqual([]);
        }
        return request;
      });
      return onDuties(() => ({
        devices: [{ team: draw.id(), device: draw.hash() }],
        files: [{ file: draw.hash(), root: draw.id(), key: draw.hash(), team: draw.id() }],
      }));
    },
    also: async ({ victim }) => victim.laptop.onRequest(null),
  },
  {
    title: 'asked to seal the same keys for ever',
    codes: [],
    async spoil({ victim, author }) {
      const office = await victim.laptop.must('office');
      const devices = office.teams
        .filter(({ mine }) => mine)
        .flatMap(({ team }) => office.devices.map(({ device }) => ({ team, device })));
      expect(author.worker).not.toBe(victim.worker);
      return (request, reply) => {
        if (request.route === 'duties') return answerJson({ devices, files: [] });
        return request.route === 'keepKeys' ? answerJson({ kept: 1 }) : reply;
      };
    },
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});

test('a key that somebody knew who has left is not taken up again because the office says it was sealed anew', async () => {
  const { victim, charity, server, org } = world();
  const file = (await victim.laptop.must('findPeople', ''))[0]!.file;
  await victim.laptop.must('startVisit', file);
  await sync(victim);
  const keysOf = () =>
    victim.laptop.carried
      .flatMap((body) => decodeFrame(pushRequest, body)?.blobs ?? [])
      .map((one) => toBase64(one.subarray(1, 33)));
  const before = new Set(keysOf());
  expect(before.size).toBeGreaterThan(0);
  const gone = await charity.joins({ ...alice, name: 'Dan Reed' });
  await charity.inTouch(gone, charity.chelsea);
  await charity.chelsea.laptop.must('removeWorker', gone.worker, false);
  await charity.inTouch(charity.chelsea, victim);
  const { rows } = await server.keystore.query<{ envelope: string }>(
    "select envelope from envelope where org = $1 and what = 'file' and key = any($2)",
    [org, [...before]],
  );
  const { rows: latest } = await server.main.query<{ entry: string }>(
    "select entry from log_entry where org = $1 and entry like '%epoch%' order by seq",
    [org],
  );
  const present = latest.map(({ entry }) => /\\"key\\":\\"([^"\\]{43})/.exec(entry)?.[1] ?? '');
  victim.laptop.onReply(
    onEnvelopes(({ envelopes }) => ({
      envelopes: [
        ...envelopes,
        ...rows.flatMap(({ envelope }) => {
          const known = JSON.parse(envelope) as Envelope;
          return present.map((to) => ({ ...known, head: { ...known.head, to } }));
        }),
      ],
    })),
  );
  await world().authorWrites();
  await sync(victim);
  victim.laptop.carried.length = 0;
  await victim.laptop.must('startVisit', file);
  await sync(victim);
  victim.laptop.onReply(null);
  expect(keysOf().filter((key) => before.has(key))).toEqual([]);
  expect(keysOf().length).toBeGreaterThan(0);
  // Nor does what it handed out keep the laptop from opening its own work after a restart.
  const again = await laptops.restarted(victim.laptop);
  await again.must('unlock', alice.passphrase);
  await again.synced();
  expect(codeOf(await again.call('openFile', file))).toBe('ok');
  expect((await again.must('syncStatus')).tray).toEqual([]);
  world().victim = { ...victim, laptop: again };
});
