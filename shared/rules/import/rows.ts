/** Rows of somebody else's table, as forms that a worker could have typed. Nothing is checked here: the form's own rules do that. */
import type { TypedForm } from '../../record/field/form.ts';
import { foldForSearch } from '../person-name.ts';
import type { ColumnTarget } from './columns.ts';
import { type DateOrder, typedInOrder } from './date-order.ts';

export interface Mapping {
  columns: readonly (ColumnTarget | null)[];
  dates: DateOrder;
  /** The charity's services, to be found by code or by name. */
  services: readonly { code: string; name: string }[];
}

const cell = (row: readonly string[], { columns }: Mapping, target: ColumnTarget): string[] =>
  columns.flatMap((column, index) => {
    const value = (row[index] ?? '').trim();
    return column === target && value !== '' ? [value] : [];
  });

/** Spreadsheets take a leading nought for a slip: `7700900123` was `07700900123`. */
function withNought(phone: string): string {
  const digits = phone.replaceAll(/\s/gu, '');
  return /^[1-37-8]\d{8,9}$/.test(digits) ? `0${digits}` : phone;
}

function serviceCodes(values: readonly string[], { services }: Mapping): string[] {
  const wanted = values.flatMap((value) => value.split(/[;,|]/)).map(foldForSearch);
  return services
    .filter(({ code, name }) => wanted.includes(foldForSearch(code)) || wanted.includes(foldForSearch(name)))
    .map(({ code }) => code);
}

export function formOfRow(row: readonly string[], mapping: Mapping): TypedForm {
  const one = (target: ColumnTarget) => cell(row, mapping, target).join(' ');
  const born = one('dateOfBirth');
  const whole = one('legalName');
  return {
    legalName: whole === '' ? [one('given'), one('family')].filter(Boolean).join(' ') : whole,
    preferredName: one('preferredName'),
    title: one('title'),
    dateOfBirthAccuracy: born === '' ? 'unknown' : 'exact',
    dateOfBirth: born === '' ? '' : typedInOrder(born, mapping.dates),
    address: [cell(row, mapping, 'addressLine').join('\n'), one('postcode')],
    phone: withNought(one('phone')),
    secondPhone: withNought(one('secondPhone')),
    email: one('email'),
    nhsNumber: one('nhsNumber'),
    gpName: one('gpName'),
    language: one('language'),
    services: serviceCodes(cell(row, mapping, 'services'), mapping),
    communicationNeeds: cell(row, mapping, 'communicationNeeds').join('\n'),
    alert: one('alert'),
  };
}

/** For each row the earlier row that is the same person by NHS number, or by name and date of birth; null for none. */
export function sameRows(forms: readonly TypedForm[]): (number | null)[] {
  const seen = new Map<string, number>();
  return forms.map(({ legalName, dateOfBirth, nhsNumber }, index) => {
    const digits = String(nhsNumber ?? '').replaceAll(/\D/g, '');
    const name = foldForSearch(String(legalName ?? ''));
    const keys = [
      ...(digits === '' ? [] : [`number ${digits}`]),
      ...(name === '' || dateOfBirth === '' ? [] : [`${name} ${String(dateOfBirth)}`]),
    ];
    const before = keys.flatMap((key) => seen.get(key) ?? [])[0];
    for (const key of keys) if (!seen.has(key)) seen.set(key, index);
    return before ?? null;
  });
}
