/** After a person's file was erased: a team that holds a restricted record about them is told, and can have that erased too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localDay } from '../../shared/rules/calendar.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, view } from './charity.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** An administrator beside the first one. */
let bea: Colleague;
/** Finance, with the first administrator. */
let finn: Colleague;
let file: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  const { chelsea } = charity;
  ash = await charity.joins(alice);
  bea = await charity.joins(bob);
  finn = await charity.joins({ ...bob, name: 'Finn Hale' }, []);
  await charity.team('finance', 'Finance', [finn, chelsea]);
  const made = { worker: bea.worker, joins: [], leaves: [], administrator: true };
  await chelsea.laptop.must('changeMember', made);
  await charity.inTouch(chelsea, ash, bea, finn);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  const typed = { purpose: 'grant', holder: '', deleteAfter: '1/3/2099' };
  await ash.laptop.must('sendRecord', { about: file, kind: 'finance', typed });
  await charity.inTouch(ash, chelsea, bea, finn);
});
afterAll(() => server.stop());

async function eraseByTwo(which: string): Promise<void> {
  const { chelsea } = charity;
  const asked = await chelsea.laptop.must('eraseFile', which, 'request');
  if (asked.state !== 'waiting') throw new Error('one person was enough');
  expect((await view(bea)).offers).toContainEqual(expect.objectContaining({ canApprove: true }));
  await bea.laptop.must('approve', asked.offer);
  await charity.inTouch(ash, chelsea, bea, finn);
}

const heldBy = ({ laptop }: Colleague) => laptop.must('restrictedRecords', null, 'finance');
const askedOf = async ({ laptop }: Colleague) =>
  (await laptop.must('dueNow')).dues.filter(({ what }) => what === 'about-erased');

test('R-53: the finance team is told that the person’s file was erased, nobody else is, and nothing of theirs goes by itself', async () => {
  expect(await heldBy(finn)).toMatchObject([{ aboutErasedOn: '' }]);
  expect(await askedOf(finn)).toEqual([]);
  await eraseByTwo(file);
  const today = localDay(new Date());
  const [held] = await heldBy(finn);
  expect(held).toMatchObject({ aboutErasedOn: today, about: { file } });
  expect(await askedOf(finn)).toMatchObject([{ kind: 'finance', file: held!.view.file, day: today }]);
  expect(await askedOf(bea)).toEqual([]);
});

test('R-53: two people erase what the team held about them, and it is gone from the team’s laptops', async () => {
  const [held] = await heldBy(charity.chelsea);
  await eraseByTwo(held!.view.file);
  for (const one of [charity.chelsea, finn]) {
    expect(await heldBy(one)).toEqual([]);
    expect(await askedOf(one)).toEqual([]);
  }
});
