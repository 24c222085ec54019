/** money details, what is kept of them, and what of that is ever shown. */
import { describe, expect, test } from 'vitest';
import { finance } from '../../../shared/record/case/finance.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { maskText, maskValues } from '../../../shared/record/field/masked.ts';
import { context, problemsOf } from './checked-kind.ts';

const grant = { purpose: 'grant', deleteAfter: '1/3/2027' };
const account = { ...grant, sortCode: '08-99-99', account: '66374958', holder: 'M Okoro' };

describe('R-19: money details', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['that only say what for and until when', grant, {}],
    ['without a day to delete them', { ...grant, deleteAfter: '' }, { deleteAfter: 'FIELD_NEEDED' }],
    [
      'to be deleted on a day that is gone',
      { ...grant, deleteAfter: '22/11/2026' },
      { deleteAfter: 'DATE_PAST' },
    ],
    ['for no purpose', { ...grant, purpose: '' }, { purpose: 'FIELD_NEEDED' }],
    [
      'for another purpose that is not named',
      { ...grant, purpose: 'other' },
      { purposeWords: 'FIELD_NEEDED' },
    ],
    ['with an account that goes with its sort code', account, {}],
    ['with one that does not', { ...account, account: '66374959' }, { account: 'ACCOUNT_CHECK' }],
    ['with a sort code that is not in the table', { ...account, sortCode: '01-01-01' }, {}],
    ['with an account and no sort code', { ...account, sortCode: '' }, { sortCode: 'FIELD_NEEDED' }],
    ['with a sort code and no account', { ...account, account: '' }, { account: 'FIELD_NEEDED' }],
    ['with an account of nobody', { ...account, holder: '' }, { holder: 'FIELD_NEEDED' }],
    ['with a sort code of five numbers', { ...account, sortCode: '08999' }, { sortCode: 'SORT_CODE_FORM' }],
    ['with an account of six numbers', { ...account, account: '663749' }, { account: 'ACCOUNT_NUMBER_FORM' }],
    ['with an income below nothing', { ...grant, income: '-1' }, { income: 'MONEY_FORM' }],
    ['with an income of no time', { ...grant, income: '120.50' }, { incomePeriod: 'FIELD_NEEDED' }],
    ['with an income of each week', { ...grant, income: '120.50', incomePeriod: 'week' }, {}],
    ['with an income of nothing', { ...grant, income: '0', incomePeriod: 'week' }, {}],
    [
      'with benefits of another kind',
      { ...grant, benefits: ['pip', 'other'] },
      { otherBenefits: 'FIELD_NEEDED' },
    ],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(finance, typed)).toEqual(problems);
  });

  test('an account of seven numbers gets a nought before it', () => {
    const { values } = readForm(finance.fields, { ...account, account: '6637495' }, context);
    expect(values['account']).toBe('06637495');
  });

  test.each([
    ['08-99-99', '66374958', 'pass'],
    ['01-01-01', '66374958', 'unknown'],
    ['', '', ''],
  ])('what the check of %s %s said is kept with them: %s', (sortCode, number, checked) => {
    const { values } = readForm(finance.fields, { ...account, sortCode, account: number }, context);
    expect(finance.derive(values)).toEqual({ checked });
  });

  test('only the last signs of an account leave the vault', () => {
    const { values } = readForm(finance.fields, account, context);
    expect(maskValues(finance.fields, values)).toEqual({
      ...values,
      sortCode: '••••99',
      account: '••••4958',
    });
    expect(maskText('', 4)).toBe('');
  });

  test('they are due to be deleted on their day', () => {
    const kept = { ...emptyValues(finance.fields), deleteAfter: '2027-03-01' };
    expect(finance.due(kept, context)).toEqual([{ what: 'delete', day: '2027-03-01' }]);
  });
});
