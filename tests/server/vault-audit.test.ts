import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditFilter } from '../../renderer/vault/audit-api.ts';
import { alice, bob, type Charity, type Colleague, foundCharity } from './charity.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';
import { type Running, startServer } from './running.ts';

const laptops = useLaptops();
const HOURS = 3_600_000;
const any: AuditFilter = { file: '', worker: '', recipient: '', quarter: '', action: '' };

let server: Running;
let charity: Charity;
/** Visits people. */
let ash: Colleague;
/** Data protection. */
let dana: Colleague;
let file: string;

beforeAll(async () => {
  server = await startServer();
  charity = await foundCharity(laptops, server);
  ash = await charity.joins(alice);
  file = (await ash.laptop.must('addPerson', personForm({ legalName: 'Margaret Okoro', nhsNumber: '' })))
    .file;
  dana = await charity.joins({ ...bob, name: 'Dana Fell' }, []);
  await charity.team('data-protection', 'Data protection', [dana]);
  await charity.inTouch(ash, dana, charity.chelsea, ash, dana);
});
afterAll(() => server.stop());

/** Locked, and unlocked again. */
async function nextSitting({ laptop }: Colleague, passphrase: string): Promise<void> {
  await laptop.must('lock');
  await laptop.must('unlock', passphrase);
}

const rowsOf = async (filter: Partial<AuditFilter> = {}) =>
  (await dana.laptop.must('auditLog', { ...any, ...filter }, null)).rows;

test('R-44: who opened a file, and why they could, is answered on the laptop of the data-protection team', async () => {
  await ash.laptop.must('openFile', file);
  await ash.laptop.must('openFile', file);
  ash.laptop.setClock(5 * HOURS);
  await nextSitting(ash, alice.passphrase);
  await charity.inTouch(ash, dana);
  const openings = await rowsOf({ file, action: 'opened' });
  expect(openings).toMatchObject([{ workerName: alice.name, personName: 'Margaret Okoro', reason: 'team' }]);
  // The team's own openings are noted like anybody's, and are there before they are handed over.
  await dana.laptop.must('openFile', file);
  expect((await rowsOf({ file, action: 'opened', worker: dana.worker })).map(({ reason }) => reason)).toEqual(
    ['data-protection'],
  );
  dana.laptop.setClock(5 * HOURS);
  await nextSitting(dana, bob.passphrase);
  await charity.inTouch(dana);
  expect((await rowsOf({ file, action: 'opened' })).map(({ reason }) => reason).toSorted()).toEqual([
    'data-protection',
    'team',
  ]);
});

test('R-78: nobody but the team reads the log, and it says nothing but ids and codes', async () => {
  expect(codeOf(await ash.laptop.call('auditLog', any, null))).toBe('NOT_ALLOWED');
  expect(codeOf(await charity.chelsea.laptop.call('verifyAudit'))).toBe('NOT_ALLOWED');
  expect((await dana.laptop.must('verifyAudit')).map(({ fault }) => fault)).not.toContainEqual(
    expect.anything(),
  );
});

test('R-79: a laptop that was lost before it handed over is named as a gap, with the moment from which it is silent', async () => {
  const [before] = (await dana.laptop.must('verifyAudit')).filter(({ worker }) => worker === ash.worker);
  expect(before).toMatchObject({ gap: null, removedAt: null, fault: null });
  await ash.laptop.must('startVisit', file);
  await charity.inTouch(ash, dana);
  const { devices } = await ash.laptop.must('office');
  await charity.chelsea.laptop.must(
    'removeDevice',
    devices.find(({ mine }) => mine)?.device ?? '',
    'lost',
    true,
  );
  await charity.inTouch(charity.chelsea, ash, dana);
  const [after] = (await dana.laptop.must('verifyAudit')).filter(({ worker }) => worker === ash.worker);
  // The visit came through; that the file was opened for it was noted, and went with the laptop.
  expect(after).toMatchObject({ gap: 'certain', until: before?.until, entries: before?.entries });
  expect(after?.removedAt).toMatch(/^20/);
});
