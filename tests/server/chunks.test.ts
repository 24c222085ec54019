/** Pictures at the office: kept once, signed for, given to who holds the file, and gone with it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { must, parseJson, sendBytes } from '../../build/practice/link.ts';
import { chunkId, SEALED_CHUNK } from '../../shared/crypto/attachment.ts';
import { verifyChunkReceipt } from '../../shared/crypto/server-signed.ts';
import { serverKeyAt } from '../../shared/membership/membership.ts';
import { decodeFrame, encodeFrame } from '../../shared/encoding/frame.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { keepChunkReply, limits, nothing } from '../../shared/wire/http.ts';
import { bytesOf, chunkFrame } from './authorisation-rows.ts';
import { type Cast, castOf } from './cast.ts';
import { outcomes, sealed, writes } from './changes.ts';
import { enter } from './entries.ts';
import { joined, random, somebody } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
let file: string;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
  file = await newFile(cast.alice);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });

async function newFile(by: PracticeDevice): Promise<string> {
  await by.readLog();
  const made = by.newFile(cast.one, 'person', somebody);
  must(await by.push());
  return made;
}

const newChunk = () => random.bytes(400);

async function keep(by: PracticeDevice, body: Uint8Array<ArrayBuffer>) {
  const answer = await sendBytes(server.url, 'keepChunk', await by.token(), body);
  return answer.ok ? ({ ok: true, value: keepChunkReply.parse(parseJson(answer.value)) } as const) : answer;
}

async function read(by: PracticeDevice, of: string, chunk: string) {
  const answer = await sendBytes(server.url, 'readChunk', await by.token(), bytesOf({ file: of, chunk }));
  return answer.ok ? Buffer.from(decodeFrame(nothing, answer.value)?.blobs[0] ?? []) : answer;
}

const kept = async (of: string) =>
  (await server.main.query('select from chunk where file = $1', [of])).rowCount;

test('a chunk is kept once, signed for each time, and given to who holds the file', async () => {
  const { alice, bob, dana } = cast;
  const chunk = newChunk();
  const first = must(await keep(alice, chunkFrame(file, chunk)));
  expect(first.receipt).toMatchObject({ org: alice.org, device: alice.id, file, chunk: chunkId(chunk) });
  expect(verifyChunkReceipt(first, serverKeyAt(alice.log!, first.receipt.log.size))).toBe(true);
  const again = must(await keep(alice, chunkFrame(file, chunk)));
  expect(again.receipt.chunk).toBe(first.receipt.chunk);
  expect(await kept(file)).toBe(1);
  expect(await read(alice, file, chunkId(chunk))).toEqual(Buffer.from(chunk));
  // The data-protection team holds ordinary files; another team does not.
  expect(await read(dana, file, chunkId(chunk))).toEqual(Buffer.from(chunk));
  expect(await read(bob, file, chunkId(chunk))).toEqual(refused('NOT_FOUND'));
  expect(await read(alice, file, chunkId(newChunk()))).toEqual(refused('NOT_FOUND'));
});

test('who may not write the file keeps nothing in it', async () => {
  const before = await kept(file);
  expect(await keep(cast.bob, chunkFrame(file, newChunk()))).toEqual(refused('NOT_FOUND'));
  // A change that is parked gives no right either.
  expect(await outcomes(cast.bob, [writes(cast.bob, { file })])).toEqual(['parked']);
  expect(await keep(cast.bob, chunkFrame(file, newChunk()))).toEqual(refused('NOT_FOUND'));
  expect(await kept(file)).toBe(before);
});

test('a team that a file is granted to reads its pictures, and no longer when the grant is taken back', async () => {
  const { alice, bob, one, two } = cast;
  const chunk = newChunk();
  const own = writes(alice, { team: one });
  const holders = [one, two].map((team) => alice.log!.teams.get(team)!.key);
  const others = [cast.protection.public, cast.duty.public];
  expect(await outcomes(alice, [own], sealed(alice, own.id, own.key, [holders[0]!, ...others]))).toEqual([
    'accepted',
  ]);
  must(await keep(alice, chunkFrame(own.id, chunk)));
  const grant: EntryBody = { type: 'grant', file: own.id, from: one, to: two, heads: [], until: null };
  must(await enter([alice], grant, sealed(alice, own.id, own.key, [holders[1]!])));
  expect(await read(bob, own.id, chunkId(chunk))).toEqual(Buffer.from(chunk));
  must(await enter([alice], { type: 'revoke', file: own.id, team: two }));
  expect(await read(bob, own.id, chunkId(chunk))).toEqual(refused('NOT_FOUND'));
});

test('bent, swapped, misnamed, oversized and empty requests are refused, and nothing is kept', async () => {
  const { alice } = cast;
  const before = await kept(file);
  const [chunk, other] = [newChunk(), newChunk()];
  const bent = chunk.with(9, (chunk[9] ?? 0) ^ 1);
  expect(await keep(alice, chunkFrame(file, bent, chunkId(chunk)))).toEqual(refused('MALFORMED'));
  expect(await keep(alice, chunkFrame(file, other, chunkId(chunk)))).toEqual(refused('MALFORMED'));
  const frames = [
    encodeFrame({ file, chunk: chunkId(chunk) }, []),
    encodeFrame({ file, chunk: chunkId(chunk) }, [chunk, chunk]),
    encodeFrame({ file }, [chunk]),
    chunkFrame(file, chunk).subarray(0, -1),
  ];
  for (const frame of frames) expect(await keep(alice, new Uint8Array(frame))).toEqual(refused('MALFORMED'));
  const long = new Uint8Array(SEALED_CHUNK + 1);
  expect(await keep(alice, chunkFrame(file, long))).toEqual(refused('TOO_LARGE'));
  expect(await keep(alice, chunkFrame(file, new Uint8Array(2 ** 20)))).toEqual(refused('TOO_LARGE'));
  expect(await kept(file)).toBe(before);
});

test('a laptop may fill its own share of a file and not another’s', async () => {
  const { alice } = cast;
  const full = await newFile(alice);
  await server.main.query(
    `insert into chunk select $1, $2, 'filler' || n, $3, '' from generate_series(1, $4::integer) n`,
    [alice.org, full, alice.id, limits.chunks],
  );
  expect(await keep(alice, chunkFrame(full, newChunk()))).toEqual(refused('PICTURES_FULL'));
  const colleague = await joined(cast.office, [cast.one]);
  must(await keep(colleague, chunkFrame(full, newChunk())));
});

test('a laptop that was taken off the list hands in what its own changes name, and reads nothing', async () => {
  const gone = await joined(cast.office, [cast.one]);
  await gone.token();
  const late = writes(gone, { file });
  must(await enter([cast.chelsea], { type: 'device', device: gone.id, why: 'lost', wipe: false }));
  const chunk = newChunk();
  expect(await keep(gone, chunkFrame(file, chunk))).toEqual(refused('NOT_FOUND'));
  expect(await outcomes(gone, [late])).toEqual(['parked']);
  must(await keep(gone, chunkFrame(file, chunk)));
  expect(await read(gone, file, chunkId(chunk))).toEqual(refused('NOT_SIGNED_IN'));
  expect(await read(cast.alice, file, chunkId(chunk))).toEqual(Buffer.from(chunk));
});

test('pictures go with their file, and none comes after', async () => {
  const { alice, chelsea, dana } = cast;
  const doomed = await newFile(alice);
  const chunk = newChunk();
  must(await keep(alice, chunkFrame(doomed, chunk)));
  const before = await kept(file);
  must(await enter([chelsea, dana], { type: 'erase', file: doomed, ground: 'request' }));
  expect(await kept(doomed)).toBe(0);
  expect(await kept(file)).toBe(before);
  expect(await read(alice, doomed, chunkId(chunk))).toEqual(refused('NOT_FOUND'));
  expect(await keep(alice, chunkFrame(doomed, chunk))).toEqual(refused('ERASED'));
  expect(await kept(doomed)).toBe(0);
});

test('who hands in pictures while the file is erased leaves none behind', async () => {
  const { alice, chelsea, dana } = cast;
  for (let round = 0; round < 5; round += 1) {
    const doomed = await newFile(alice);
    const [erased] = await Promise.all([
      enter([chelsea, dana], { type: 'erase', file: doomed, ground: 'request' }),
      ...[1, 2, 3].map(() => keep(alice, chunkFrame(doomed, newChunk()))),
    ]);
    must(erased);
    expect(await kept(doomed)).toBe(0);
  }
});
