/** What a newer Doorstep wrote: named, holding nothing else back, and read as soon as this one can. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../build/practice/link.ts';
import { bodyHash, headerToChange } from '../../shared/change/change.ts';
import { sealKey } from '../../shared/crypto/envelope.ts';
import { newFileKey } from '../../shared/crypto/keys.ts';
import { newId } from '../../shared/crypto/random.ts';
import { newSalt, sealBody } from '../../shared/crypto/sealed-change.ts';
import { canonicalBytes } from '../../shared/encoding/canonical.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import type { LinkReply, Reply } from '../../shared/wire/app.ts';
import { bodiesReply } from '../../shared/wire/http.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice as person } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { joined, random } from './people.ts';
import { personForm } from './practice.ts';

const laptops = useLaptops();
let one: Laptop;
let other: Laptop;

beforeAll(async () => {
  one = await laptops.enrolled('alice');
  other = await laptops.enrolled('bob');
});
afterAll(() => other.onReply(null));

async function inTouch(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

const tray = async (laptop: Laptop) =>
  (await laptop.must('syncStatus')).tray.map(({ file, problem }) => [file, problem.code]);

/** The header of this change comes as a later version would write it. */
function asIfNewer(id: string) {
  return ({ route }: { route: string }, reply: Reply<LinkReply>): Reply<LinkReply> => {
    const frame = route === 'bodies' && reply.ok ? decodeFrame(bodiesReply, reply.value.body) : null;
    if (frame === null) return reply;
    const changes = frame.head.changes.map((change) =>
      change.id === id ? { ...change, header: change.header.replace('"v":1', '"v":2') } : change,
    );
    return { ok: true, value: { status: 200, body: encodeFrame({ ...frame.head, changes }, frame.blobs) } };
  };
}

describe('UNKNOWN_VERSION', () => {
  test('a header of a later version is named, the rest comes, and it is read once this version knows it', async () => {
    const named = (legalName: string) => personForm({ legalName, nhsNumber: '' });
    const { file: newer } = await one.must('addPerson', named('Nova Late'));
    const { file: plain } = await one.must('addPerson', named('Percy Plain'));
    await inTouch(one);
    other.onReply(asIfNewer(newer));
    await inTouch(other);
    await inTouch(other);
    expect(await tray(other)).toEqual([[newer, 'UNKNOWN_VERSION']]);
    expect((await other.must('openFile', plain)).person.legalName).toBe('Percy Plain');
    other.onReply(null);
    await inTouch(other);
    expect(await tray(other)).toEqual([]);
    expect((await other.must('openFile', newer)).person.legalName).toBe('Nova Late');
  });

  test('a body of a later version goes through the office, is named, and holds nothing back', async () => {
    const { office } = laptops.practice();
    const device = await joined(office);
    const log = await device.readLog();
    const key = newFileKey(random);
    const salt = newSalt(random);
    const body = canonicalBytes({ v: 2, record: newId(random), of: 'a kind that nobody has seen' });
    const change = headerToChange({
      v: 1,
      org: office.org,
      file: null,
      team: office.team,
      device: device.id,
      counter: 1,
      parents: [],
      lamport: 1,
      log: { size: log.size, head: log.head },
      checkpoint: null,
      body: bodyHash(salt, body),
    });
    const sealed = sealBody(change, salt, body, key, random);
    const head = {
      org: office.org,
      opens: { what: 'file', file: change.id } as const,
      to: log.teams.get(office.team)!.key,
      by: device.id,
    };
    const envelope = sealKey(head, key.secret, device.keys.sign);
    const ready = { id: change.id, header: change.headerText, sealed };
    must(await device.pushFrame(device.frame([ready], [envelope])));
    const { file } = await one.must('addPerson', personForm({ legalName: 'Una After', nhsNumber: '' }));
    await inTouch(one);
    await inTouch(other);
    expect(await tray(other)).toEqual([[change.id, 'UNKNOWN_VERSION']]);
    expect((await other.must('openFile', file)).person.legalName).toBe('Una After');
  });

  test('a seal of a later version in the laptop’s own store is named so, and is not taken for damage', async () => {
    const { file } = await one.must('addPerson', personForm({ legalName: 'Sela Seal', nhsNumber: '' }));
    await inTouch(one);
    const { changes } = await one.kept.store.load();
    await one.kept.store.keep({
      changes: changes
        .filter(({ id }) => id === file)
        .map((row) => ({ ...row, sealed: Uint8Array.of(2, ...row.sealed.subarray(1)) })),
    });
    one = await laptops.restarted(one);
    one.setOnline(false);
    await one.must('unlock', person.passphrase);
    expect(await tray(one)).toContainEqual([file, 'UNKNOWN_VERSION']);
  });
});
