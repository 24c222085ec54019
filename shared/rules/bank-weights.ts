/**
 * A few rows of the modulus weight table, enough for the worked examples of "Validating account numbers: UK modulus checking"
 * (Vocalink for Pay.UK). The whole table is published there under its own terms and is not part of Doorstep; put it here in the same
 * layout. A sort code that no row has cannot be checked.
 */
import { readModulusTable } from './bank-account.ts';

export const modulusTable = readModulusTable(`
089999 089999 MOD10 0 0 0 0 0 0 7 1 3 7 1 3 7 1
107999 107999 MOD11 0 0 0 0 0 0 8 7 6 5 4 3 2 1
118765 118765 DBLAL 0 0 2 1 2 1 2 1 2 1 2 1 2 1 1
202959 202959 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1
202959 202959 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1
203099 203099 MOD11 0 0 0 0 0 0 0 7 6 5 4 3 2 1
203099 203099 DBLAL 2 1 2 1 2 1 2 1 2 1 2 1 2 1
`);
