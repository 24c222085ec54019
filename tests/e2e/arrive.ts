/** Colleagues who have joined the office before their story begins. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Laptop as Unseen, startLaptop } from '../laptop/laptop.ts';
import { alice, chelsea, dev } from '../people.ts';
import { Mouse } from './hands.ts';
import { Laptop } from './laptop.ts';
import type { TestOffice } from './office.ts';
import * as door from './pages/door.ts';

const colleagues = { alice, chelsea, dev };
type Colleague = keyof typeof colleagues;
type Teams = Parameters<TestOffice['invite']>[2];

/** Has joined, and begun the day. Whoever asks for the laptop switches it off. */
export async function arrive(office: TestOffice, who: Colleague): Promise<Laptop> {
  const laptop = new Laptop(await mkdtemp(join(office.folder, 'laptop-')), office.app);
  await laptop.start();
  const hand = new Mouse(laptop.page);
  const { passphrase } = colleagues[who];
  await door.enrol(hand, { server: office.url, code: await office.invite(who), passphrase });
  await door.startTheDay(hand);
  return laptop;
}

/** The same vault without a screen, for what happens at another desk. */
export async function arriveUnseen(office: TestOffice, who: Colleague, teams?: Teams): Promise<Unseen> {
  const laptop = await startLaptop({ folder: await mkdtemp(join(office.folder, 'unseen-')) });
  const code = await office.invite(who, undefined, teams);
  await laptop.must('enrol', { server: office.url, code, passphrase: colleagues[who].passphrase });
  await laptop.synced();
  return laptop;
}

/** Of the data-protection team, and of a team that visits people. */
export const keeperAndVisitor = ['everyone', 'work', 'data-protection'] as const;

/** Twice: whoever joined gets the teams' newest keys from a colleague who is in touch after that. */
export async function inTouch(...laptops: readonly Unseen[]): Promise<void> {
  for (const laptop of [...laptops, ...laptops]) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
}
