/** A link or an office that bends, loses, repeats or lies: noticed, named, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { readChange } from '../../shared/change/change.ts';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { decodeFrame } from '../../shared/encoding/frame.ts';
import { err } from '../../shared/result.ts';
import type { LinkReply, Reply } from '../../shared/wire/app.ts';
import { pushRequest } from '../../shared/wire/http.ts';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { joined } from './people.ts';
import { answered, personForm } from './practice.ts';

const { practice, enrolled, restarted } = useLaptops();

/** Changes one byte near the end of every good answer of a route. */
function flip(route: string) {
  return (request: { route: string }, reply: Reply<LinkReply>): Reply<LinkReply> => {
    if (request.route !== route || !reply.ok || reply.value.status !== 200) return reply;
    const body = reply.value.body.slice();
    const at = body.length - 30;
    body[at] = (body[at] ?? 0) ^ 1;
    return { ok: true, value: { status: 200, body } };
  };
}

/** Rewrites every good answer of a route, as an office that lies would. */
function rewritten(route: string, write: (text: string) => string) {
  return (request: { route: string }, reply: Reply<LinkReply>): Reply<LinkReply> => {
    if (request.route !== route || !reply.ok || reply.value.status !== 200) return reply;
    return { ok: true, value: { status: 200, body: utf8(write(fromUtf8(reply.value.body))) } };
  };
}

