/** The file that a form or a record on screen belongs to: fields that point to other records look there. */
import { createContext, useContext } from 'react';
import type { Context } from '../../../shared/record/field/field.ts';
import { basesOf } from '../../../shared/rules/lawful-basis.ts';
import { isDutyInForce } from '../../../shared/rules/duty-in-force.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import type { FileView } from '../../vault/api.ts';
import { basisEntries } from './basis.ts';
import { useSession } from '../shell/session.ts';

/** A person's file, or the small one of a restricted record, which says nothing of the person. */
export interface FileOnScreen
  extends Pick<FileView, 'file' | 'records'>, Partial<Pick<FileView, 'decisions' | 'linked' | 'same'>> {
  person: { dateOfBirth: string } | null;
}

export const FileContext = createContext<FileOnScreen | null>(null);

export function useFileView(): FileOnScreen {
  const view = useContext(FileContext);
  if (view === null) throw new Error('A record is drawn outside its file.');
  return view;
}

/** What the rules of a field may need to know of the file. */
export function useRuleContext(): Context {
  const practice = useSession(({ library }) => library?.practice === true);
  const registers = useSession(({ library }) => library?.registers) ?? [];
  const { file, person } = useFileView();
  const today = localDay(new Date());
  const statutes = registers.filter(({ register }) => register === 'statute').map(({ values }) => values);
  return {
    today,
    practice,
    reportingDuty: isDutyInForce(statutes, 'report-child-sexual-abuse', today),
    bases: basesOf(basisEntries(registers)),
    ...(file === '' ? { noFile: true } : {}),
    ...(person === null ? {} : { born: person.dateOfBirth }),
  };
}
