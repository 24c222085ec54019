/** Bringing in people from a table, on a real laptop: looked at, kept one by one, sent, and taken back as a whole. */
import { expect, test } from 'vitest';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();

const row = (legalName: string, other: object = {}) => personForm({ legalName, nhsNumber: '', ...other });

test('rows are looked at without keeping anything, and say what is wrong, who is twice, and who is known', async () => {
  const laptop = await enrolled();
  await laptop.must('addPerson', row('Ivy Lane', { dateOfBirth: '1/1/1950' }));
  const before = await laptop.must('findPeople', '');
  const checked = await laptop.must('checkImport', [
    row('Wilma Abbott', { dateOfBirth: '2/2/1960' }),
    row('Wilma Abbott', { dateOfBirth: '2/2/1960' }),
    row('', { address: ['', 'QN1 1LS'] }),
    row('Ivy Lane', { dateOfBirth: '1/1/1950' }),
  ]);
  expect(checked.map(({ sameAs }) => sameAs)).toEqual([null, 0, null, null]);
  expect(Object.keys(checked[2]?.problems ?? {})).toEqual(['legalName', 'address']);
  expect(checked[3]?.match?.person.name).toBe('Ivy Lane');
  expect(await laptop.must('findPeople', '')).toEqual(before);
});

test('one go is brought in, known by its name on another laptop, and undone but for what has new work in it', async () => {
  const laptop = await enrolled();
  const other = await enrolled('bob');
  const { batch, added, refused } = await laptop.must('importPeople', [
    { row: 1, typed: row('Nora Quill') },
    { row: 2, typed: row('', {}) },
    { row: 3, typed: row('Otto Quill') },
  ]);
  expect({ added, refused }).toEqual({ added: 2, refused: [2] });
  await laptop.must('syncNow');
  await laptop.synced();
  await other.must('syncNow');
  await other.synced();
  expect(await other.must('imports')).toMatchObject([
    { batch, files: 2, undone: 0, workerName: 'Alice Morgan' },
  ]);

  const [otto] = await other.must('findPeople', 'Otto Quill');
  if (otto === undefined) throw new Error('the second row did not arrive');
  const note = { at: '1/11/2026\n9:30', how: 'phone', source: 'person', words: 'She rang.' };
  await other.must('saveRecord', { file: otto.file, kind: 'note', record: null, typed: note, seen: {} });
  expect(await other.must('undoImport', batch)).toEqual({ undone: 1, left: 1 });
  expect(await other.must('findPeople', 'Quill')).toMatchObject([{ name: 'Otto Quill' }]);
  expect(await other.must('imports')).toMatchObject([{ files: 2, undone: 1 }]);
  expect(codeOf(await other.call('undoImport', 'AAAAAAAAAAAAAAAAAAAAAA'))).toBe('NOTHING_HERE');
});
