/** What an entry of a register says, in words: for a screen, and for a table. */
import { useTranslation } from 'react-i18next';
import type { Fields } from '../../../shared/record/field/field.ts';
import { type RegisterName, registerOf } from '../../../shared/record/register/index.ts';
import { choosableUses } from '../../../shared/record/case/purposes.ts';
import { showDate } from '../../ui/format.ts';
import type { EntryView } from '../../vault/register-api.ts';
import { useBasis } from '../record/basis.ts';
import { useValueText } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import type { Table } from '../shell/save-table.ts';
import type { Reviewed } from './entries.ts';

export interface Line {
  term: string;
  text: string;
}

/** Each question with its answer, in order; the answer is empty where there is none. What follows in law from the use stands after it. */
export function useEntryLines(register: RegisterName): (entry: EntryView) => Line[] {
  const { t } = useTranslation();
  const words = useRecordWords(register);
  const text = useValueText();
  const basis = useBasis();
  const fields: Fields = registerOf(register).fields;
  const inLaw = (code: unknown): Line[] => {
    const use = choosableUses.find((one) => one === code);
    if (use === undefined) return [];
    const { six, nine } = basis(use);
    return [
      { term: t('registers.restsOn'), text: t(`why.six.${six}`) },
      { term: t('registers.special'), text: nine === null ? t('why.noSpecial') : t(`why.nine.${nine}`) },
    ];
  };
  return ({ values }) =>
    Object.entries(fields).flatMap(([name, field]) => [
      { term: words.label(name), text: text(register, name, field, values[name] ?? field.empty) },
      ...(register === 'processing-activity' && name === 'use' ? inLaw(values[name]) : []),
    ]);
}

/** The register as a table: every entry, and who wrote it last. */
export function useRegisterTable(register: RegisterName): (entries: readonly Reviewed[]) => Table {
  const { t } = useTranslation();
  const linesOf = useEntryLines(register);
  return (entries) => {
    const rows = entries.map(({ entry, day }) => [
      ...linesOf(entry),
      { term: t('registers.columns.next'), text: day === '' ? '' : showDate(day) },
      { term: t('registers.columns.by'), text: entry.changed.workerName },
      { term: t('registers.columns.at'), text: showDate(entry.changed.at) },
    ]);
    return [(rows[0] ?? []).map(({ term }) => term), ...rows.map((row) => row.map((line) => line.text))];
  };
}
