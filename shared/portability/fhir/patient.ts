import type { Patient } from '@medplum/fhirtypes';
import type { HeldRecord } from '../held.ts';
import { ownSystem } from './ids.ts';
import { listIn, textIn } from './values.ts';

/** Names the NHS number by the system that the NHS publishes for it. */
const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';

export function patient(person: HeldRecord, id: string): Patient {
  const text = (name: string) => textIn(person, name);
  const phones = ['phone', 'secondPhone', 'thirdPhone'].map(text).filter(Boolean);
  const sex = text('sex');
  return {
    resourceType: 'Patient',
    id,
    identifier: [
      ...(text('recordNumber') === ''
        ? []
        : [{ system: ownSystem('record-number'), value: text('recordNumber') }]),
      ...(text('nhsNumber') === '' ? [] : [{ system: nhsNumberSystem, value: text('nhsNumber') }]),
    ],
    name: [
      {
        use: 'official' as const,
        text: text('legalName'),
        prefix: text('title') === '' ? [] : [text('title')],
      },
      ...(text('preferredName') === '' ? [] : [{ use: 'usual' as const, text: text('preferredName') }]),
      ...listIn(person, 'previousNames').map((name) => ({ use: 'old' as const, text: name })),
    ],
    telecom: [
      ...phones.map((value, place) => ({ system: 'phone' as const, value, rank: place + 1 })),
      ...(text('email') === '' ? [] : [{ system: 'email' as const, value: text('email') }]),
    ],
    ...(sex === 'female' || sex === 'male' ? { gender: sex } : {}),
    birthDate: birthDate(text('dateOfBirth'), text('dateOfBirthAccuracy')),
    ...(text('dateOfDeath') === '' ? {} : { deceasedDateTime: text('dateOfDeath') }),
    address: addresses(person),
    communication: text('language') === '' ? [] : [{ language: { text: text('language') }, preferred: true }],
    generalPractitioner: text('gpName') === '' ? [] : [{ display: text('gpName') }],
  };
}

/** Of an estimate no more than the year is known. */
function birthDate(day: string, accuracy: string): string {
  return accuracy === 'estimated' ? day.slice(0, 4) : day;
}

function addresses({ values }: HeldRecord): NonNullable<Patient['address']> {
  const { address } = values;
  if (typeof address !== 'object' || address === null || Array.isArray(address)) return [];
  const { lines, postcode } = address;
  const line = Array.isArray(lines) ? lines.filter((one) => typeof one === 'string') : [];
  const postalCode = typeof postcode === 'string' ? postcode : '';
  return line.length === 0 && postalCode === '' ? [] : [{ use: 'home' as const, line, postalCode }];
}
