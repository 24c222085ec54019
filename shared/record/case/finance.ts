/** Money: where a grant or a fare is to be paid, and what somebody lives on. Sealed to the finance team; kept no longer than it is needed. */
import { oneOf, someOf } from '../field/choice.ts';
import { accountNumber, sortCode } from '../field/bank.ts';
import { needed, type Values, when, whenIs } from '../field/field.ts';
import { money } from '../field/number.ts';
import type { FormProblems } from '../field/form.ts';
import { line } from '../field/text.ts';
import { wordOf } from '../field/word-of.ts';
import { date } from '../field/time.ts';
import { checkAccount, type ModulusResult } from '../../rules/bank-account.ts';
import { modulusTable } from '../../rules/bank-weights.ts';
import { caseKind } from './kind.ts';

export const benefits = [
  'universal-credit',
  'pip',
  'dla',
  'attendance-allowance',
  'carers-allowance',
  'esa',
  'pension-credit',
  'housing-benefit',
  'council-tax-reduction',
  'other',
] as const;

/** By the year, before tax. */
export const incomeBands = ['under-10', '10-to-20', '20-to-30', '30-to-50', 'over-50', 'prefer-not'] as const;

const hasAccount = ({ sortCode: code, account }: Values) => code !== '' || account !== '';

export const finance = caseKind({
  section: 'finance',
  use: 'payments',
  kept: 'finance',
  headline: ['purpose', 'holder', 'account'],
  fields: {
    purpose: needed(oneOf(['grant', 'fare', 'refund', 'benefits-check', 'other'])),
    purposeWords: whenIs('purpose', ['other'], needed(line(200))),
    sortCode: sortCode(),
    account: accountNumber(),
    holder: when(hasAccount, needed(line(70))),
    incomeBand: oneOf(incomeBands),
    income: money(),
    incomePeriod: when(
      ({ income }) => income !== null,
      needed(oneOf(['week', 'fortnight', 'four-weeks', 'month', 'year'])),
    ),
    benefits: someOf(benefits),
    otherBenefits: when(
      ({ benefits: chosen }) => Array.isArray(chosen) && chosen.includes('other'),
      needed(line(200)),
    ),
    /** Money is kept for its purpose and not for the case. */
    deleteAfter: needed(date('future')),
  },
  made: {
    /** What the banks' own check says; a sort code that the table does not have is taken unchecked. */
    checked: oneOf(['pass', 'unknown']),
  },
  derive: (values) => {
    const result = accountCheck(values);
    return { checked: result === 'fail' ? '' : result };
  },
  check: (values): FormProblems => {
    if (wordOf(values, 'sortCode') === '') return hasAccount(values) ? { sortCode: 'FIELD_NEEDED' } : {};
    if (wordOf(values, 'account') === '') return { account: 'FIELD_NEEDED' };
    return accountCheck(values) === 'fail' ? { account: 'ACCOUNT_CHECK' } : {};
  },
  due: (values) => {
    const day = wordOf(values, 'deleteAfter');
    return day === '' ? [] : [{ what: 'delete', day }];
  },
});

/** Empty where there is nothing to check. */
function accountCheck(values: Values): ModulusResult | '' {
  const [code, account] = [wordOf(values, 'sortCode'), wordOf(values, 'account')];
  return code === '' || account === '' ? '' : checkAccount(modulusTable, code, account);
}
