/** Generated practice files, as a laptop that joins finds them: whole, of every service, and each record readable. */
import { expect, test } from 'vitest';
import { plantFiles } from '../../build/practice/generate/plant.ts';
import { lives } from '../../build/practice/generate/lives.ts';
import { useLaptops } from './laptops.ts';

const laptops = useLaptops();

test('every generated file arrives whole, and its goals point to its plan', async () => {
  const { office } = laptops.practice();
  const count = Object.keys(lives).length;
  await plantFiles(office, { seed: 'one of each', count, workers: [office.device.worker] });
  const alice = await laptops.enrolled('alice');
  const people = await alice.must('findPeople', '');
  const views = await Promise.all(people.map(({ file }) => alice.must('openFile', file)));
  const generated = views.filter(({ records }) => records.length > 5);
  expect(generated).toHaveLength(count);
  const services = generated.flatMap(({ records }) =>
    records.flatMap(({ kind, values }) => (kind === 'support-period' ? [values.service] : [])),
  );
  expect(new Set(services)).toEqual(new Set(Object.keys(lives)));
  for (const { records, incomplete, questions } of generated) {
    const plan = records.find(({ kind }) => kind === 'plan')?.record;
    const goals = records.filter(({ kind }) => kind === 'goal');
    expect(goals.map(({ values }) => values.plan)).toEqual(goals.map(() => plan));
    expect({ incomplete, questions }).toEqual({ incomplete: false, questions: [] });
  }
});