describe('sending and receiving', () => {
  test('a forged receipt makes nothing safe', async () => {
    const laptop = await enrolled();
    laptop.onReply(flip('push'));
    const { file } = await laptop.must('addPerson', personForm());
    await laptop.synced();
    expect((await laptop.must('openFile', file)).safety).toBe('laptop');
    expect(await laptop.must('syncStatus')).toMatchObject({
      waiting: 1,
      problem: { code: 'RECEIPT_INVALID' },
    });
    laptop.onReply(null);
    await laptop.must('syncNow');
    await laptop.synced();
    expect((await laptop.must('openFile', file)).safety).toBe('office');
  });

  test('a body bent on its way to the office is refused there, and goes whole the next time', async () => {
    const laptop = await enrolled();
    laptop.onRequest((request) => {
      if (request.route !== 'push') return request;
      const body = request.body.slice();
      body[body.length - 30] = (body[body.length - 30] ?? 0) ^ 1;
      return { ...request, body };
    });
    const { file } = await laptop.must('addPerson', personForm());
    await laptop.synced();
    expect(await laptop.must('syncStatus')).toMatchObject({ waiting: 1, problem: { code: 'MALFORMED' } });
    laptop.onRequest(null);
    await laptop.must('syncNow');
    await laptop.synced();
    expect((await laptop.must('openFile', file)).safety).toBe('office');
  });

  test('after a restart, what waits goes in the order in which it was written', async () => {
    const before = await enrolled();
    before.setOnline(false);
    for (let count = 0; count < 6; count += 1) {
      const { file } = await before.must('addPerson', personForm());
      await before.must('startVisit', file);
    }
    const laptop = await restarted(before);
    await laptop.must('unlock', alice.passphrase);
    await laptop.synced();
    const [pushed] = laptop.carried.flatMap((body) => decodeFrame(pushRequest, body) ?? []);
    const counters = pushed?.head.headers.map((header) => readChange(header)?.header.counter);
    expect(counters).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  test('an answer lost after the office had written is asked for again, and nothing is doubled', async () => {
    const laptop = await enrolled();
    laptop.onReply((request, reply) => (request.route === 'push' ? err('LINK_TIMEOUT') : reply));
    const { file } = await laptop.must('addPerson', personForm({ legalName: 'Lena Lost' }));
    await laptop.synced();
    expect(await laptop.must('syncStatus')).toMatchObject({ stage: 'offline', waiting: 1 });
    laptop.onReply(null);
    await laptop.must('syncNow');
    await laptop.synced();
    expect((await laptop.must('openFile', file)).safety).toBe('office');
    const rows = await practice().server.main.query('SELECT count(*)::int AS n FROM change WHERE id = $1', [
      file,
    ]);
    expect(rows.rows).toEqual([{ n: 1 }]);
  });

  test('a flipped bit on the way is named, holds nothing else back, and is mended at the next contact', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    await one.must('addPerson', personForm({ legalName: 'First Fine' }));
    const { file } = await one.must('addPerson', personForm({ legalName: 'Last Bent' }));
    await one.synced();
    other.onReply(flip('bodies'));
    await other.must('syncNow');
    await other.synced();
    const bent = await other.must('syncStatus');
    expect(bent.tray).toHaveLength(1);
    expect(bent.tray[0]?.problem.code).toBe('ROW_DAMAGED');
    expect(await other.must('findPeople', 'First Fine')).toHaveLength(1);
    other.onReply(null);
    await other.must('syncNow');
    await other.synced();
    expect(await other.must('syncStatus')).toMatchObject({ tray: [], stage: 'up-to-date' });
    expect((await other.must('openFile', file)).person.legalName).toBe('Last Bent');
  });

  test('a feed whose entry was pointed at another file stops the pull, and work goes on', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    await one.must('addPerson', personForm());
    await one.synced();
    other.onReply(
      rewritten('feed', (text) => text.replace(/"file":"[^"]{43}"/, `"file":"${'A'.repeat(43)}"`)),
    );
    await other.must('syncNow');
    await other.synced();
    expect(await other.must('syncStatus')).toMatchObject({ problem: { code: 'SERVER_ROLLBACK' } });
    await other.must('addPerson', personForm({ legalName: 'Wilma Works' }));
    expect(await other.must('findPeople', 'Wilma')).toHaveLength(1);
    other.onReply(null);
    await other.must('syncNow');
    await other.synced();
    expect(await other.must('syncStatus')).toMatchObject({ problem: null, waiting: 0 });
  });

  test('an office that answers with what it knew before stops the pull', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    let earlier: Reply<LinkReply> | null = null;
    other.onReply((request, reply) => {
      if (request.route === 'feed') earlier ??= reply;
      return reply;
    });
    await other.must('syncNow');
    await other.synced();
    await one.must('addPerson', personForm());
    await one.synced();
    await other.must('syncNow');
    await other.synced();
    other.onReply((request, reply) => (request.route === 'feed' && earlier !== null ? earlier : reply));
    await other.must('syncNow');
    await other.synced();
    expect(await other.must('syncStatus')).toMatchObject({ problem: { code: 'SERVER_ROLLBACK' } });
  });

  test('a log with another past is not believed', async () => {
    const laptop = await enrolled();
    await practice().invite('bob');
    laptop.onReply(rewritten('readLog', (text) => text.replace(/"prev":"./, '"prev":"_')));
    await laptop.must('syncNow');
    await laptop.synced();
    expect(await laptop.must('syncStatus')).toMatchObject({ problem: { code: 'LOG_FORK' } });
  });

  test('a key envelope that somebody swapped opens nothing, and what it was for is named', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    const { file } = await one.must('addPerson', personForm());
    await one.synced();
    other.onReply(rewritten('envelopes', (text) => text.replace(/"sealed":"....../, '"sealed":"AAAAAA')));
    await other.must('syncNow');
    await other.synced();
    expect((await other.must('syncStatus')).tray).toMatchObject([
      { file, problem: { code: 'KEY_COMMITMENT' } },
    ]);
    other.onReply(null);
    await other.must('syncNow');
    await other.synced();
    expect((await other.must('syncStatus')).tray).toEqual([]);
  });

  test('words that a worker wrote into the organisation’s name are put aside by everybody', async () => {
    const laptop = await enrolled('alice');
    const before = await laptop.must('library');
    const [shown] = before.purposes;
    if (shown === undefined) throw new Error('no cards');
    const { office } = practice();
    const worker = await joined(office);
    const file = worker.newFile(office.team, 'organisation', before.organisation);
    worker.addRecord(file, 'purpose', { ...shown, purpose: 'tell-everybody' });
    await worker.push();
    await laptop.must('syncNow');
    await laptop.synced();
    expect(await laptop.must('library')).toEqual(before);
    const { tray } = await laptop.must('syncStatus');
    expect(tray.map(({ problem }) => problem.code)).toEqual(['NOT_YOURS_TO_WRITE', 'NOT_YOURS_TO_WRITE']);
  });

  test('two workers who change apart both keep their answer, and the protective one stands', async () => {
    const [one, other] = [await enrolled('alice'), await enrolled('bob')];
    const { file } = await one.must('addPerson', personForm());
    await one.synced();
    await other.must('syncNow');
    await other.synced();
    one.setOnline(false);
    other.setOnline(false);
    for (const [laptop, answer] of [
      [one, 'given'],
      [other, 'refused'],
    ] as const) {
      const draft = await laptop.must('beginAct', file, null);
      await laptop.must('keepDraft', answered(draft, answer));
      await laptop.must('finishAct', draft.id);
    }
    for (const laptop of [one, other, one]) {
      laptop.setOnline(true);
      await laptop.must('syncNow');
      await laptop.synced();
    }
    for (const laptop of [one, other]) {
      const view = await laptop.must('openFile', file);
      expect(view.acts).toHaveLength(2);
      expect(new Set(view.decisions.map(({ answer }) => answer))).toEqual(new Set(['refused']));
    }
  });
});
