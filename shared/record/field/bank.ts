/** Fields of a bank account. Only their last digits are shown, until somebody says why they need the rest. */
import { displaySortCode, parseAccountNumber, parseSortCode } from '../../rules/bank-account.ts';
import type { Field } from './field.ts';
import { masked } from './masked.ts';
import { formatted } from './text.ts';

export const sortCode = (): Field<string> =>
  masked(2, formatted(parseSortCode, displaySortCode, { keys: 'numeric' }));
export const accountNumber = (): Field<string> =>
  masked(
    4,
    formatted(parseAccountNumber, (digits) => digits, { keys: 'numeric' }),
  );
