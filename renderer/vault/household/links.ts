/** Whom a file is linked to, seen from either end: a link that stands in the other file counts as much as one in this. */
import type { RecordOf } from '../../../shared/record/kinds.ts';
import { fromOtherSide } from '../../../shared/rules/links.ts';
import type { LinkedPerson } from '../people-api.ts';
import type { CaseFile, Session } from '../session.ts';
import { standingOf } from '../views/records.ts';
import { knownFile } from './pairs.ts';

export function linkedPeople(session: Session, file: CaseFile): LinkedPerson[] {
  const linked = new Map<string, LinkedPerson>();
  const note = (other: string, relation: string, { relationWords: words }: RecordOf<'link'>) => {
    const known = linked.get(`${other} ${relation}`);
    if (known === undefined || known.words === '')
      linked.set(`${other} ${relation}`, { ...knownFile(session, other), relation, words });
  };
  for (const value of standingOf(file, 'link')) note(value.to, value.relation, value);
  for (const other of session.files.values()) {
    if (other.id === file.id) continue;
    for (const value of standingOf(other, 'link')) {
      if (value.to === file.id) note(other.id, fromOtherSide(value.relation), value);
    }
  }
  return [...linked.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
