/** Fields with a form that everybody in the United Kingdom knows. */
import { err, ok } from '../../result.ts';
import { parseDateOfBirth } from '../../rules/date-of-birth.ts';
import { parseEmail } from '../../rules/email.ts';
import { displayNhsNumber, parseNhsNumber } from '../../rules/nhs-number.ts';
import { parsePersonName } from '../../rules/person-name.ts';
import { displayPhone, parsePhone } from '../../rules/phone.ts';
import { isStoredPostcode, parsePostcode } from '../../rules/postcode.ts';
import { typedDate } from '../../rules/typed-date.ts';
import { parseUprn } from '../../rules/uprn.ts';
import type { Context, Field, Typed, Values } from './field.ts';
import { formatted } from './text.ts';

const same = (value: string) => value;

export const personName = (): Field<string> => formatted(parsePersonName, same, { width: 'full' });
export const phone = (): Field<string> => formatted(parsePhone, displayPhone, { keys: 'tel' });
export const email = (): Field<string> => formatted(parseEmail, same, { width: 'full', keys: 'email' });
/** A stand-in for "no address" is kept when a button put it there. */
export const postcode = (): Field<string> =>
  formatted((typed) => (isStoredPostcode(typed) ? ok(typed) : parsePostcode(typed)), same);

export const nhsNumber = (): Field<string> =>
  formatted(
    (typed, { practice }) => {
      const parsed = parseNhsNumber(typed);
      if (!parsed.ok) return parsed;
      return parsed.value.test && !practice ? err('NHS_NUMBER_TEST') : ok(parsed.value.digits);
    },
    displayNhsNumber,
    { keys: 'numeric' },
  );

export const uprn = (): Field<string> => formatted(parseUprn, same, { keys: 'numeric' });

/** The code of a GP practice as the NHS writes it: a letter and five digits. */
export const gpCode = (): Field<string> =>
  formatted((typed) => {
    const code = typed.replaceAll(/\s/gu, '').toUpperCase();
    return /^[A-Z]\d{5}$/.test(code) ? ok(code) : err('GP_CODE_FORM');
  }, same);

/** A date of birth; a year is enough where the field `accuracy` says that it is an estimate. */
export function dateOfBirth(accuracy: string): Field<string> {
  const read = (typed: Typed, { today }: Context, values: Values) => {
    if (typeof typed !== 'string') return err('FIELD_INVALID' as const);
    if (typed.trim() === '') return ok('');
    const how = values[accuracy] === 'estimated' ? 'estimated' : 'exact';
    const parsed = parseDateOfBirth(typed, how, today);
    return parsed.ok ? ok(parsed.value.date ?? '') : parsed;
  };
  return { ...formatted(() => err('FIELD_INVALID'), typedDate), ask: { as: 'date' }, read };
}
