/** The office's cases as its team sees them: what began each, and the steps since. */
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { OfficeCase } from '../office-case-api.ts';
import { recordViews } from '../records/view.ts';
import { isOfItsTeam } from '../restricted/own-team.ts';
import type { CaseFile, Session } from '../session.ts';

export function officeCases(session: Session, kind: CaseKindName): OfficeCase[] {
  return [...session.files.values()]
    .flatMap((file) => officeCase(session, file, kind) ?? [])
    .toSorted((a, b) => (a.view.begun.at < b.view.begun.at ? 1 : -1));
}

/** Null for a file that is no case of this kind. */
export function officeCase(session: Session, file: CaseFile, kind: CaseKindName): OfficeCase | null {
  if (!isOfItsTeam(session, file, kind)) return null;
  const views = recordViews(session, file);
  const view = views.find((one) => one.kind === kind);
  if (view === undefined) return null;
  const steps = views.filter((one) => caseKindOf(one.kind).partOf === kind);
  return { view, reference: fileReference(file.id), steps };
}
