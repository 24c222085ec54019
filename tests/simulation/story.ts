/** One story from a seed: moves and mishaps, a look after each, then calm, and nothing may be missing. */
import type { SyncStatus } from '../../renderer/vault/api.ts';
import {
  Broken,
  checkDrafts,
  checkFile,
  checkParked,
  checkPeople,
  checkSafety,
  checkSame,
  checkSecrecy,
} from './checks.ts';
import { CANARY, type Charity, type Who, type World } from './charity.ts';
import type { SimLaptop } from './laptop.ts';
import { calm } from './line.ts';
import { moves } from './moves.ts';
import { Truth, type Writing } from './truth.ts';

export interface Told {
  seed: string;
  /** What happened, a line for each move. */
  lines: string[];
  /** Why it must not be so; null where all held. */
  broken: string | null;
  /** Of every byte that was asked and answered. */
  digest: string;
}

const whos: readonly Who[] = ['alice', 'bob', 'spare', 'chelsea'];
const total = moves.reduce((sum, { weight }) => sum + weight, 0);
/** Rounds of contact after which everything must have come to rest. */
const ROUNDS = 8;

export async function tell(charity: Charity, seed: string, steps: number): Promise<Told> {
  const world = await charity.begin(seed);
  const truth = new Truth(CANARY);
  const lines: string[] = [];
  try {
    for (let step = 0; step < steps; step += 1) lines.push(await oneMove(charity, world, truth));
    lines.push(await calmDown(world));
    await checkAtRest(charity, world, truth);
    return { seed, lines, broken: null, digest: world.line.digest() };
  } catch (error) {
    const broken =
      error instanceof Broken ? error.message : error instanceof Error ? (error.stack ?? '') : String(error);
    return { seed, lines, broken, digest: world.line.digest() };
  } finally {
    await world.end();
  }
}

async function oneMove(charity: Charity, world: World, truth: Truth): Promise<string> {
  const { draw, laptops, line: toOffice } = world;
  for (let count = draw.number(4); count > 0; count -= 1) await toOffice.carryOne();
  const who = draw.one(whos);
  const laptop = laptops[who];
  if (laptop.isDead || !laptop.isOpen) {
    laptop.restart();
    const unlocked = await laptop.unlock();
    if (laptop.isOpen) await lookAt(charity, truth, laptop);
    return `${who} starts again: ${unlocked === 'died' ? unlocked : JSON.stringify(unlocked.ok || unlocked.problem.code)} ${laptop.announced.join(' ')}`;
  }
  let left = draw.number(total);
  const next = moves.find(({ weight }) => (left -= weight) < 0);
  const file = draw.one([...charity.files.keys(), ...peopleIn(truth.savedBy(who))]);
  const line = (await next?.move({ world, truth, who, laptop, file })) ?? '';
  if (!laptop.isDead && laptop.isOpen) {
    await checkFile(truth, laptop, file, truth.savedBy(who));
    await checkSafety(world, laptop, file);
  }
  checkSecrecy(world);
  return `${who}: ${line}`;
}

/** Everything that this laptop has said was saved. */
async function lookAt(charity: Charity, truth: Truth, laptop: SimLaptop): Promise<void> {
  const owed = truth.savedBy(laptop.name);
  await checkPeople(laptop, owed);
  for (const file of filesOf(charity, truth)) await checkFile(truth, laptop, file, owed);
  await checkDrafts(truth, laptop);
}

const peopleIn = (writings: readonly Writing[]) =>
  writings.flatMap(({ what, file }) => (what === 'person' && file !== null ? [file] : []));

function filesOf(charity: Charity, truth: Truth): Set<string> {
  return new Set([...charity.files.keys(), ...peopleIn(truth.saved)]);
}

/** The line, the disks, the clocks and the office are well, and everybody is in touch until nothing waits. */
async function calmDown(world: World): Promise<string> {
  const { line, laptops, office } = world;
  line.weather = calm;
  line.office = office.app;
  const all = Object.values(laptops);
  for (const laptop of all) {
    laptop.health = 'sound';
    laptop.isOnline = true;
    laptop.ahead = 0;
    laptop.restart();
    const unlocked = await laptop.unlock();
    if (unlocked === 'died' || !unlocked.ok)
      throw new Broken(
        `${laptop.name} does not open: ${unlocked === 'died' ? unlocked : unlocked.problem.code}`,
      );
    await laptop.settled();
  }
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const laptop of all) {
      await laptop.must('syncNow');
      await laptop.settled();
    }
    laptops.spare.isRemoved = await isRemoved(world);
    const states = await statesOf(all);
    const isAtRest = states.every(
      ({ stage, waiting }, place) =>
        waiting === 0 && (stage === 'up-to-date' || all[place]?.isRemoved === true),
    );
    if (round === 1 || !isAtRest) continue;
    for (const laptop of all) laptop.lacksOthers &&= laptop.isRemoved;
    return `calm after ${String(round)} rounds`;
  }
  const states = await statesOf(all);
  const words = states.map(({ stage, waiting, problem, tray }, place) =>
    JSON.stringify([all[place]?.name, stage, waiting, problem, tray]),
  );
  throw new Broken(`no rest after ${String(ROUNDS)} rounds: ${words.join(' ')}`);
}

async function checkAtRest(charity: Charity, world: World, truth: Truth): Promise<void> {
  const files = filesOf(charity, truth);
  const { laptops } = world;
  for (const laptop of Object.values(laptops)) {
    const isOwed = ({ by }: Writing) => by === laptop.name || !(laptop.isRemoved || laptops[by].isRemoved);
    const owed = truth.saved.filter(isOwed);
    await checkPeople(laptop, owed);
    for (const file of files) {
      await checkFile(truth, laptop, file, owed);
      await checkSafety(world, laptop, file);
    }
    await checkDrafts(truth, laptop);
  }
  if (laptops.spare.isRemoved) await checkParked(world, truth);
  await checkSame(world, files);
  checkSecrecy(world);
}

async function isRemoved({ laptops: { chelsea }, spareDevice }: World): Promise<boolean> {
  const { devices } = await chelsea.must('office');
  return devices.some(({ device, removed }) => device === spareDevice && removed !== null);
}

async function statesOf(laptops: readonly SimLaptop[]): Promise<SyncStatus[]> {
  const states: SyncStatus[] = [];
  for (const laptop of laptops) states.push(await laptop.must('syncStatus'));
  return states;
}
