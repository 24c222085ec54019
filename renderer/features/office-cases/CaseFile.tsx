import type { ReactNode } from 'react';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { FileContext } from '../record/file-context.ts';

/** What began a case, and its steps so far. */
export type CaseOnScreen = Pick<OfficeCase, 'view' | 'steps'>;

/** The small file of a case: the fields and records inside look there. */
export function CaseFile({ found: { view, steps }, children }: { found: CaseOnScreen; children: ReactNode }) {
  return (
    <FileContext value={{ file: view.file, records: [view, ...steps], person: null }}>{children}</FileContext>
  );
}
