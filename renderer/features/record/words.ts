/** The words of a kind of record, from the catalogue: its name, its fields, their hints and answers. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Fields } from '../../../shared/record/field/field.ts';

export interface RecordWords {
  one: string;
  many: string;
  add: string;
  label(field: string): string;
  hint(field: string): string | undefined;
  /** The title of a part of a long form. */
  part(name: string): string;
  option(field: string, code: string): string;
  /** What it asks to be done. */
  due(what: string): string;
}

interface Words {
  t: TFunction;
  i18n: { exists(key: string): boolean };
}

/** A kind that this version does not know stands under its own name. */
export function recordWords({ t, i18n }: Words, kind: string): RecordWords {
  const find = (key: string): string | undefined =>
    i18n.exists(`record.${key}`) ? t(`record.${key}` as 'record.contact.one') : undefined;
  return {
    one: find(`${kind}.one`) ?? kind,
    many: find(`${kind}.many`) ?? kind,
    add: find(`${kind}.add`) ?? t('record.common.add'),
    label: (field) => find(`${kind}.fields.${field}`) ?? find(`common.fields.${field}`) ?? field,
    hint: (field) => find(`${kind}.hints.${field}`) ?? find(`common.hints.${field}`),
    part: (name) => find(`${kind}.parts.${name}`) ?? name,
    option: (field, code) =>
      find(`${kind}.options.${field}.${code}`) ??
      find(`common.fieldOptions.${field}.${code}`) ??
      find(`common.options.${code}`) ??
      code,
    due: (what) => find(`${kind}.due.${what}`) ?? find(`common.due.${what}`) ?? find(`${kind}.one`) ?? kind,
  };
}

/** Words that a field brings along come before the catalogue's. */
export function ownWords(words: RecordWords, fields: Fields): RecordWords {
  return {
    ...words,
    label: (field) => fields[field]?.words?.label ?? words.label(field),
    option: (field, code) => fields[field]?.words?.options[code] ?? words.option(field, code),
  };
}

export function useRecordWords(kind: string): RecordWords {
  return recordWords(useTranslation(), kind);
}
