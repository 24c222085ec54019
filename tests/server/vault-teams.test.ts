import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, foundCharity, sync, view } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
/** The numbers of invented people are for practice organisations alone. */
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
});
afterAll(() => server.stop());

test('a charity begins on its first administrator’s laptop', async () => {
  const office = await view(charity.chelsea);
  expect(office.me).toMatchObject({ administrator: true, custodian: true });
  expect(office.members).toEqual([
    expect.objectContaining({ name: 'Chelsea Wren', administrator: true, active: true, me: true }),
  ]);
  expect(office.teams.map(({ kind }) => kind).toSorted()).toEqual(['everyone', 'work']);
});

test('who joins reads what was there before, and a key that travelled with an invitation is renewed', async () => {
  const { chelsea } = charity;
  const { file } = await chelsea.laptop.must('addPerson', somebody('Margaret Okoro'));
  await sync(chelsea);
  const ash = await charity.joins(alice);
  await charity.inTouch(ash, chelsea);
  expect((await ash.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
  const after = await ash.laptop.must('addPerson', somebody('Tom Reed'));
  await charity.inTouch(ash, chelsea);
  expect((await chelsea.laptop.must('openFile', after.file)).person.legalName).toBe('Tom Reed');
});

test('a team’s file is closed to everybody else until it is shared, and then open from its beginning', async () => {
  const { chelsea } = charity;
  const bea = await charity.joins(bob, []);
  const carers = await charity.team('work', 'Carers', [bea]);
  await charity.inTouch(bea, chelsea);
  const { file } = await bea.laptop.must('addPerson', somebody('Ivy Lane'));
  await charity.inTouch(bea, chelsea);
  expect(codeOf(await chelsea.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  const home = (await view(chelsea)).teams.find(({ team, kind }) => kind === 'work' && team !== carers);
  await bea.laptop.must('shareFile', file, home!.team, null);
  await charity.inTouch(bea, chelsea);
  expect((await chelsea.laptop.must('openFile', file)).person.legalName).toBe('Ivy Lane');
  await bea.laptop.must('unshareFile', file, home!.team);
  await bea.laptop.must('startVisit', file);
  await charity.inTouch(bea, chelsea);
  expect(codeOf(await chelsea.laptop.call('openFile', file))).toBe('NOTHING_HERE');
});

test('what is no longer shared is forgotten, and is whole again when it is shared again', async () => {
  const { chelsea } = charity;
  const dan = await charity.joins({ ...bob, name: 'Dan Reed' }, []);
  await charity.inTouch(dan, chelsea);
  const own = await charity.team('own', 'Dan’s own', [dan]);
  await charity.inTouch(dan, chelsea, dan);
  const { file } = await chelsea.laptop.must('addPerson', somebody('Nora Vale'));
  await sync(chelsea);
  await chelsea.laptop.must('shareFile', file, own, null);
  await charity.inTouch(dan);
  await dan.laptop.must('startVisit', file);
  await charity.inTouch(dan, chelsea);
  await chelsea.laptop.must('unshareFile', file, own);
  await charity.inTouch(dan);
  expect(codeOf(await dan.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  expect((await chelsea.laptop.must('openFile', file)).visits).toHaveLength(1);
  await chelsea.laptop.must('shareFile', file, own, null);
  await charity.inTouch(dan);
  expect((await dan.laptop.must('openFile', file)).visits).toHaveLength(1);
});

test('a file shared until the end of the day is gone from the other laptop when the day is over, without a line too', async () => {
  const { chelsea } = charity;
  const eve = await charity.joins({ ...bob, name: 'Eve Marsh' }, []);
  await charity.inTouch(eve, chelsea);
  const own = await charity.team('own', 'Eve’s own', [eve]);
  await charity.inTouch(eve, chelsea, eve);
  const { file } = await chelsea.laptop.must('addPerson', somebody('Ray Hill'));
  await sync(chelsea);
  const until = new Date(Date.now() + 8 * 3_600_000).toISOString();
  await chelsea.laptop.must('shareFile', file, own, until);
  await charity.inTouch(eve);
  expect((await eve.laptop.must('openFile', file)).person.legalName).toBe('Ray Hill');
  const again = await laptops.restarted(eve.laptop);
  again.setOnline(false);
  again.setClock(9 * 3_600_000);
  await again.must('unlock', bob.passphrase);
  expect(codeOf(await again.call('openFile', file))).toBe('NOTHING_HERE');
});

test('who approves that they leave themselves is told that it is done', async () => {
  const { chelsea } = charity;
  const pat = await charity.joins({ ...bob, name: 'Pat Lowe' });
  const made = { worker: pat.worker, joins: [], leaves: [], administrator: true };
  await chelsea.laptop.must('changeMember', made);
  await charity.inTouch(pat, chelsea);
  const proposed = await chelsea.laptop.must('removeWorker', pat.worker, false);
  if (proposed.state !== 'waiting') throw new Error('one person was enough');
  expect(await pat.laptop.call('approve', proposed.offer)).toEqual({ ok: true, value: { state: 'entered' } });
});

test('an invitation that takes two people opens nothing before the second has approved it', async () => {
  const { chelsea } = charity;
  const finn = await charity.joins({ ...bob, name: 'Finn Ash' });
  await charity.inTouch(finn, chelsea);
  const made = { worker: finn.worker, joins: [], leaves: [], administrator: true };
  expect((await chelsea.laptop.must('changeMember', made)).state).toBe('entered');
  await charity.inTouch(finn, chelsea);
  const second = { worker: chelsea.worker, name: '', role: '', administrator: false, teams: [] };
  const { words, entered } = await finn.laptop.must('invite', second);
  if (entered.state !== 'waiting') throw new Error('one person was enough');
  const other = await laptops.fresh();
  const form = { server: server.url, code: words, passphrase: bob.passphrase };
  expect(codeOf(await other.call('enrol', form))).toBe('INVITATION_UNKNOWN');
  await chelsea.laptop.must('approve', entered.offer);
  await other.must('enrol', form);
  expect((await other.must('office')).me.worker).toBe(chelsea.worker);
});

test('the log is taken in once, however many ask for it at a time', async () => {
  const { chelsea } = charity;
  await chelsea.laptop.must('setPolicy', { leaseDays: 14, breakGlassHours: 12 });
  const ivy = await charity.joins({ ...bob, name: 'Ivy Stone' });
  await charity.inTouch(chelsea, ivy);
  const { file } = await ivy.laptop.must('addPerson', somebody('Nell Ward'));
  await chelsea.laptop.must('cancelInvitation', (await openInvitation())!);
  const asked = Array.from({ length: 6 }, () => view(ivy));
  await Promise.all([...asked, sync(ivy)]);
  const again = await laptops.restarted(ivy.laptop);
  await again.must('unlock', bob.passphrase);
  expect((await again.must('openFile', file)).person.legalName).toBe('Nell Ward');

  async function openInvitation(): Promise<string | undefined> {
    await chelsea.laptop.must('invite', {
      worker: null,
      name: 'Never Comes',
      role: 'Visits people',
      administrator: false,
      teams: [],
    });
    return (await view(chelsea)).invitations.find(({ state }) => state === 'open')?.invitation;
  }
});

test('R-02: an administrator’s own service reaches everybody, and one that has ended keeps its name', async () => {
  const { chelsea } = charity;
  const ash = await charity.joins(alice);
  const form = { register: 'service', record: null, seen: {} } as const;
  const typed = { name: 'Warm homes', sections: ['equipment'], leavesOut: ['health'] };
  const { record } = await chelsea.laptop.must('saveEntry', { ...form, typed });
  expect(await chelsea.laptop.must('saveEntry', { ...form, typed })).toMatchObject({
    problems: { name: 'NAME_TAKEN' },
  });
  expect(codeOf(await ash.laptop.call('saveEntry', { ...form, typed }))).toBe('NOT_ALLOWED');
  await charity.inTouch(chelsea, ash);
  const mine = async () => (await ash.laptop.must('library')).services.find(({ code }) => code === record);
  expect(await mine()).toEqual({ ...typed, code: record, endedOn: '' });
  const entry = (await chelsea.laptop.must('library')).registers.find((one) => one.record === record);
  const { seen } = entry ?? { seen: {} };
  const ended = { ...typed, endedOn: '1/11/2026' };
  await chelsea.laptop.must('saveEntry', { ...form, record, seen, typed: ended });
  await charity.inTouch(chelsea, ash);
  expect(await mine()).toEqual({ ...typed, code: record, endedOn: '2026-11-01' });
});

test('who belongs to no team yet is told what to do, and the half-filled form stays', async () => {
  const sam = await charity.joins(bob, []);
  const place = { form: 'new-person', file: null, record: null } as const;
  const typed = somebody('Cy Lane');
  await sam.laptop.must('keepForm', { ...place, version: 1, content: typed });
  expect(codeOf(await sam.laptop.call('addPerson', typed))).toBe('NO_TEAM');
  expect(await sam.laptop.must('formDraft', place)).toMatchObject({ content: typed });
  await charity.team('work', 'Drivers', [sam]);
  await charity.inTouch(sam, charity.chelsea);
  expect(codeOf(await sam.laptop.call('addPerson', typed))).toBe('ok');
});

test('a worker’s name and job are put right by an administrator alone, for everybody, and what is empty is named', async () => {
  const { chelsea } = charity;
  const lee = await charity.joins({ ...bob, name: 'Lea Hart' });
  const typed = { name: 'Lee Hart', role: 'Team leader' };
  expect(codeOf(await lee.laptop.call('setName', lee.worker, typed))).toBe('NOT_ALLOWED');
  expect(await chelsea.laptop.must('setName', lee.worker, { ...typed, role: ' ' })).toEqual({
    problems: { role: 'FIELD_NEEDED' },
  });
  await chelsea.laptop.must('setName', lee.worker, typed);
  await charity.inTouch(chelsea, lee);
  const here = (await view(lee)).members.find(({ me }) => me);
  expect(here).toMatchObject({ ...typed, undertakingOn: '2026-01-05' });
});
