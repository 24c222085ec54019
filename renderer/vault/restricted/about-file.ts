/** The case file that a restricted record is about, as far as this laptop knows it. */
import { fileFacts } from '../../../shared/membership/access.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import type { AboutFile } from '../restricted-api.ts';
import type { Session } from '../session.ts';
import { personOf } from '../views/records.ts';

export function aboutFile(session: Session, file: string): AboutFile {
  const known = session.files.get(file);
  const personName = known === undefined ? '' : (personOf(known)?.value.legalName ?? '');
  return { file, reference: fileReference(file), personName };
}

/** ISO day on which it was erased, for everybody; empty while it was not. */
export function erasedOn({ membership }: Session, file: string): string {
  const { erased } = fileFacts(membership, file);
  return erased === null ? '' : localDay(new Date(erased.at));
}
