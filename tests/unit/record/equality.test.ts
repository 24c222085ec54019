/** equality questions, each of which may be answered, declined, or left unasked with a reason. */
import { describe, expect, test } from 'vitest';
import { equality, ethnicities } from '../../../shared/record/case/equality.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { context, problemsOf } from './checked-kind.ts';

const declined = {
  collectedBy: 'self',
  ethnicity: 'prefer-not',
  religion: 'prefer-not',
  orientation: 'prefer-not',
  sex: 'prefer-not',
  condition: 'prefer-not',
  caring: 'prefer-not',
};
const grown = { ...context, born: '1950-11-03' };

describe('R-22: equality questions', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['that were all declined', declined, {}],
    [
      'that nobody answered',
      { collectedBy: 'self' },
      Object.fromEntries(
        ['ethnicity', 'religion', 'orientation', 'sex', 'condition', 'caring'].map((name) => [
          name,
          'FIELD_NEEDED',
        ]),
      ),
    ],
    ['answered by nobody knows whom', { ...declined, collectedBy: '' }, { collectedBy: 'FIELD_NEEDED' }],
    [
      'answered by somebody else, who is not named',
      { ...declined, collectedBy: 'proxy' },
      { proxyWho: 'FIELD_NEEDED' },
    ],
    ['not asked, without a reason', { ...declined, religion: 'not-asked' }, { notAskedWhy: 'FIELD_NEEDED' }],
    [
      'not asked, with a reason',
      { ...declined, religion: 'not-asked', notAskedWhy: 'Others could hear' },
      {},
    ],
    [
      'with a group that is on no list',
      { ...declined, ethnicity: 'martian' },
      { ethnicity: 'FIELD_INVALID' },
    ],
    [
      'with a condition, and no word on how it restricts',
      { ...declined, condition: 'yes' },
      { restriction: 'FIELD_NEEDED' },
    ],
    [
      'with a condition that affects nothing and something',
      { ...declined, condition: 'yes', restriction: 'a-lot', impairments: ['none', 'vision'] },
      { impairments: 'CHOICE_ALONE' },
    ],
    [
      'with a condition that affects two things',
      { ...declined, condition: 'yes', restriction: 'a-lot', impairments: ['vision', 'memory'] },
      {},
    ],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(equality, typed, grown)).toEqual(problems);
  });

  test('any other group opens a line for the person’s own word, and no group beside it does', () => {
    const word = (ethnicity: string) =>
      readForm(equality.fields, { ...declined, ethnicity, ethnicityOther: 'Cornish' }, grown).values[
        'ethnicityOther'
      ];
    expect(ethnicities.filter((code) => word(code) === 'Cornish')).toEqual([
      'white-other',
      'mixed-other',
      'asian-other',
      'black-other',
      'other-other',
    ]);
  });

  test('there are the nineteen groups of the census, each once', () => {
    expect(new Set(ethnicities).size).toBe(19);
  });

  const ages: [born: string | undefined, what: string, isAsked: boolean][] = [
    ['2010-11-24', 'the day before sixteen', false],
    ['2010-11-23', 'the sixteenth birthday', true],
    ['', 'a birthday nobody knows', true],
  ];
  test.each(ages)('born %s, on %s: whether sexual orientation is asked', (born, _what, isAsked) => {
    const about = { ...context, born: born ?? '' };
    const { orientation: _, ...without } = declined;
    expect(problemsOf(equality, without, about)).toEqual(isAsked ? { orientation: 'FIELD_NEEDED' } : {});
    const { values } = readForm(equality.fields, { ...declined, orientation: 'bisexual' }, about);
    expect(values['orientation']).toBe(isAsked ? 'bisexual' : '');
  });

  const genders: [what: string, born: string, typed: TypedForm, kept: object][] = [
    ['passed over', '1950-11-03', {}, { genderAsSex: '', genderWords: '' }],
    ['declined', '1950-11-03', { genderAsSex: 'prefer-not' }, { genderAsSex: 'prefer-not', genderWords: '' }],
    [
      'another, in their own word',
      '1950-11-03',
      { genderAsSex: 'no', genderWords: 'Non-binary' },
      { genderAsSex: 'no', genderWords: 'Non-binary' },
    ],
    [
      'the same, which opens no line',
      '1950-11-03',
      { genderAsSex: 'yes', genderWords: 'Woman' },
      { genderAsSex: 'yes', genderWords: '' },
    ],
    ['of somebody under sixteen', '2010-11-24', { genderAsSex: 'yes' }, { genderAsSex: '', genderWords: '' }],
  ];
  test.each(genders)('gender identity %s', (_what, born, typed, kept) => {
    const about = { ...context, born };
    expect(problemsOf(equality, { ...declined, ...typed }, about)).toEqual({});
    expect(readForm(equality.fields, { ...declined, ...typed }, about).values).toMatchObject(kept);
  });

  test('gender identity that was not asked wants the reason, like every other question', () => {
    expect(problemsOf(equality, { ...declined, genderAsSex: 'not-asked' }, grown)).toEqual({
      notAskedWhy: 'FIELD_NEEDED',
    });
  });

  test('the record says by which lists it was answered', () => {
    expect(equality.derive({})).toMatchObject({ lists: 'census-2021' });
  });

  /** Domain 2.1: a lasting condition and a restriction together. */
  test.each([
    ['yes', 'a-lot', 'yes'],
    ['yes', 'a-little', 'yes'],
    ['yes', 'not-at-all', 'no'],
    ['yes', 'prefer-not', 'unknown'],
    ['yes', 'not-asked', 'unknown'],
    ['no', '', 'no'],
    ['prefer-not', '', 'unknown'],
    ['not-asked', '', 'unknown'],
    ['', '', 'unknown'],
  ])('a condition: %j, a restriction: %j; disabled as the Equality Act counts: %s', (has, restricts, is) => {
    expect(equality.derive({ condition: has, restriction: restricts })).toMatchObject({ disabled: is });
  });
});
