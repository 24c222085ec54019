import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { alice, bob, type Charity, type Colleague, foundCharity, sync, view } from './charity.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const somebody = (legalName: string) => personForm({ legalName, nhsNumber: '' });

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Safeguarding lead, and on duty. */
let bea: Colleague;
/** Data protection. */
let dana: Colleague;
let file: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  const { chelsea } = charity;
  ash = await charity.joins(alice);
  file = (await ash.laptop.must('addPerson', somebody('Margaret Okoro'))).file;
  await sync(ash);
  bea = await charity.joins(bob, []);
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  await charity.team('data-protection', 'Data protection', [dana]);
  await charity.team('safeguarding', 'Safeguarding', [bea]);
  await charity.team('duty', 'On duty', [bea]);
  await charity.inTouch(ash, bea, dana, chelsea);
  await charity.inTouch(ash, bea, dana, chelsea);
});
afterAll(() => server.stop());

test('the data-protection team reads each ordinary file, also those begun before there was one', async () => {
  expect((await dana.laptop.must('openFile', file)).person.legalName).toBe('Margaret Okoro');
  const { file: later } = await ash.laptop.must('addPerson', somebody('Tom Reed'));
  await charity.inTouch(ash, dana);
  expect((await dana.laptop.must('openFile', later)).person.legalName).toBe('Tom Reed');
});

