/** Terms and values of a person, shared by the overview and the details. An unknown value says so. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/record/person.ts';
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';

export interface Fact {
  term: string;
  value: ReactNode;
}

export function said(t: TFunction, text: string): ReactNode {
  return text === '' ? t('file.unknown') : <Literal lines>{text}</Literal>;
}

export function addressFact(t: TFunction, { address }: Person): Fact {
  const term = t('file.address');
  if (address.postcode === noFixedAbode) return { term, value: t('home.no-fixed') };
  if (address.postcode === addressNotKnown) return { term, value: t('home.not-known') };
  return { term, value: said(t, [...address.lines, address.postcode].filter((line) => line !== '').join('\n')) };
}

/** A stored number of this country as people write it: 0, and a space before the last six digits. */
export function phoneFact(t: TFunction, { phone }: Person): Fact {
  const shown = phone.startsWith('+44') ? `0${phone.slice(3, -6)} ${phone.slice(-6)}` : phone;
  return { term: t('field.phone'), value: said(t, shown) };
}

export function needsFacts(t: TFunction, person: Person): Fact[] {
  return [
    { term: t('field.communicationNeeds'), value: said(t, person.communicationNeeds.join('\n')) },
    { term: t('field.language'), value: said(t, person.language) },
    { term: t('file.interpreter'), value: t(person.interpreterNeeded ? 'file.yes' : 'file.no') },
  ];
}

export function birthFact(t: TFunction, { dateOfBirth, dateOfBirthAccuracy }: Person): Fact {
  const term = t('field.dateOfBirth');
  if (dateOfBirth === '') return { term, value: t('file.unknown') };
  const date = showDate(dateOfBirth);
  return { term, value: dateOfBirthAccuracy === 'exact' ? date : t('file.about', { date }) };
}

/** In groups of three, three and four, as on a letter from the NHS. */
export function nhsFact(t: TFunction, { nhsNumber }: Person): Fact {
  return { term: t('field.nhsNumber'), value: said(t, nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')) };
}
