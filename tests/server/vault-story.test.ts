/** The story without its screens: two laptops' real vaults, real journals on disk, the real server on a real PostgreSQL. */
import { expect, test } from 'vitest';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { alice } from '../people.ts';
import { useLaptops } from './laptops.ts';
import { answered, personForm } from './practice.ts';

const { enrolled, restarted } = useLaptops();

test('a consent recorded offline survives a kill, reaches the office, and is verified and withdrawn on both laptops', async () => {
  let one = await enrolled('alice');
  const other = await enrolled('bob');

  one.setOnline(false);
  const { file } = await one.must('addPerson', personForm());
  const { visit } = await one.must('startVisit', file);
  const draft = await one.must('beginAct', file, visit);
  await one.must('handOver', draft);
  expect(await one.call('findPeople', '')).toMatchObject({ ok: false, problem: { code: 'IN_HANDOVER' } });
  expect(await one.call('takeBack', 'not the passphrase at all')).toMatchObject({
    problem: { code: 'UNLOCK_FAILED' },
  });
  const back = await one.must('takeBack', alice.passphrase);
  await one.must('keepDraft', answered(back));
  const { act } = await one.must('finishAct', draft.id);

  // Killed: nothing is closed, and the store is gone as well. The journal is what is left.
  one.kept.store.lose();
  one = await restarted(one);
  one.setOnline(false);
  await one.must('unlock', alice.passphrase);
  expect(one.announced).toContainEqual({ code: 'LOCAL_DB_LOST' });
  expect((await one.must('library')).notices.length).toBeGreaterThan(0);
  const waiting = await one.must('openFile', file);
  expect(waiting.acts.map(({ act: id, safety }) => [id, safety])).toEqual([[act, 'laptop']]);
  expect(waiting.person).toMatchObject({
    dateOfBirth: '1950-11-03',
    phone: '+447700900123',
    nhsNumber: '9990548609',
  });
  expect((await one.must('verifyAct', file, act)).steps).toContainEqual({
    step: 'receipt',
    result: 'not-yet',
  });

  one.setOnline(true);
  await one.must('syncNow');
  await one.synced();
  expect((await one.must('syncStatus')).tray).toEqual([]);
  expect(await one.must('syncStatus')).toMatchObject({ waiting: 0, problem: null });
  expect((await one.must('openFile', file)).safety).toBe('office');
  expect(await one.must('verifyAct', file, act)).toMatchObject({ verified: true });

  await other.must('syncNow');
  await other.synced();
  const seen = await other.must('openFile', file);
  expect(seen.acts[0]).toMatchObject({ act, worker: alice.name, safety: 'office' });
  expect(await other.must('verifyAct', file, act)).toMatchObject({ verified: true });
  const given = seen.decisions.find(({ answer }) => answer === 'given');
  if (given === undefined) throw new Error('nothing was given');

  await other.must('withdraw', { file, purpose: given.purpose, remark: '' });
  await other.synced();
  await one.must('syncNow');
  await one.synced();
  for (const laptop of [one, other]) {
    const view = await laptop.must('openFile', file);
    expect(view.acts).toHaveLength(2);
    expect(view.decisions.find(({ purpose }) => purpose === given.purpose)?.answer).toBe('withdrawn');
    expect(await laptop.must('verifyAct', file, view.acts[0]?.act ?? '')).toMatchObject({ verified: true });
  }

  const bundle = await one.must('exportBundle', file, act);
  expect(bundle.name).toContain(act);
  for (const canary of ['Margaret', 'Okoro', 'Example Road', '9990548609', '7700900123']) {
    for (const body of [...one.carried, ...other.carried]) {
      expect(Buffer.from(body).includes(Buffer.from(utf8(canary)))).toBe(false);
    }
  }
});
