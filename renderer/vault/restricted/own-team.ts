/** Whether a small file is what it says: of a kind that is sealed away, and begun in the team of that kind. */
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { CaseFile, Session } from '../session.ts';

/** Anybody can write such a record into a file of their own team; it would be nobody's word but theirs. */
export function isOfItsTeam({ membership }: Session, { about, team }: CaseFile, kind: CaseKindName): boolean {
  return about === kind && membership.teams.get(team ?? '')?.kind === caseKindOf(kind).kept;
}
