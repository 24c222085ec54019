/** Whom people turn to about their data, in the charity and beyond: printed on every notice and letter, and asked in one form. */
import { email } from './field/known.ts';
import { needed, type Values, type ValuesOf } from './field/field.ts';
import { line, lines } from './field/text.ts';
import { wordOf, wordsOf } from './field/word-of.ts';
import type { Organisation } from './organisation.ts';

export const contactFields = {
  name: needed(line(120)),
  email: needed(email()),
  phone: needed(line(40)),
  address: lines(6, 80),
  /** Settings, because the regulator is to be renamed. */
  regulator: needed(line(120)),
  regulatorPhone: needed(line(40)),
  regulatorWeb: needed(line(120)),
};

type Contacts = Pick<Organisation, 'dataProtection' | 'regulator'>;

export function contactValues({ dataProtection, regulator }: Contacts): ValuesOf<typeof contactFields> {
  return {
    ...dataProtection,
    regulator: regulator.name,
    regulatorPhone: regulator.phone,
    regulatorWeb: regulator.web,
  };
}

/** @param values read without a problem. */
export function contactsOf(values: Values): Contacts {
  const word = (name: keyof typeof contactFields) => wordOf(values, name);
  return {
    dataProtection: {
      name: word('name'),
      email: word('email'),
      phone: word('phone'),
      address: wordsOf(values, 'address'),
    },
    regulator: { name: word('regulator'), phone: word('regulatorPhone'), web: word('regulatorWeb') },
  };
}
