/** Photos on real laptops: kept offline, sent after all text, safe only when whole, looked at elsewhere, and never without a yes. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '../../build/practice/link.ts';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import { CHUNK } from '../../shared/crypto/attachment.ts';
import { concat } from '../../shared/encoding/bytes.ts';
import { err } from '../../shared/result.ts';
import type { LinkReply, LinkRequest, Reply } from '../../shared/wire/app.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { alice } from '../people.ts';
import { exif, jpeg, png } from '../unit/attachments/pictures.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { administrates } from './cast.ts';
import { enter } from './entries.ts';
import { joined } from './people.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, restarted, practice } = useLaptops();

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

/** A picture that takes several chunks; no two are the same. */
let made = 0;
function picture(chunks = 3): Uint8Array {
  const bare = jpeg(640, 480 + (made += 1));
  const filling = new Uint8Array(CHUNK * (chunks - 1)).fill(0x21);
  return concat(bare.subarray(0, -2), filling, bare.subarray(-2));
}

const photoForm = (file: string, typed: RecordForm['typed'] = {}): RecordForm => ({
  file,
  kind: 'photo',
  record: null,
  typed: {
    purpose: 'bus-pass',
    consent: 'photo-for-bus-pass',
    takenBy: 'Alice Morgan',
    expires: '1/2/2090',
    ...typed,
  },
  seen: {},
});

const noteIn = (file: string): RecordForm => ({
  file,
  kind: 'note',
  record: null,
  typed: { at: '23/11/2026\n9:30', how: 'phone', words: 'Asked after the pass', source: 'person' },
  seen: {},
});

/** Somebody who has answered every card with the same word. */
async function somebody(laptop: Laptop, legalName: string, answer?: 'given' | 'refused' | 'thinking') {
  const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  if (answer === undefined) return file;
  const draft = answered(await laptop.must('beginAct', file, null), answer);
  await laptop.must('keepDraft', draft);
  await laptop.must('finishAct', draft.id);
  return file;
}

async function photoIn(laptop: Laptop, file: string): Promise<RecordView> {
  const photo = (await laptop.must('openFile', file)).records.find(({ kind }) => kind === 'photo');
  if (photo === undefined) throw new Error('there is no photo');
  return photo;
}

const chunksAtOffice = async (file: string) =>
  (await practice().server.main.query('select from chunk where file = $1', [file])).rowCount;

async function journalSize(laptop: Laptop): Promise<number> {
  const folder = join(laptop.kept.folder, 'journal');
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const bentAt = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1);

const isChunk = ({ route }: LinkRequest) => route === 'keepChunk';

/** The link goes at every chunk after so many. */
function cutAfter(laptop: Laptop, chunks: number): void {
  let sent = 0;
  laptop.onReply((request, reply): Reply<LinkReply> => {
    if (!isChunk(request)) return reply;
    sent += 1;
    return sent > chunks ? err('OFFLINE') : reply;
  });
}

test('R-20: a photo taken offline survives a killed app, is safe only when all of it is at the office, and opens on another laptop', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const file = await somebody(one, 'Rose Amis', 'given');
  await sync(one);
  one.setOnline(false);
  const bytes = picture();
  const { record, problems } = await one.must('savePhoto', photoForm(file), bytes);
  expect(problems).toEqual({});
  const again = await restarted(one);
  again.setOnline(false);
  await again.must('unlock', alice.passphrase);
  expect(await photoIn(again, file)).toMatchObject({ record, safety: 'laptop' });
  expect(await again.must('picture', file, record)).toEqual(bytes);

  again.setOnline(true);
  cutAfter(again, 1);
  await sync(again);
  expect(await photoIn(again, file)).toMatchObject({ safety: 'laptop' });
  expect(await again.must('syncStatus')).toMatchObject({ waiting: 1 });
  const had = await chunksAtOffice(file);
  again.onReply(null);
  await sync(again);
  expect(had).toBeLessThan((await chunksAtOffice(file)) ?? 0);
  expect(await photoIn(again, file)).toMatchObject({ safety: 'office' });
  expect(await again.must('syncStatus')).toMatchObject({ waiting: 0, stage: 'up-to-date' });

  await sync(other);
  other.setOnline(false);
  expect(await other.must('picture', file, record)).toEqual(bytes);
});

