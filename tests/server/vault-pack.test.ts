/** what is gathered about somebody for their copy, what comes left out, and who may make one, on laptops of their own. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { wordOf } from '../../shared/record/field/word-of.ts';
import type { Pack } from '../../renderer/vault/pack-api.ts';
import { alice, bob, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
let server: Running;
let charity: Charity;
/** Supports people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;
let ben: Colleague;
let file: string;
let request: string;

const write = (of: string, kind: CaseKindName, typed: TypedForm) =>
  ash.laptop.must('saveRecord', { file: of, kind, record: null, typed, seen: {} });
const note = (words: string, more: TypedForm = {}): TypedForm => ({
  at: '2/11/2026\n10:15',
  how: 'phone',
  source: 'person',
  words,
  ...more,
});
const inTouch = () => charity.inTouch(ash, dana, ben);
const packOn = (who: Colleague) => who.laptop.must('pack', request);
const entryWith = ({ entries }: Pack, words: string) =>
  entries.find(({ view }) => wordOf(view.values, 'words').includes(words));

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  ben = await charity.joins({ ...bob, name: 'Ben Hale' }, []);
  await charity.team('data-protection', 'Data protection', [dana, ben]);
  await charity.team('finance', 'Finance', [ben]);
  await charity.inTouch(ash, dana, ben, charity.chelsea);
  const add = async (legalName: string) =>
    (await ash.laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }))).file;
  file = await add('Ada Lund');
  const other = await add('Cy Moor');
  await write(file, 'note', note('She likes tea.'));
  await write(file, 'note', note('Her son drinks.', { aboutOthers: true }));
  await write(other, 'note', note('Ada Lund rang for him.', { subject: 'Secret of Cy' }));
  await write(other, 'note', note('He rang himself.'));
  await ash.laptop.must('sendRecord', {
    about: file,
    kind: 'finance',
    typed: {
      purpose: 'grant',
      sortCode: '08-99-99',
      account: '66374958',
      holder: 'A Lund',
      deleteAfter: '1/3/2099',
    },
  });
  const asked = {
    right: 'access',
    words: 'Please.',
    receivedOn: '2/11/2026',
    how: 'phone',
    from: 'person',
    known: 'yes',
  };
  const { problems } = await ash.laptop.must('sendRecord', {
    about: file,
    kind: 'rights-request',
    typed: asked,
  });
  expect(problems).toEqual({});
  await inTouch();
  request = (await dana.laptop.must('requests')).requests[0]?.view.file ?? '';
});
afterAll(() => server.stop());

test('R-56: their own file is there, and what its writer marked comes left out', async () => {
  const pack = await packOn(dana);
  expect(pack).toMatchObject({ right: 'access', incomplete: false });
  expect(entryWith(pack, 'likes tea')).toMatchObject({ from: 'own-file', look: null });
  expect(entryWith(pack, 'son drinks')).toMatchObject({ from: 'own-file', look: 'about-others' });
});

test('R-56: words of somebody else’s file that name them come too, left out, and nothing else of it', async () => {
  const pack = await packOn(dana);
  const mention = entryWith(pack, 'rang for him');
  expect(mention).toMatchObject({ from: 'others-file', look: 'others-file' });
  expect(Object.keys(mention?.view.values ?? {})).toEqual(['words']);
  expect(JSON.stringify(pack.entries)).not.toMatch(/Secret of Cy|rang himself/u);
});

test('R-56: what a team alone reads is named by its reference, and comes where the maker is of that team', async () => {
  const pack = await packOn(dana);
  expect(pack.sealedAway).toMatchObject([{ what: 'finance' }]);
  expect(pack.entries.map(({ view }) => view.kind)).not.toContain('finance');
  const bens = await packOn(ben);
  expect(bens.sealedAway).toEqual([]);
  expect(bens.entries.find(({ view }) => view.kind === 'finance')).toMatchObject({ look: 'sealed-away' });
});

test('R-56: what one leaves out a colleague sees, and can put back; the record itself stays', async () => {
  const tea = entryWith(await packOn(dana), 'likes tea');
  if (tea === undefined) throw new Error('no note');
  const { view } = tea;
  const part = {
    file: view.file,
    record: view.record,
    field: 'words',
    span: { from: 4, to: 9 },
    area: null,
    change: view.seen['words']?.[0] ?? '',
    reason: 'others-data' as const,
  };
  await dana.laptop.must('leaveOut', request, [part]);
  await inTouch();
  const [kept, ...more] = entryWith(await packOn(ben), 'likes tea')?.redactions ?? [];
  expect(more).toEqual([]);
  expect(kept).toMatchObject(part);
  await ben.laptop.must('putBack', request, kept?.id ?? '');
  await inTouch();
  expect(entryWith(await packOn(dana), 'likes tea')?.redactions).toEqual([]);
});

test('R-56: nobody else makes a copy, and whoever does is noted as having opened the file', async () => {
  expect(codeOf(await ash.laptop.call('pack', request))).toBe('NOTHING_HERE');
  expect(codeOf(await dana.laptop.call('pack', file))).toBe('NOTHING_HERE');
  expect(codeOf(await ash.laptop.call('leaveOut', request, []))).toBe('NOTHING_HERE');
  const opened = async () => {
    const filter = { file, worker: dana.worker, recipient: '', quarter: '', action: 'opened' } as const;
    return (await dana.laptop.must('auditLog', filter, null)).total;
  };
  await packOn(dana);
  await expect.poll(opened).toBeGreaterThan(0);
});