test('what is told to the safeguarding team is read by that team alone, and not even by its writer', async () => {
  const words = 'The back door was forced, and she is frightened.';
  const { receipt } = await ash.laptop.must('tellTeam', { file, kind: 'safeguarding', words });
  expect(receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await charity.inTouch(ash, bea, dana);
  expect((await bea.laptop.must('notesAbout', file)).map((note) => note.words)).toEqual([words]);
  const { reference } = await ash.laptop.must('fileAccess', file);
  // She does not hold the case file itself, and must hear of it all the same.
  expect(await bea.laptop.must('notesAbout', null)).toMatchObject([
    { about: { file, reference, personName: '' }, words },
  ]);
  for (const other of [ash, dana, charity.chelsea]) {
    expect(await other.laptop.must('notesAbout', file)).toEqual([]);
  }
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  expect((await again.must('syncStatus')).tray).toEqual([]);
  expect(await again.must('notesAbout', file)).toEqual([]);
});

test('told without a connection and killed before it went, it still arrives', async () => {
  ash.laptop.setOnline(false);
  await ash.laptop.must('tellTeam', { file, kind: 'safeguarding', words: 'A bruise on her arm.' });
  const again = await laptops.restarted(ash.laptop);
  await again.must('unlock', alice.passphrase);
  ash = { ...ash, laptop: again };
  await charity.inTouch(ash, bea);
  expect((await bea.laptop.must('notesAbout', file)).map(({ words }) => words)).toContain(
    'A bruise on her arm.',
  );
});

test('a team key that was renewed meanwhile does not keep out what was told', async () => {
  ash.laptop.setOnline(false);
  await ash.laptop.must('tellTeam', { file, kind: 'safeguarding', words: 'He shouted again.' });
  const team = (await view(bea)).teams.find(({ kind }) => kind === 'safeguarding');
  const { chelsea } = charity;
  await chelsea.laptop.must('changeMember', {
    worker: dana.worker,
    joins: [team!.team],
    leaves: [],
    administrator: null,
  });
  await chelsea.laptop.must('changeMember', {
    worker: dana.worker,
    joins: [],
    leaves: [team!.team],
    administrator: null,
  });
  await charity.inTouch(bea);
  ash.laptop.setOnline(true);
  await charity.inTouch(ash, bea);
  expect((await bea.laptop.must('notesAbout', file)).map(({ words }) => words)).toContain(
    'He shouted again.',
  );
});

test('on duty, a file can be opened in an emergency: for a time, with a reason, seen by all, reviewed by another', async () => {
  const { reference } = await ash.laptop.must('fileAccess', file);
  const form = {
    reference,
    reason: 'life-at-risk',
    words: 'Ambulance is asking about allergies.',
    hours: 2,
  } as const;
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  expect(codeOf(await ash.laptop.call('breakGlass', form))).toBe('BG_NOT_ON_ROTA');
  expect(codeOf(await bea.laptop.call('breakGlass', { ...form, words: '' }))).toBe('BG_REASON');
  expect(codeOf(await bea.laptop.call('breakGlass', { ...form, hours: 25 }))).toBe('BG_TOO_LONG');
  bea.laptop.setOnline(false);
  expect(codeOf(await bea.laptop.call('breakGlass', form))).toBe('BG_OFFLINE');
  bea.laptop.setOnline(true);

  const { entry } = await bea.laptop.must('breakGlass', form);
  expect((await bea.laptop.must('openGlass', entry)).person.legalName).toBe('Margaret Okoro');
  expect(codeOf(await bea.laptop.call('openFile', file))).toBe('NOTHING_HERE');
  expect(codeOf(await dana.laptop.call('openGlass', entry))).not.toBe('ok');

  await charity.inTouch(ash, dana);
  const seen = (await view(ash)).glass.find((one) => one.entry === entry);
  expect(seen).toMatchObject({ worker: bea.worker, reason: 'life-at-risk', words: null, review: null });
  const told = (await view(dana)).glass.find((one) => one.entry === entry);
  expect(told).toMatchObject({ words: form.words, canReview: true });
  expect(codeOf(await bea.laptop.call('reviewGlass', entry, 'justified'))).not.toBe('ok');
  await dana.laptop.must('reviewGlass', entry, 'justified');
  expect((await view(dana)).glass.find((one) => one.entry === entry)?.review?.verdict).toBe('justified');

  server.clock.ahead = 3 * 3_600_000;
  expect(codeOf(await bea.laptop.call('openGlass', entry))).not.toBe('ok');
  server.clock.ahead = 0;
});

test('the trips of a day are found in every file that is open here, and of the person only what a driver needs', async () => {
  const typed = { at: '25/11/2026\n9:30', from: 'Home', to: 'Clinic', escort: 'nobody', status: 'planned' };
  const form = { file, kind: 'trip', record: null, typed, seen: {} } as const;
  const { record } = await ash.laptop.must('saveRecord', form);
  await ash.laptop.must('saveRecord', { ...form, typed: { ...typed, at: '26/11/2026\n9:30' } });
  const { person } = await ash.laptop.must('openFile', file);
  const trips = await ash.laptop.must('tripsOn', '2026-11-25');
  expect(trips).toMatchObject([{ file, record, phone: person.phone, values: { to: 'Clinic' } }]);
  expect(Object.keys(trips[0] ?? {}).toSorted()).toEqual(['file', 'name', 'phone', 'record', 'values']);
});

test('a driver gets the day’s stops and no file of any person, and when the day is over nothing of them', async () => {
  const { chelsea } = charity;
  const van = await charity.joins({ ...bob, name: 'Van Field' }, []);
  await charity.inTouch(van, chelsea);
  await charity.team('own', 'Van’s own', [van]);
  await charity.inTouch(van, chelsea, van);
  const day = new Date().toLocaleDateString('sv-SE');
  const stop = {
    time: '09:30',
    name: 'Maggie',
    phone: '07700 900123',
    from: '14 Example Road',
    to: 'Day centre',
    needs: 'Walks with a frame',
  };
  const bad = { driver: van.worker, day, stops: [{ ...stop, time: 'half nine' }] };
  expect(codeOf(await ash.laptop.call('makeRunSheet', bad))).toBe('FIELD_INVALID');
  const nobody = { driver: ash.worker, day, stops: [stop] };
  expect(codeOf(await ash.laptop.call('makeRunSheet', nobody))).toBe('DRIVER_WITHOUT_TEAM');
  await sync(ash);
  await ash.laptop.must('makeRunSheet', { driver: van.worker, day, stops: [stop] });
  await charity.inTouch(van);
  expect(await van.laptop.must('runSheets')).toMatchObject([
    { day, stops: [stop], by: alice.name, driver: van.worker },
  ]);
  expect(await van.laptop.must('findPeople', '')).toEqual([]);
  const again = await laptops.restarted(van.laptop);
  again.setOnline(false);
  again.setClock(86_400_000);
  await again.must('unlock', bob.passphrase);
  expect(await again.must('runSheets')).toEqual([]);
});