test('a photo that the office will not take blocks neither text nor another photo, and is named until it is taken', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Ivy Barrow', 'given');
  const first = await one.must('savePhoto', photoForm(file), picture());
  const second = await one.must('savePhoto', photoForm(file, { purpose: 'identity' }), picture());
  const order: string[] = [];
  let bad = '';
  one.onRequest((request) => {
    order.push(request.route);
    if (!isChunk(request)) return request;
    // Always the same chunk, bent on its way.
    const name = new TextDecoder().decode(request.body.subarray(0, 140));
    bad ||= name;
    return name === bad ? { ...request, body: bentAt(request.body, request.body.length - 1) } : request;
  });
  await one.must('saveRecord', noteIn(file));
  await sync(one);
  const { records } = await one.must('openFile', file);
  const safetyOf = (record: string) => records.find((each) => each.record === record)?.safety;
  expect(records.find(({ kind }) => kind === 'note')?.safety).toBe('office');
  expect([safetyOf(first.record), safetyOf(second.record)]).toEqual(['laptop', 'office']);
  expect(order.lastIndexOf('push')).toBeLessThan(order.indexOf('keepChunk'));
  const status = await one.must('syncStatus');
  expect(status).toMatchObject({
    waiting: 1,
    stage: 'needs-you',
    tray: [{ file, problem: { code: 'MALFORMED' } }],
  });

  one.onRequest(null);
  await sync(one);
  expect(await one.must('syncStatus')).toMatchObject({ waiting: 0, stage: 'up-to-date', tray: [] });
});

test('what is written while pictures are on their way goes before the next chunk', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Una Clay', 'given');
  await sync(one);
  const order: string[] = [];
  const wrote: Promise<unknown>[] = [];
  one.onReply((request, reply) => {
    order.push(request.route);
    if (isChunk(request) && wrote.length === 0) {
      wrote.push(one.must('saveRecord', noteIn(file)));
    }
    return reply;
  });
  await one.must('savePhoto', photoForm(file), picture());
  await one.synced();
  await Promise.all(wrote);
  await one.synced();
  const chunks = order.flatMap((route, index) => (route === 'keepChunk' ? [index] : []));
  const texts = order.flatMap((route, index) => (route === 'push' ? [index] : []));
  expect(chunks.length).toBeGreaterThanOrEqual(3);
  expect(texts.at(-1)).toBeGreaterThan(chunks[0] ?? 0);
  expect(texts.at(-1)).toBeLessThan(chunks.at(-1) ?? 0);
});

test('a receipt for another chunk, or by nobody, makes nothing safe', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Ada Dunn', 'given');
  await one.must('savePhoto', photoForm(file), picture());
  let held: Reply<LinkReply> | null = null;
  one.onReply((request, reply) => {
    if (!isChunk(request)) return reply;
    held ??= reply;
    return held;
  });
  await sync(one);
  expect(await photoIn(one, file)).toMatchObject({ safety: 'laptop' });
  const { tray } = await one.must('syncStatus');
  expect(tray.map(({ problem }) => problem.code)).toEqual(['RECEIPT_INVALID']);
  one.onReply(null);
  await sync(one);
  expect(await photoIn(one, file)).toMatchObject({ safety: 'office' });
});

test('32: a chunk that comes bent, swapped, cut or of another picture is refused by name; all else works, and it comes whole later', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const file = await somebody(one, 'Eve Frost', 'given');
  const bytes = picture();
  const { record } = await one.must('savePhoto', photoForm(file), bytes);
  await sync(one);

  const isFetch = ({ route }: LinkRequest) => route === 'readChunk';
  const bends: [what: string, bend: (body: Uint8Array) => Uint8Array][] = [
    ['bent', (body) => bentAt(body, body.length >> 1)],
    ['cut', (body) => body.subarray(0, -1)],
    ['empty', () => new Uint8Array()],
  ];
  for (const [what, bend] of bends) {
    other.onReply((request, reply) =>
      isFetch(request) && reply.ok
        ? { ok: true, value: { ...reply.value, body: bend(reply.value.body) } }
        : reply,
    );
    await sync(other);
    expect([what, codeOf(await other.call('picture', file, record))]).toEqual([what, 'ATTACHMENT_DAMAGED']);
  }
  // Swapped: each answer is the one before.
  let before: Reply<LinkReply> | null = null;
  other.onReply((request, reply) => {
    if (!isFetch(request)) return reply;
    const swapped = before ?? reply;
    before = reply;
    return swapped;
  });
  await other.call('picture', file, record);
  expect(codeOf(await other.call('picture', file, record))).toBe('ATTACHMENT_DAMAGED');
  // Missing: the office has lost one.
  other.onReply((request, reply) =>
    isFetch(request)
      ? { ok: true, value: { status: 404, body: new TextEncoder().encode('{"problem":"NOT_FOUND"}') } }
      : reply,
  );
  expect(codeOf(await other.call('picture', file, record))).toBe('ATTACHMENT_INCOMPLETE');
  // The record is there all the while, and so is everything that is written.
  expect(await photoIn(other, file)).toMatchObject({ record, values: { purpose: 'bus-pass' } });
  const seen = await photoIn(other, file);
  await other.must('saveRecord', { ...photoForm(file), record, typed: { takenBy: 'Bob' }, seen: seen.seen });
  other.onReply(null);
  await sync(other);
  expect(await other.must('picture', file, record)).toEqual(bytes);
});

