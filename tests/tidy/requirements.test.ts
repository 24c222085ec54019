import { expect, test } from 'vitest';
import { requirements } from '../requirements/table.ts';
import { projectFiles } from './project-files.ts';

const texts = new Map(projectFiles('tests').map(({ path, text }) => [path, text]));

test('every requirement is there once, in order', () => {
  const numbers = [
    ...Array.from({ length: 67 }, (_, at) => at + 1),
    ...Array.from({ length: 11 }, (_, at) => at + 70),
  ];
  expect(requirements.map(({ id }) => id)).toEqual(numbers.map((at) => `R-${String(at).padStart(2, '0')}`));
});

test.each(requirements.flatMap(({ id, proofs }) => proofs.map((proof) => ({ id, ...proof }))))(
  '$id: $file has a test “$title”',
  ({ file, title }) => {
    expect(texts.get(file)).toContain(title);
  },
);
