/** Health and needs: what is kept, what is refused, and what stands at the top of the file. */
import { describe, expect, test } from 'vitest';
import { adjustment } from '../../../shared/record/case/adjustment.ts';
import { allergy } from '../../../shared/record/case/allergy.ts';
import { healthNeed } from '../../../shared/record/case/health-need.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';

const context = { today: '2026-11-23', practice: true };
const need = { condition: 'Pain in both knees', why: 'To choose a room without stairs', source: 'person' };

describe('R-15, R-23: a condition or need', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['with what it is, why we need it, and who said so', need, {}],
    ['without a reason to know it', { ...need, why: ' ' }, { why: 'FIELD_NEEDED' }],
    ['without what it is', { ...need, condition: '' }, { condition: 'FIELD_NEEDED' }],
    ['without who said so', { ...need, source: '' }, { source: 'FIELD_NEEDED' }],
    ['confirmed, without a day', { ...need, verified: 'gp' }, { verifiedOn: 'FIELD_NEEDED' }],
    [
      'confirmed on a day to come',
      { ...need, verified: 'gp', verifiedOn: '24/11/2026' },
      { verifiedOn: 'DATE_FUTURE' },
    ],
    ['confirmed', { ...need, verified: 'gp', verifiedOn: '20/11/2026', verifiedBy: 'Dr Shah' }, {}],
    ['that affects something unheard of', { ...need, affects: ['luck'] }, { affects: 'FIELD_INVALID' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(readForm(healthNeed.fields, typed, context).problems).toEqual(problems);
  });

  test('how much it restricts is asked only of what lasts', () => {
    const short = readForm(healthNeed.fields, { ...need, lasting: 'no', restriction: 'a-lot' }, context);
    expect(short.values['restriction']).toBe('');
    const long = readForm(healthNeed.fields, { ...need, lasting: 'yes', restriction: 'a-lot' }, context);
    expect(long.values['restriction']).toBe('a-lot');
  });
});

describe('R-23: an allergy', () => {
  const peanuts = {
    what: 'Peanuts',
    severity: 'critical',
    help: 'Pen in the red bag, call 999',
    source: 'person',
  };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['that could kill, with what to do', peanuts, {}],
    ['that could kill, without what to do', { ...peanuts, help: '' }, { help: 'FIELD_NEEDED' }],
    ['that is mild, without what to do', { ...peanuts, severity: 'mild', help: '' }, {}],
    ['without how dangerous it is', { ...peanuts, severity: '' }, { severity: 'FIELD_NEEDED' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(readForm(allergy.fields, typed, context).problems).toEqual(problems);
  });
});

describe('R-23: something that is done differently', () => {
  const quiet = { helps: 'A quiet room', tell: ['worker', 'group'], inPlace: 'yes', review: '1/6/2027' };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['with who must know and when it is looked at again', quiet, {}],
    ['that nobody is to know of', { ...quiet, tell: [] }, { tell: 'FIELD_NEEDED' }],
    ['that is never looked at again', { ...quiet, review: '' }, { review: 'FIELD_NEEDED' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(readForm(adjustment.fields, typed, context).problems).toEqual(problems);
  });

  const dues: [what: string, values: object, due: object[]][] = [
    ['is looked at again on its day', {}, [{ what: 'review', day: '2027-06-01' }]],
    ['is to be put in place first', { inPlace: 'no' }, [{ what: 'arrange', day: '2027-06-01' }]],
    ['asks nothing once it is no longer needed', { stillNeeded: 'no' }, []],
  ];
  test.each(dues)('%s', (_what, values, due) => {
    const kept = { ...emptyValues(adjustment.fields), inPlace: 'yes', review: '2027-06-01', ...values };
    expect(adjustment.due(kept, context)).toEqual(due);
  });
});
