/** The file that a form or a record on screen belongs to: fields that point to other records look there. */
import { createContext, useContext } from 'react';
import type { FileView } from '../../vault/api.ts';

export const FileContext = createContext<FileView | null>(null);

export function useFileView(): FileView {
  const view = useContext(FileContext);
  if (view === null) throw new Error('A record is drawn outside its file.');
  return view;
}
