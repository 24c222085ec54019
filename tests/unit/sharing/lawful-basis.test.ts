/** the map of why the charity may hold what it holds. */
import { describe, expect, test } from 'vitest';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import {
  articleNine,
  articleSix,
  purposesOfUse,
  retentionClasses,
  type Use,
} from '../../../shared/record/case/purposes.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import { sharingPurposes } from '../../../shared/rules/sharing-gate.ts';

const uses: [name: string, use: Use][] = Object.entries(purposesOfUse);

/** What lies in these parts of a file is of a special category, or soon is. */
const special: readonly Section[] = ['health', 'equality', 'concerns', 'assessments', 'plans'];

describe.each(uses)('%s', (_name, { six, nine, schedule, retention }) => {
  test('R-07: has one basis of Article 6, at most one condition of Article 9, and a retention class', () => {
    expect(articleSix).toContain(six);
    if (nine !== null) expect(articleNine).toContain(nine);
    expect(retentionClasses).toContain(retention);
  });

  test('has the paragraph of Schedule 1 that its condition asks for, and none otherwise', () => {
    if (nine === '9h') expect(schedule).toBe(2);
    else if (nine === '9g') expect([6, 8, 10, 18]).toContain(schedule);
    else expect(schedule).toBeNull();
  });

  test('rests on express consent for special facts only where it rests on consent at all', () => {
    if (nine === '9a') expect(six).toBe('a');
  });
});

test('R-07: every kind of record has a use, so no field is held without a basis', () => {
  const without = caseKindNames.filter((name) => !Object.hasOwn(purposesOfUse, caseKindOf(name).use));
  expect(without).toEqual([]);
});

test('R-09: what is agreed about a service rests on the contract, and not on consent', () => {
  const { use, fields } = caseKindOf('agreement');
  expect(purposesOfUse[use]).toMatchObject({ six: 'b', nine: null });
  expect(Object.keys(fields)).toEqual(expect.arrayContaining(['fee', 'feeFor']));
});

test('R-07: what is special has a condition of Article 9', () => {
  const without = caseKindNames.filter((name) => {
    const { section, use } = caseKindOf(name);
    return special.includes(section) && purposesOfUse[use].nine === null;
  });
  expect(without).toEqual([]);
});

test.each(sharingPurposes)('sharing for %s has a condition for special facts', (purpose) => {
  expect(purposesOfUse[purpose].nine).not.toBeNull();
});
