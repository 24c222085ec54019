/** Generated files: everything in them passes the rules that a worker's own typing must pass. */
import { describe, expect, test } from 'vitest';
import { practiceFile, type PracticeFile } from '../../../build/practice/generate/file.ts';
import { lives } from '../../../build/practice/generate/lives.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';

const today = '2026-11-24';
const setting = { today, workers: ['AAAAAAAAAAAAAAAAAAAAAA'] };
const files = Array.from({ length: 40 }, (_each, number) => practiceFile('practice', number, setting));

/** What points to another record of the file gets the shape of an id. */
function pointed(typed: TypedForm): TypedForm {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith('#') ? 'AAAAAAAAAAAAAAAAAAAAAA' : value,
    ]),
  );
}

function problemsOf({ person, records }: PracticeFile): unknown[] {
  const all = [{ kind: 'person', typed: person } as const, ...records];
  return all.flatMap(({ kind, typed }) => {
    const { fields, check } = caseKindOf(kind);
    const context = { today, practice: true };
    const read = readForm(fields, pointed(typed), context);
    const unknown = Object.keys(typed).filter((name) => !Object.hasOwn(fields, name));
    const problems = { ...check(read.values, context), ...read.problems };
    return Object.keys(problems).length + unknown.length === 0 ? [] : [{ kind, problems, unknown }];
  });
}

describe('forty practice files', () => {
  test('are all as a worker could have typed them', () => {
    expect(files.flatMap(problemsOf)).toEqual([]);
  });

  test('are rich, and of every service', () => {
    expect(new Set(files.map(({ service }) => service))).toEqual(new Set(Object.keys(lives)));
    expect(Math.min(...files.map(({ records }) => records.length))).toBeGreaterThanOrEqual(9);
  });

  test('are the same for the same seed, and others for another', () => {
    expect(practiceFile('practice', 7, setting)).toEqual(files[7]);
    expect(practiceFile('another', 7, setting)).not.toEqual(files[7]);
  });

  test('point only to records that come before', () => {
    for (const { records } of files) {
      const keys = new Set<string>();
      for (const { key, typed } of records) {
        const points = Object.values(typed).filter(
          (value): value is string => typeof value === 'string' && value.startsWith('#'),
        );
        for (const point of points) expect(keys).toContain(point.slice(1));
        if (key !== undefined) keys.add(key);
      }
    }
  });
});
