/** Terms and values of a person, shared by the overview and the details. An unknown value says so. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/record/person.ts';
import { displayNhsNumber } from '../../../shared/rules/nhs-number.ts';
import { displayPhone } from '../../../shared/rules/phone.ts';
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
  return {
    term,
    value: said(t, [...address.lines, address.postcode].filter((line) => line !== '').join('\n')),
  };
}

export function phoneFact(t: TFunction, { phone }: Person): Fact {
  return { term: t('field.phone'), value: said(t, phone === '' ? '' : displayPhone(phone)) };
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

export function nhsFact(t: TFunction, { nhsNumber }: Person): Fact {
  return { term: t('field.nhsNumber'), value: said(t, nhsNumber === '' ? '' : displayNhsNumber(nhsNumber)) };
}
