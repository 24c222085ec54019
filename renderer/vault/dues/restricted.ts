/** What restricted records ask to be done by a day, for the team that holds their files: none of it stands among a person's own tasks. */
import { caseKindOf, isCaseKind } from '../../../shared/record/case/index.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { DueView } from '../day-api.ts';
import type { RecordView } from '../record-api.ts';
import { recordViews } from '../records/view.ts';
import { aboutFile, erasedOn } from '../restricted/about-file.ts';
import { isOfItsTeam } from '../restricted/own-team.ts';
import type { CaseFile, Session } from '../session.ts';
import { duesOfRecord } from './collect.ts';

export function restrictedDues(session: Session, context: Context): DueView[] {
  return [...session.files.values()].flatMap((file) => duesOfFile(session, file, context));
}

function duesOfFile(session: Session, file: CaseFile, context: Context): DueView[] {
  const { about: kind } = file;
  if (kind === null || !isCaseKind(kind) || !isOfItsTeam(session, file, kind)) return [];
  return recordViews(session, file)
    .filter((view) => view.kind === kind && view.mistake === '')
    .flatMap((view) => {
      const about = wordOf(view.values, 'about');
      const { personName, reference } = aboutFile(session, about);
      const whose = { file: file.id, personName: personName || reference };
      return [
        ...duesOfRecord(session, view, whose, context),
        ...ofErased(session, view, { ...whose, about }),
      ];
    });
}

/** What lies with the team is not erased with the person's file: the team decides. The data-protection team's own cases stay, to show what was done. */
function ofErased(
  session: Session,
  { kind, record }: RecordView,
  { about, ...whose }: { file: string; personName: string; about: string },
): DueView[] {
  const day = erasedOn(session, about);
  if (day === '' || caseKindOf(kind).kept === 'data-protection') return [];
  const anybody = { worker: '', workerName: '', about: '' };
  return [{ ...whose, ...anybody, day, from: 'record', kind, record, what: 'about-erased' }];
}
