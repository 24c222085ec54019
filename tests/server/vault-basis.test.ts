/** what administrators choose as the reason in law reaches the other laptops, and the gate there works by it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import type { EntryForm } from '../../renderer/vault/register-api.ts';
import type { RegisterName } from '../../shared/record/register/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { alice, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();

let server: Running;
let charity: Charity;
let ash: Colleague;
let file: string;
let solicitor: string;

const entry = (register: RegisterName, typed: TypedForm, record: string | null = null): EntryForm => ({
  register,
  record,
  typed,
  seen: {},
});

const sharing = (purpose: string, more: TypedForm = {}): RecordForm => ({
  file,
  kind: 'sharing',
  record: null,
  typed: {
    to: 'directory',
    recipient: solicitor,
    person: 'Front desk',
    purpose,
    details: ['name'],
    necessity: 'They answer the claim.',
    confidence: 'outweighed',
    whoAsked: 'worker',
    channel: 'secure-email',
    told: 'yes',
    ...more,
  },
  seen: {},
});

const written = { why: 'Nothing milder will do.', reviewOn: '1/11/2027' };
const weighed = { assessment: 'Assessment 7', assessedOn: '1/11/2026' };
const reason = 'A claim was made.';

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  file = (await ash.laptop.must('addPerson', personForm({ nhsNumber: '' }))).file;
  const larch = {
    name: 'Larch Solicitors',
    kind: 'legal-representative',
    contact: 'Front desk',
    channel: 'secure-email',
    address: 'desk@larch.example.org',
  };
  solicitor = (await charity.chelsea.laptop.must('saveEntry', entry('directory-entry', larch))).record;
  await charity.inTouch(ash, charity.chelsea);
});
afterAll(() => server.stop());

test('nothing goes on a legitimate interest until it was weighed in writing, and then with its basis on record', async () => {
  const claim = sharing('legal-claims', { reason });
  expect(codeOf(await ash.laptop.call('saveRecord', claim))).toBe('SHARING_NOT_ASSESSED');
  const { laptop } = charity.chelsea;
  const chosen = { use: 'legal-claims', six: 'f', nine: '9f', ...written };
  const unweighed = await laptop.must('saveEntry', entry('lawful-basis', chosen));
  expect(unweighed.problems).toEqual({ assessment: 'FIELD_NEEDED', assessedOn: 'FIELD_NEEDED' });
  expect(codeOf(await ash.laptop.call('saveEntry', entry('lawful-basis', { ...chosen, ...weighed })))).toBe(
    'NOT_ALLOWED',
  );
  await laptop.must('saveEntry', entry('lawful-basis', { ...chosen, ...weighed }));
  const twice = await laptop.must('saveEntry', entry('lawful-basis', { ...chosen, ...weighed }));
  expect(twice.problems).toEqual({ use: 'USE_TAKEN' });
  await charity.inTouch(charity.chelsea, ash);
  expect((await ash.laptop.must('saveRecord', claim)).problems).toEqual({});
  expect(await ash.laptop.must('sharingLog')).toMatchObject([
    { purpose: 'legal-claims', six: 'f', nine: '' },
  ]);
});

test('sharing for care waits for a yes where the charity rests it on one, and for its public task where it does not', async () => {
  const care = sharing('share-for-care', { reason });
  expect((await ash.laptop.must('saveRecord', care)).problems).toEqual({ function: 'FIELD_NEEDED' });
  const { laptop } = charity.chelsea;
  const onYes = { use: 'share-for-care', six: 'a', nine: '9a', ...written };
  const { record } = await laptop.must('saveEntry', entry('lawful-basis', onYes));
  await charity.inTouch(charity.chelsea, ash);
  expect(codeOf(await ash.laptop.call('saveRecord', care))).toBe('SHARING_NOT_ASKED');
  const { registers } = await laptop.must('library');
  const seen = registers.find((one) => one.record === record)?.seen ?? {};
  const onInterest = { ...onYes, six: 'f', nine: '9h', ...weighed };
  await laptop.must('saveEntry', { ...entry('lawful-basis', onInterest, record), seen });
  await charity.inTouch(charity.chelsea, ash);
  expect((await ash.laptop.must('saveRecord', care)).problems).toEqual({});
  expect(await ash.laptop.must('sharingLog')).toContainEqual(
    expect.objectContaining({ purpose: 'share-for-care', six: 'f' }),
  );
});
