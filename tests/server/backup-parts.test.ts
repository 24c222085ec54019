/**
 * What the erasure of a part is worth: whoever steals every backup that is kept, every laptop's keys and every team's keys opens nothing of
 * what was erased out of a file once seven days are over, while everything else of the file is there.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, must, sendBytes } from '../../build/practice/link.ts';
import { backup } from '../../server/backup/backup.ts';
import { readChange } from '../../shared/change/change.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { type FileKey, newFileKey } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { openBody, sealBody, sealedKeyId } from '../../shared/crypto/sealed-change.ts';
import { encodeFrame } from '../../shared/encoding/frame.ts';
import { keepKeysReply } from '../../shared/wire/http.ts';
import { type Cast, castOf } from './cast.ts';
import { enter } from './entries.ts';
import { random, somebody, visitOf } from './people.ts';
import { type Running, startServer } from './running.ts';
import { everyPair, opens, type Pair, type StolenChange, thief } from './stolen-backups.ts';

const DAY = 86_400_000;
const ERASED = 3;

let server: Running;
let cast: Cast;
let folder: string;
let folders: Pair;
const attacker = thief();
const began = Date.now();
let file: string;
let gone: string;
let kept: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doorstep-parts-'));
  folders = { main: await mkdtemp(join(folder, 'main-')), keystore: await mkdtemp(join(folder, 'keys-')) };
  server = await startServer();
  cast = await castOf(server);
  const { office, alice, bob, dana, dora, dev, chelsea, protection, duty, one } = cast;
  for (const key of [...office.teams, protection, duty, office.recovery]) attacker.know(key);
  for (const { keys } of [alice, bob, dana, dora, dev, chelsea]) attacker.know(keys.box);
  file = alice.newFile(one, 'person', somebody);
  kept = [file, alice.addRecord(file, 'visit', visitOf(alice.worker))];
  gone = alice.addRecord(file, 'visit', visitOf(alice.worker));
  kept.push(alice.addRecord(file, 'visit', visitOf(alice.worker)));
  must(await alice.push());
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

async function fileKeys(): Promise<FileKey[]> {
  const { rows } = await server.keystore.query<{ envelope: string }>('select envelope from envelope');
  return attacker.keysIn(rows.map(({ envelope }) => envelope));
}

async function rowsOf(ids: readonly string[]): Promise<StolenChange[]> {
  const { rows } = await server.main.query<StolenChange>(
    'select id, file, header, sealed from change where id = any($1)',
    [ids],
  );
  return rows;
}

/** Two people sign, and one of them seals the rest again. */
async function erasePart(): Promise<void> {
  const { chelsea, dana, one, protection, duty } = cast;
  const before = await fileKeys();
  const rows = await rowsOf(kept);
  const [key] = (await rowsOf([gone])).map(({ sealed }) => sealedKeyId(sealed) ?? '');
  const named = { records: [newId(random)], changes: [gone], chunks: [], keys: [key ?? ''] };
  must(await enter([chelsea, dana], { type: 'erase-part', file, ground: 'request', ...named }));
  const log = await dana.readLog();
  const next = newFileKey(random);
  const envelopes = [one, protection.team, duty.team].map((team) => {
    const to = log.teams.get(team)?.key ?? '';
    const head = { org: dana.org, opens: { what: 'file', file } as const, to, by: dana.id };
    return sealKey(head, next.secret, dana.keys.sign);
  });
  must(await ask(server.url, 'keepKeys', await dana.token(), { envelopes }, keepKeysReply));
  const seals = rows.map(({ header, sealed }) => {
    const change = readChange(header);
    const held = before.find(({ id }) => id === sealedKeyId(sealed));
    const opened = change === null || held === undefined ? 'ROW_DAMAGED' : openBody(change, sealed, held);
    if (change === null || typeof opened === 'string') throw new Error('the rest opens');
    return sealBody(change, opened.salt, opened.bytes, next, random);
  });
  const frame = encodeFrame({ file, changes: rows.map(({ id }) => id) }, seals);
  must(await sendBytes(server.url, 'reseal', await dana.token(), frame.slice()));
}

async function live(day: number): Promise<void> {
  server.clock.ahead = day * DAY;
  await server.main.query("update session set expires = 'infinity'");
  const { odd } = await backup(server, folders, new Date(began + day * DAY));
  expect(odd).toEqual([]);
  if (day === ERASED) await erasePart();
}

const attack = () =>
  everyPair(folders, began, attacker, (changes, keys) => ({
    gone: changes.filter((change) => change.id === gone && opens(change, keys)).length,
    kept: changes.filter((change) => kept.includes(change.id) && opens(change, keys)).length,
  }));

test(
  'R-60: within seven days an old pair still opens what was erased out of a file, and afterwards none does',
  { timeout: 180_000 },
  async () => {
    for (let day = 0; day <= 9; day += 1) await live(day);
    for (const { main, store, found } of await attack()) {
      // Data and keys belong together: what is kept lies under the old keys before, and under the new one since.
      const isPair = main <= ERASED === store <= ERASED;
      expect([main, store, found]).toEqual([
        main,
        store,
        { gone: isPair && main <= ERASED ? 1 : 0, kept: isPair ? kept.length : 0 },
      ]);
    }
    for (const day of [10, 11]) await live(day);
    const after = await attack();
    expect(after.some(({ main }) => main < ERASED)).toBe(true);
    for (const { main, found } of after) {
      expect(found).toEqual({ gone: 0, kept: main > ERASED ? kept.length : 0 });
    }
  },
);
