/** The national data opt-out on real laptops: who keeps the flows, who signs, and which list may leave. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { councilFlow } from '../flows.ts';
import { alice, bob } from '../people.ts';
import { type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;

const flow: TypedForm = {
  ...councilFlow,
  anonymised: '',
};
const entry = (typed: TypedForm, record: string | null = null) =>
  ({ register: 'data-flow', record, typed, seen: {} }) as const;
const entries = async (who: Colleague, register: string) =>
  (await who.laptop.must('library')).registers.filter((one) => one.register === register);

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  await charity.team('data-protection', 'Data protection', [dana]);
  for (const [legalName, nhsNumber, dateOfBirth] of [
    ['Ada Brook', '943 476 5919', '1 May 1940'],
    ['Ben Carr', '987 654 3210', '2 June 1951'],
    ['Cal Dean', '', '3 July 1962'],
  ] as const) {
    const added = await ash.laptop.must(
      'addPerson',
      personForm({ legalName, preferredName: '', nhsNumber, dateOfBirth, phone: '' }),
    );
    expect(added.file).not.toBe('');
  }
  await charity.inTouch(ash, dana, charity.chelsea, dana);
});
afterAll(() => server.stop());

test('R-27: the data-protection team keeps the flows, and a worker reads them and writes none', async () => {
  expect(codeOf(await ash.laptop.call('saveEntry', entry(flow)))).toBe('NOT_ALLOWED');
  expect((await dana.laptop.must('saveEntry', entry(flow))).problems).toEqual({});
  await charity.inTouch(dana, ash);
  expect(await entries(ash, 'data-flow')).toMatchObject([
    { values: { name: flow['name'] }, begun: { workerName: 'Dana Fell' } },
  ]);
});

test('R-29: no list leaves while a question is open, while it is not checked, or with another answer', async () => {
  const [known] = await entries(dana, 'data-flow');
  const take = (returned: string | null) =>
    dana.laptop.call('takeFlowList', { flow: known?.record ?? '', returned });
  expect(codeOf(await take('9434765919'))).toBe('OPT_OUT_OPEN');
  await dana.laptop.must('saveEntry', {
    ...entry({ ...flow, anonymised: 'no' }, known?.record ?? ''),
    seen: known?.seen ?? {},
  });
  expect(codeOf(await take(null))).toBe('OPT_OUT_UNCHECKED');
  expect(codeOf(await take('9990000034'))).toBe('OPT_OUT_OTHER_LIST');
  expect(await entries(dana, 'flow-release')).toEqual([]);
  expect(codeOf(await ash.laptop.call('flowPeople', known?.record ?? ''))).toBe('NOT_ALLOWED');
});

test('R-29: with the answer, those who may stay are on the list, and the register keeps how many but nobody’s number', async () => {
  const [known] = await entries(dana, 'data-flow');
  const record = known?.record ?? '';
  const { people, numbers, withoutNumber } = await dana.laptop.must('flowPeople', record);
  expect({ people, numbers: numbers.toSorted(), withoutNumber }).toEqual({
    people: 3,
    numbers: ['9434765919', '9876543210'],
    withoutNumber: 1,
  });
  const { rows } = await dana.laptop.must('takeFlowList', { flow: record, returned: '987 654 3210\r\n' });
  expect(rows).toMatchObject([{ nhsNumber: '9876543210' }]);
  const releases = await entries(dana, 'flow-release');
  expect(releases).toMatchObject([{ values: { flow: record, scope: 'in', asked: 3, left: 1 } }]);
  expect(JSON.stringify(releases)).not.toContain('9876543210');
});

test('R-29: of any other table for a flow, only the files of those who may stay leave, and the register keeps how many', async () => {
  const [known] = await entries(dana, 'data-flow');
  const flowId = known?.record ?? '';
  const people = await dana.laptop.must('findPeople', '');
  const files = people.map(({ file }) => file);
  const ben = people.find(({ name }) => name === 'Ben Carr')?.file ?? '';
  const leave = (who: Colleague, returned: string | null) =>
    who.laptop.call('leaveFor', { flow: flowId, returned, files: [...files, ben] });
  const before = (await entries(dana, 'flow-release')).length;
  expect(codeOf(await leave(ash, '987 654 3210'))).toBe('NOT_ALLOWED');
  expect(codeOf(await leave(dana, null))).toBe('OPT_OUT_UNCHECKED');
  expect(codeOf(await leave(dana, '9990000034'))).toBe('OPT_OUT_OTHER_LIST');
  expect(await entries(dana, 'flow-release')).toHaveLength(before);
  const left = await dana.laptop.must('leaveFor', { flow: flowId, returned: '987 654 3210', files });
  expect(left).toEqual({ files: [ben], leftOut: 2 });
  const kept = (await entries(dana, 'flow-release')).map(({ values }) => values);
  expect(kept).toHaveLength(before + 1);
  expect(kept.filter(({ asked, left: many }) => asked === 3 && many === 1)).toHaveLength(before + 1);
});

test('R-28: a review is signed by who writes it, is never changed, and is seen by everybody', async () => {
  const [known] = await entries(dana, 'data-flow');
  const form = {
    register: 'flow-review',
    record: null,
    typed: { flow: known?.record ?? '', scope: 'in', reviewedOn: '1/11/2026', evidence: 'Clause 9.' },
    seen: {},
  } as const;
  expect((await dana.laptop.must('saveEntry', form)).problems).toEqual({});
  const [{ record } = { record: '' }] = await entries(dana, 'flow-review');
  expect(codeOf(await dana.laptop.call('saveEntry', { ...form, record }))).toBe('NOT_ALLOWED');
  await charity.inTouch(dana, ash);
  expect(await entries(ash, 'flow-review')).toMatchObject([{ begun: { workerName: 'Dana Fell' } }]);
});
