/** One attack, again and again: what the office does, and what must hold while it does it and once it is honest again. */
import { expect } from 'vitest';
import type { ProblemCode } from '../../shared/wire/problems.ts';
import { err } from '../../shared/result.ts';
import type { VisitView } from '../../renderer/vault/visit-api.ts';
import type { Colleague } from '../server/charity.ts';
import { sync } from '../server/charity.ts';
import { type Draw, drawFrom } from './draw.ts';
import type { Spoil } from './spoil.ts';
import { isDeep, type World } from './world.ts';

export interface Attack {
  title: string;
  /** One of these is named to the worker while it goes on; none for what is put aside because nothing can come of it. */
  codes: readonly ProblemCode[];
  /**
   * The office has signed something false, and the laptop has the proof: it stops receiving for good, as it should, until people
   * decide. Its disk is put back afterwards.
   */
  lasting?: boolean;
  /** Spoils an answer of this route to the victim's own work: nothing may then count as safe. */
  keepsWaiting?: boolean;
  /** It is the victim's sending that is attacked, and nothing of it reaches the office: so also where the disk is put back, it sends. */
  writes?: boolean;
  spoil(world: World, draw: Draw): Spoil | Promise<Spoil>;
  /** More that must hold while it goes on. */
  also?(world: World): Promise<void>;
}

/** A laptop that is put back starts anew, which takes a while: once is enough on every run. */
const seedsOf = ({ lasting = false }: Attack) => (isDeep ? 500 : lasting ? 1 : 3);
/** For one attack, in milliseconds. */
export const patience = isDeep ? 1_800_000 : 60_000;
/** An honest contact takes some twenty questions: a laptop that asks so often does not stop. */
const MOST_QUESTIONS = 400;

/** Prints a row of the table. */
export async function play(world: World, attack: Attack): Promise<void> {
  const seeds = seedsOf(attack);
  let detected = 0;
  const codes = new Set<string>();
  for (let seed = 1; seed <= seeds; seed += 1) {
    const named = await once(world, attack, `${attack.title} ${seed}`);
    if (named.length > 0) detected += 1;
    for (const code of named) codes.add(code);
  }
  console.log(`| ${attack.title} | ${seeds} | 0 | ${detected} | ${[...codes].join(' ')} |`);
}

/** Gives the problems that were named. */
async function once(world: World, attack: Attack, seed: string): Promise<string[]> {
  const draw = drawFrom(seed);
  const isExpected = (code: string) => attack.codes.some((one) => one === code);
  const putBack = attack.lasting === true ? await world.snapshot() : null;
  const news = await world.authorWrites();
  const spoil = await attack.spoil(world, draw);
  const { laptop } = world.victim;
  laptop.announced.length = 0;
  let questions = 0;
  laptop.onReply((request, reply) => {
    questions += 1;
    return questions > MOST_QUESTIONS ? err('OFFLINE') : spoil(request, reply);
  });
  // A disk that is put back must not have sent anything: its numbers would be used twice.
  const own = attack.lasting === true && attack.writes !== true ? null : await world.victimWrites();
  await sync(world.victim);
  const named = await namedBy(world.victim);
  if (attack.lasting === true) {
    // The next honest contact counts too: it shows what does not fit what was signed.
    laptop.onReply(null);
    await world.authorWrites();
    await sync(world.victim);
    named.push(...(await namedBy(world.victim)));
    laptop.setOnline(false);
    await world.victimWrites();
  }
  expect.soft(questions, `${seed}: asks without end`).toBeLessThanOrEqual(MOST_QUESTIONS);
  await nothingFalse(world, seed, draw.number(25) === 0);
  if (own !== null && putBack === null) await nothingTooSafe(world, own, attack, seed);
  await attack.also?.(world);
  if (attack.codes.length > 0) {
    expect(named.filter(isExpected), `${seed}: named ${named.join(' ')}`).not.toEqual([]);
  }
  laptop.onReply(null);
  await putBack?.();
  await inTouchAgain(world, seed, own === null || putBack !== null ? [news] : [news, own]);
  world.nothingLeaked();
  return named.filter(isExpected);
}

async function namedBy({ laptop }: Colleague): Promise<string[]> {
  const { problem, tray } = await laptop.must('syncStatus');
  const codes = [problem, ...tray.map((item) => item.problem), ...laptop.announced].flatMap(
    (one) => one?.code ?? [],
  );
  return [...new Set(codes)];
}

/** Whoever and whatever is shown was written so. */
async function nothingFalse(
  { victim: { laptop }, truth: { names, visits } }: World,
  seed: string,
  everywhere: boolean,
): Promise<void> {
  if (everywhere) {
    const shown = await laptop.must('findPeople', '');
    for (const { file, name } of shown) expect([seed, name]).toEqual([seed, names.get(file)]);
  }
  for (const [file, name] of [...names].slice(-4)) {
    const shown = await laptop.call('openFile', file);
    if (!shown.ok) continue;
    expect([seed, shown.value.person.legalName]).toEqual([seed, name]);
    for (const { record } of shown.value.visits) expect(visits.get(file), seed).toContain(record);
  }
}

/** Safe is what stands in a feed. */
async function nothingTooSafe(
  { victim: { laptop }, server, org }: World,
  file: string,
  { keepsWaiting = false }: Attack,
  seed: string,
): Promise<void> {
  const { safety } = await laptop.must('openFile', file);
  if (keepsWaiting) expect([seed, safety]).toEqual([seed, 'laptop']);
  if (safety !== 'office') return;
  const { rows } = await server.main.query('select 1 from feed_entry where org = $1 and change = $2', [
    org,
    file,
  ]);
  expect([seed, rows.length]).toEqual([seed, 1]);
}

/** With an honest office all is as if nothing had been. */
async function inTouchAgain(world: World, seed: string, files: string[]): Promise<void> {
  await sync(world.victim);
  await sync(world.author);
  const status = await world.victim.laptop.must('syncStatus');
  expect({ seed, ...status }).toMatchObject({ seed, problem: null, waiting: 0, tray: [] });
  for (const file of files) {
    const [one, other] = [
      await world.victim.laptop.must('openFile', file),
      await world.author.laptop.must('openFile', file),
    ];
    expect([seed, one.safety, one.visits.length, one.person]).toEqual([seed, 'office', 1, other.person]);
    expect([seed, whosever(one.visits)]).toEqual([seed, whosever(other.visits)]);
  }
}

/** Whose a visit is looks another way from each laptop. */
function whosever(visits: readonly VisitView[]): object[] {
  return visits.map((visit) => ({ ...visit, isOwn: null }));
}