test('32: what is no bare picture of a size to look at is not kept, whatever made it', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Joan Gale', 'given');
  const save = async (bytes: Uint8Array) => codeOf(await one.call('savePhoto', photoForm(file), bytes));
  const gigabyteHead = concat(jpeg(640, 480), new Uint8Array(6 * 1024 * 1024));
  expect(await save(gigabyteHead)).toBe('ATTACHMENT_TOO_LARGE');
  expect(await save(png(50_000, 50_000))).toBe('ATTACHMENT_TOO_LARGE');
  expect(await save(jpeg(2049, 20))).toBe('ATTACHMENT_TOO_LARGE');
  expect(await save(png(20, 20))).toBe('ATTACHMENT_TYPE');
  expect(await save(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
    'ATTACHMENT_TYPE',
  );
  expect(await save(jpeg(20, 20).subarray(0, -2))).toBe('ATTACHMENT_DAMAGED');
  expect(await save(jpeg(20, 20, exif))).toBe('ATTACHMENT_DAMAGED');
  expect((await one.must('openFile', file)).records).toEqual([]);
  expect(await save(jpeg(20, 20))).toBe('ok');
});

test('R-20: without a use, a yes that stands and an end a photo cannot be saved', async () => {
  const one = await enrolled('alice');
  const never = await somebody(one, 'Kay Hale');
  const no = await somebody(one, 'Lena Ives', 'refused');
  const unsure = await somebody(one, 'Mona Joy', 'thinking');
  const yes = await somebody(one, 'Nell Kerr', 'given');
  const problemsOf = async (file: string, typed = {}) =>
    (await one.must('savePhoto', photoForm(file, typed), jpeg(64, 48))).problems;
  expect(await problemsOf(never)).toEqual({ consent: 'PHOTO_NOT_ASKED' });
  expect(await problemsOf(no)).toEqual({ consent: 'PHOTO_REFUSED' });
  expect(await problemsOf(unsure)).toEqual({ consent: 'PHOTO_THINKING' });
  // A yes to something else is none to a photo.
  expect(await problemsOf(yes, { consent: 'contact-by-text' })).toEqual({ consent: 'PHOTO_NOT_ASKED' });
  expect(await problemsOf(yes, { purpose: '', consent: '', takenBy: '', expires: '' })).toEqual({
    purpose: 'FIELD_NEEDED',
    consent: 'FIELD_NEEDED',
    takenBy: 'FIELD_NEEDED',
    expires: 'FIELD_NEEDED',
  });
  expect(await one.must('saveRecord', photoForm(yes))).toEqual({
    record: '',
    problems: { picture: 'PICTURE_NEEDED' },
  });
  await one.must('withdraw', { file: yes, purpose: 'photo-for-bus-pass', remark: '' });
  expect(await problemsOf(yes)).toEqual({ consent: 'PHOTO_WITHDRAWN' });
  for (const file of [never, no, unsure, yes]) {
    expect((await one.must('openFile', file)).records).toEqual([]);
  }
});

