/** Notes and talks with other services on real laptops: never changed, never lost, never without what allowed them. */
import { expect, test } from 'vitest';
import { alice } from '../people.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled, restarted } = useLaptops();

const talk = {
  agency: 'Brackenford Surgery',
  who: 'Dr Shah, GP',
  at: '1/11/2026\n9:30',
  how: 'phone',
  way: 'heard',
  said: 'They told us about the fall.',
};

test('a note survives a crash in the middle of a sentence, and is a note only once it is saved', async () => {
  const laptop = await enrolled('alice');
  const { file } = await laptop.must('addPerson', personForm());
  const content = { typed: { words: 'She said that her dau', aboutOthers: true }, seen: {} };
  await laptop.must('keepForm', { form: 'note', file, record: null, version: 1, content });
  const again = await restarted(laptop);
  await again.must('unlock', alice.passphrase);
  expect((await again.must('dueNow')).forms).toMatchObject([{ form: 'note', file, personName: 'Maggie' }]);
  expect(await again.must('formDraft', { form: 'note', file, record: null })).toMatchObject({ content });
  const notes = async () =>
    (await again.must('openFile', file)).records.filter(({ kind }) => kind === 'note').length;
  expect(await notes()).toBe(0);
  const typed = {
    ...content.typed,
    words: 'Her daughter called.',
    at: talk.at,
    how: 'phone',
    source: 'person',
  };
  await again.must('saveRecord', { file, kind: 'note', record: null, typed, seen: {} });
  expect(await notes()).toBe(1);
  expect((await again.must('dueNow')).forms).toEqual([]);
});

test('a talk with another service is not kept without what allowed it, and not changed afterwards', async () => {
  const one = await enrolled('alice');
  const other = await enrolled('bob');
  const { file } = await one.must('addPerson', personForm({ legalName: 'Ivy Lane', nhsNumber: '' }));
  const form = { file, kind: 'agency-contact', record: null, seen: {} } as const;
  const refused = [
    [talk, { ground: 'FIELD_NEEDED' }],
    [{ ...talk, ground: 'consent' }, { consent: 'FIELD_NEEDED' }],
    [{ ...talk, ground: 'law' }, { groundWhy: 'FIELD_NEEDED' }],
  ] as const;
  for (const [typed, problems] of refused) {
    expect(await one.must('saveRecord', { ...form, typed })).toEqual({ record: '', problems });
  }
  const { record } = await one.must('saveRecord', { ...form, typed: { ...talk, ground: 'care' } });
  for (const laptop of [one, other]) {
    await laptop.must('syncNow');
    await laptop.synced();
  }
  const seen = (await other.must('openFile', file)).records.filter(({ kind }) => kind === 'agency-contact');
  expect(seen).toMatchObject([
    { record, values: { agency: 'Brackenford Surgery', said: talk.said, ground: 'care' } },
  ]);
  const changed = { ...form, record, typed: { ...talk, ground: 'care', said: 'Nothing.' } };
  expect(codeOf(await other.call('saveRecord', changed))).toBe('NOT_ALLOWED');
});
