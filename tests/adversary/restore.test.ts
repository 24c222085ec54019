/** An office that only says that it came back from a backup, that did so and lies about it, or that goes back once more. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Restoring } from '../../shared/wire/http.ts';
import type { LinkReply, Reply } from '../../shared/wire/app.ts';
import { fromUtf8, utf8 } from '../../shared/encoding/bytes.ts';
import { alice, chelsea } from '../people.ts';
import { type Charity, type Colleague, foundCharity, sync, view } from '../server/charity.ts';
import { backedUp, turnedTo } from '../server/going-back.ts';
import { codeOf, useLaptops } from '../server/laptops.ts';
import { personForm } from '../server/practice.ts';
import { type Running, startServer } from '../server/running.ts';
import { type Draw, drawFrom } from './draw.ts';
import { answer, answerJson, type Spoil } from './spoil.ts';
import { isDeep } from './world.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });
const seeds = Array.from({ length: isDeep ? 60 : 6 }, (_one, seed) => seed);

let server: Running;
let charity: Charity;
let ash: Colleague;
const ended: Running[] = [];

beforeAll(async () => {
  server = await startServer();
  ended.push(server);
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  const made = { worker: ash.worker, joins: [], leaves: [], administrator: true };
  await charity.chelsea.laptop.must('changeMember', made);
  await charity.inTouch(charity.chelsea, ash);
});
afterAll(async () => {
  for (const one of ended) await one.stop();
});

const problemOf = async ({ laptop }: Colleague) => (await laptop.must('syncStatus')).problem?.code ?? null;
const refusal: Reply<LinkReply> = {
  ok: true,
  value: { status: 409, body: utf8('{"problem":"OFFICE_RESTORING"}') },
};
const asked: ReadonlySet<string> = new Set(['readLog', 'challenge', 'session', 'offers', 'restoring']);

async function turn(to: Running): Promise<void> {
  charity.chelsea = await turnedTo(laptops, to, charity.chelsea, chelsea.passphrase);
  ash = await turnedTo(laptops, to, ash, alice.passphrase);
}

async function signed(): Promise<void> {
  await charity.chelsea.laptop.must('sayRestored');
  const [offer] = (await view(ash)).offers.filter(({ what }) => what.type === 'restore');
  await ash.laptop.must('approve', offer!.offer);
  await charity.inTouch(charity.chelsea, ash);
}

/** What the office says of its return, which it never made: wrong in one thing that laptops know. */
function bent({ feeds, log, ...cut }: Restoring, draw: Draw): Restoring {
  const at = feeds.findIndex(({ size }) => size > 0);
  return draw.one<Restoring>([
    { ...cut, log, feeds: feeds.with(at, { ...feeds[at]!, head: draw.hash() }) },
    { ...cut, log, feeds: feeds.filter(({ team }) => team !== feeds[at]!.team) },
    { ...cut, feeds, log: { ...log, head: draw.hash() } },
    { ...cut, feeds, log, returned: { ...cut.returned, head: draw.hash() } },
    { ...cut, feeds, log, returned: { size: log.size - 1, head: draw.hash() } },
  ]);
}

test.each(seeds)(
  'an office that pretends a return moves nothing, and gets no signature for what laptops know to be wrong (seed %i)',
  async (seed) => {
    const draw = drawFrom(`pretends ${String(seed)}`);
    const { laptop } = charity.chelsea;
    const { rows: heads } = await server.main.query<Restoring['feeds'][number]>(
      'select team, size, head from feed order by team',
    );
    const { rows: logs } = await server.main.query<Restoring['log']>(
      'select log_size as size, log_head as head from organisation',
    );
    const log = logs[0]!;
    const standing = {
      incarnation: draw.id(),
      at: '2026-11-20T03:00:00.000Z',
      log,
      feeds: heads,
      returned: log,
    };
    const restoring = bent(standing, draw);
    const pretends: Spoil = ({ route }, reply) => {
      if (route === 'restoring') return answerJson({ restoring });
      return asked.has(route) ? reply : refusal;
    };
    laptop.onReply(pretends);
    const { file } = await laptop.must('addPerson', somebody(`Pretended ${String(seed)}`));
    await sync(charity.chelsea);
    expect(await problemOf(charity.chelsea)).toBe('OFFICE_RESTORING');
    expect((await laptop.must('syncStatus')).waiting).toBeGreaterThan(0);
    expect(codeOf(await laptop.call('sayRestored'))).toMatch(/^(SERVER_FORK|LOG_FORK|LOG_ROLLBACK)$/);
    laptop.onReply(null);
    await charity.inTouch(charity.chelsea, ash);
    expect(await problemOf(charity.chelsea)).toBeNull();
    await ash.laptop.must('openFile', file);
    expect((await view(ash)).offers).toEqual([]);
  },
);

test(
  'after a return an office neither repeats its old word, nor goes back once more unsaid; said again, nothing is lost',
  { timeout: 120_000 },
  async () => {
    const before = await backedUp(server);
    let receipt: Uint8Array | null = null;
    ash.laptop.onReply(({ route }, reply) => {
      if (route === 'push' && reply.ok) receipt = reply.value.body;
      return reply;
    });
    const { file } = await ash.laptop.must('addPerson', somebody('Receipted And Lost'));
    await sync(ash);
    expect(receipt).not.toBeNull();
    expect(fromUtf8(receipt!)).toContain(file);

    const second = await before.comesBack();
    ended.push(second);
    await turn(second);
    ash.laptop.onReply(({ route }, reply) => (route === 'push' ? answer(receipt!) : reply));
    await signed();
    expect(await problemOf(ash)).toBe('RECEIPT_INVALID');
    expect((await ash.laptop.must('syncStatus')).waiting).toBe(1);
    ash.laptop.onReply(null);
    await sync(ash);
    expect((await ash.laptop.must('syncStatus')).waiting).toBe(0);

    const later = await backedUp(second);
    const more = (await ash.laptop.must('addPerson', somebody('After The First Return'))).file;
    await charity.inTouch(ash, charity.chelsea);
    const unsaid = await later.comesBack('silently');
    ended.push(unsaid);
    await turn(unsaid);
    await sync(ash);
    expect(await problemOf(ash)).toMatch(/^(SERVER_ROLLBACK|LOG_ROLLBACK)$/);
    const said = await (await backedUp(unsaid)).comesBack();
    ended.push(said);
    await turn(said);
    await signed();
    for (const one of [ash, charity.chelsea]) {
      expect(await problemOf(one)).toBeNull();
      expect((await one.laptop.must('syncStatus')).waiting).toBe(0);
      for (const found of [file, more]) await one.laptop.must('openFile', found);
    }
    const { rows } = await said.main.query('select from change where id = any($1)', [[file, more]]);
    expect(rows).toHaveLength(2);
  },
);