test('R-20: its end comes up as something to do, and the key of the picture never leaves the vault', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Olga Lamb', 'given');
  const { record } = await one.must('savePhoto', photoForm(file, { expires: '1/2/2090' }), jpeg(64, 48));
  const { dues } = await one.must('dues', '2090-01-01', '2090-03-01');
  expect(dues).toContainEqual(expect.objectContaining({ file, what: 'delete', day: '2090-02-01' }));
  const photo = await photoIn(one, file);
  const history = await one.must('recordHistory', file, 'photo', record);
  expect(photo.values['picture']).toEqual({ type: 'image/jpeg', length: jpeg(64, 48).length });
  expect(JSON.stringify([photo, history])).not.toMatch(/"(key|chunks)":/);
});

test('the journal lets go of a picture once the office has it, and puts back into a lost store what it has not', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Peg Moss', 'given');
  await sync(one);
  one.setOnline(false);
  const bytes = picture();
  const { record } = await one.must('savePhoto', photoForm(file), bytes);
  one.kept.store.lose();
  const offline = await restarted(one);
  offline.setOnline(false);
  await offline.must('unlock', alice.passphrase);
  expect(await offline.must('picture', file, record)).toEqual(bytes);
  offline.setOnline(true);
  await sync(offline);
  expect(await photoIn(offline, file)).toMatchObject({ safety: 'office' });

  const before = await journalSize(offline);
  const later = await restarted(offline);
  await later.must('unlock', alice.passphrase);
  await later.must('lock');
  expect(await journalSize(later)).toBeLessThan(before - 2 * CHUNK);
  await later.must('unlock', alice.passphrase);
  expect(await photoIn(later, file)).toMatchObject({ safety: 'office' });
  expect(await later.must('picture', file, record)).toEqual(bytes);
});

test('a photo that left with its team’s files is safe once they are back, and nothing is said to be lost', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const file = await somebody(one, 'Rita Snow', 'given');
  const bytes = picture();
  const { record } = await one.must('savePhoto', photoForm(file), bytes);
  await sync(one);
  await sync(other);
  const { office, workers } = practice();
  const team = (await one.must('office')).teams.find(({ kind }) => kind === 'work')?.team ?? '';
  const { alice: worker } = workers;
  const change = async (joins: string[], leaves: string[]) =>
    must(await enter([office.device], { type: 'member', worker, joins, leaves, administrator: null }));
  await change([], [team]);
  await sync(one);
  expect(codeOf(await one.call('openFile', file))).toBe('NOTHING_HERE');
  await change([team], []);
  await sync(other);
  const again = await restarted(one);
  await again.must('unlock', alice.passphrase);
  await sync(again);
  expect(await photoIn(again, file)).toMatchObject({ record, safety: 'office' });
  expect(await again.must('syncStatus')).toMatchObject({ waiting: 0, stage: 'up-to-date', tray: [] });
  expect(await again.must('picture', file, record)).toEqual(bytes);
});

test('a laptop that was taken off the list hands in its photos after its words, and then forgets everything', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Tess Oak', 'given');
  await sync(one);
  one.setOnline(false);
  await one.must('savePhoto', photoForm(file), picture());
  const { device } = (await photoIn(one, file)).begun;
  const { office } = practice();
  must(await enter([office.device], { type: 'device', device, why: 'lost', wipe: true }));
  const before = (await chunksAtOffice(file)) ?? 0;
  one.setOnline(true);
  await sync(one);
  expect((await chunksAtOffice(file)) ?? 0).toBeGreaterThanOrEqual(before + 3);
  expect(await one.must('begin')).toMatchObject({ phase: 'fresh' });
});

test('an erased file takes its pictures with it, on the laptop too', async () => {
  const one = await enrolled('alice');
  const file = await somebody(one, 'Sue Nye', 'given');
  const { record } = await one.must('savePhoto', photoForm(file), picture());
  await sync(one);
  const stored = await one.kept.store.load();
  expect(stored.chunkIds.length).toBeGreaterThanOrEqual(3);
  const { office } = practice();
  const second = await joined(office, []);
  must(await enter([office.device], administrates(second, true)));
  must(await enter([office.device, second], { type: 'erase', file, ground: 'request' }));
  await sync(one);
  expect(codeOf(await one.call('picture', file, record))).toBe('NOTHING_HERE');
  const left = await one.kept.store.load();
  for (const id of left.chunkIds) expect((await one.kept.store.chunk(id))?.file).not.toBe(file);
  expect(await chunksAtOffice(file)).toBe(0);
});
