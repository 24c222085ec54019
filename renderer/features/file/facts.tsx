/** Terms and values of a person, shared by the overview and the details. An unknown value says so. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Person } from '../../../shared/record/case/person.ts';
import { displayPhone } from '../../../shared/rules/phone.ts';
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';
import { Literal } from '../../ui/Literal.tsx';

export interface Fact {
  term: string;
  value: ReactNode;
}

function said(t: TFunction, text: string): ReactNode {
  return text === '' ? t('file.unknown') : <Literal lines>{text}</Literal>;
}

export function addressFact(t: TFunction, { address }: Person): Fact {
  const term = t('file.address');
  if (address.postcode === noFixedAbode) return { term, value: t('address.homes.no-fixed') };
  if (address.postcode === addressNotKnown) return { term, value: t('address.homes.not-known') };
  return {
    term,
    value: said(t, [...address.lines, address.postcode].filter((line) => line !== '').join('\n')),
  };
}

export function phoneFact(t: TFunction, { phone }: Person): Fact {
  return { term: t('record.person.fields.phone'), value: said(t, phone === '' ? '' : displayPhone(phone)) };
}

export function needsFacts(t: TFunction, person: Person): Fact[] {
  return [
    {
      term: t('record.person.fields.communicationNeeds'),
      value: said(t, person.communicationNeeds.join('\n')),
    },
    { term: t('record.person.fields.language'), value: said(t, person.language) },
    { term: t('file.interpreter'), value: t(person.interpreterNeeded ? 'file.yes' : 'file.no') },
  ];
}
