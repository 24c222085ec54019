/** What restricted records ask to be done by a day, for the team that holds their files: none of it stands among a person's own tasks. */
import { isCaseKind } from '../../../shared/record/case/index.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import type { DueView } from '../day-api.ts';
import { recordViews } from '../records/view.ts';
import { aboutFile } from '../restricted/about-file.ts';
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
      const { personName, reference } = aboutFile(session, wordOf(view.values, 'about'));
      return duesOfRecord(session, view, { file: file.id, personName: personName || reference }, context);
    });
}
