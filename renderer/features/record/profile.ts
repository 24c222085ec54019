/** What the services that support the person ask about, for the screens of their file. */
import type { Fields, Values } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { openServices, type Profile, profileOf } from '../../../shared/rules/profile.ts';
import type { FileView } from '../../vault/api.ts';
import { isEmptyValue } from './show-value.tsx';
import { useSession } from '../shell/session.ts';

export function useProfile({ records }: FileView): Profile {
  const services = useSession(({ library }) => library?.services) ?? [];
  const standing = records.filter(({ mistake }) => mistake === '');
  const periods = standing
    .filter(({ kind }) => kind === 'support-period')
    .map(({ values }) => ({ service: wordOf(values, 'service'), endedOn: wordOf(values, 'endedOn') }));
  const reasons = standing
    .filter(({ kind }) => kind === 'asked-more')
    .map(({ values }) => wordOf(values, 'topic'));
  return profileOf(services, openServices(periods, localDay(new Date())), reasons);
}

/** The fields of a form: those that are asked, and those that hold an answer all the same. */
export function fieldsAsked(profile: Profile, kind: string, fields: Fields, values: Values): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, field]) => profile.asks(kind, name) || !isEmptyValue(field, values[name] ?? field.empty),
    ),
  );
}
