/** The file that a form or a record on screen belongs to: fields that point to other records look there. */
import { createContext, useContext } from 'react';
import type { Context } from '../../../shared/record/field/field.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import type { FileView } from '../../vault/api.ts';
import { useSession } from '../shell/session.ts';

export const FileContext = createContext<FileView | null>(null);

export function useFileView(): FileView {
  const view = useContext(FileContext);
  if (view === null) throw new Error('A record is drawn outside its file.');
  return view;
}

/** What the rules of a field may need to know of the file. */
export function useRuleContext(): Context {
  const practice = useSession(({ library }) => library?.practice === true);
  return { today: localDay(new Date()), practice, born: useFileView().person.dateOfBirth };
}
