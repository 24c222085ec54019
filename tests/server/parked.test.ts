/** Who decides about what was parked: every team that holds the file, as every reader will judge it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PracticeDevice } from '../../build/practice/device.ts';
import { ask, must } from '../../build/practice/link.ts';
import { keyHolders } from '../../shared/membership/access.ts';
import type { EntryBody } from '../../shared/membership/bodies.ts';
import { feedReply } from '../../shared/wire/http.ts';
import { bodiesFor, outcomes, parkedFor, sealed, writes } from './changes.ts';
import { type Cast, castOf } from './cast.ts';
import { enter } from './entries.ts';
import { joined } from './people.ts';
import { type Running, startServer } from './running.ts';

let server: Running;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const refused = (problem: string) => ({ ok: false, problem });
const decides = (team: string, changes: string[], verdict: 'counts' | 'stays-out'): EntryBody => ({
  type: 'admit',
  team,
  changes,
  verdict,
});

function begins(by: PracticeDevice, team: string) {
  const first = writes(by, { team });
  const holders = keyHolders(by.log!, first.id, team, new Date().toISOString());
  const to = holders.map(({ key }) => key);
  return { first, keys: sealed(by, first.id, first.key, to) };
}

/** A file of the first team, a change of it that is parked, and a file that is parked whole. */
async function handedInLate() {
  const { office, chelsea, one } = cast;
  const device = await joined(office, [one]);
  const known = begins(device, one);
  expect(await outcomes(device, [known.first], known.keys)).toEqual(['accepted']);
  must(await enter([chelsea], { type: 'device', device: device.id, why: 'lost', wipe: false }));
  const late = writes(device, { file: known.first.id }, known.first.key);
  const fresh = begins(device, one);
  expect(await outcomes(device, [late, fresh.first], fresh.keys)).toEqual(['parked', 'parked']);
  return { known: known.first, late, fresh: fresh.first };
}

const listedTo = async (who: PracticeDevice) => (await parkedFor(who)).head.changes.map(({ id }) => id);

async function placesOf(who: PracticeDevice, team: string, change: string): Promise<number> {
  const question = { cursors: [{ team, after: 0 }] };
  const { feeds } = must(await ask(server.url, 'feed', await who.token(), question, feedReply));
  return feeds[0]!.entries.filter((entry) => entry.change === change).length;
}

test('the data-protection team is told of it and lets it in, and a file begins in the team that its first change names', async () => {
  const { alice, bob, dana, dora, one, protection } = cast;
  const { late, fresh } = await handedInLate();
  expect(await listedTo(dana)).toEqual(expect.arrayContaining([late.id, fresh.id]));
  for (const who of [bob, dora]) expect(await listedTo(who)).toEqual([]);
  must(await enter([dana], decides(protection.team, [late.id, fresh.id], 'counts')));
  expect(await listedTo(dana)).not.toContain(late.id);
  expect(await bodiesFor(alice, [late.id, fresh.id])).toEqual([late.id, fresh.id]);
  for (const { id } of [late, fresh]) expect(await placesOf(alice, one, id)).toBe(1);
  await alice.readLog();
  expect(await outcomes(alice, [writes(alice, { file: fresh.id }, fresh.key)])).toEqual(['accepted']);
  const { rows } = await server.main.query('select team from file where file = $1', [fresh.id]);
  expect(rows).toEqual([{ team: one }]);
});

test('a team that the file is shared with decides while it holds the file, and about no other', async () => {
  const { alice, bob, one, two } = cast;
  const { known, late, fresh } = await handedInLate();
  await alice.readLog();
  const grant = { type: 'grant' as const, file: known.id, from: one, to: two, heads: [], until: null };
  const keys = sealed(alice, known.id, known.key, [alice.log!.teams.get(two)!.key]);
  must(await enter([alice], grant, keys));
  expect(await listedTo(bob)).toEqual([late.id]);
  expect(await enter([bob], decides(two, [late.id, fresh.id], 'counts'))).toEqual(refused('NOT_FOUND'));

  must(await enter([alice], { type: 'revoke', file: known.id, team: two }));
  expect(await listedTo(bob)).toEqual([]);
  expect(await enter([bob], decides(two, [late.id], 'counts'))).toEqual(refused('NOT_FOUND'));

  must(await enter([alice], grant, keys));
  must(await enter([bob], decides(two, [late.id], 'counts')));
  expect(await placesOf(alice, one, late.id)).toBe(1);
  expect(await placesOf(bob, two, late.id)).toBe(1);
});

test('a team whose time with the file is over decides nothing', async () => {
  const { alice, bob, one, two } = cast;
  const { known, late } = await handedInLate();
  await alice.readLog();
  const until = new Date(Date.now() + 60_000).toISOString();
  const grant = { type: 'grant' as const, file: known.id, from: one, to: two, heads: [], until };
  must(await enter([alice], grant, sealed(alice, known.id, known.key, [alice.log!.teams.get(two)!.key])));
  server.clock.ahead = 120_000;
  const decided = await enter([bob], decides(two, [late.id], 'counts'));
  server.clock.ahead = 0;
  expect(decided).toEqual(refused('NOT_FOUND'));
});

test('what one team left out another may let in, and what counts nobody leaves out again', async () => {
  const { alice, dana, one, protection } = cast;
  const { late } = await handedInLate();
  must(await enter([alice], decides(one, [late.id], 'stays-out')));
  for (const who of [alice, dana]) expect(await listedTo(who)).not.toContain(late.id);
  must(await enter([dana], decides(protection.team, [late.id], 'counts')));
  expect(await bodiesFor(alice, [late.id])).toEqual([late.id]);

  const another = await handedInLate();
  must(await enter([alice], decides(one, [another.late.id], 'counts')));
  expect(await enter([dana], decides(protection.team, [another.late.id], 'stays-out'))).toEqual(
    refused('NOT_FOUND'),
  );
  expect(await bodiesFor(alice, [another.late.id])).toEqual([another.late.id]);
});
