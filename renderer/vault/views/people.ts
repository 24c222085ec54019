/** Finding people, and noticing that somebody is known already. Over what is in memory; nothing searchable is ever stored. */
import { likelyMatch, matchFacts } from '../../../shared/rules/likely-match.ts';
import { foldForSearch } from '../../../shared/rules/person-name.ts';
import type { Person } from '../../../shared/record/person.ts';
import type { LikelyMatch, PersonSummary } from '../api.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, safetyOf } from './records.ts';

const MOST = 200;

function summary(file: CaseFile, person: Person): PersonSummary {
  const { recordNumber, legalName, preferredName, dateOfBirth, address, services, alert } = person;
  return {
    file: file.id,
    recordNumber,
    name: legalName,
    preferredName,
    dateOfBirth,
    postcode: address.postcode,
    services,
    alert,
    safety: safetyOf(file, file.merged.changes.keys()),
  };
}

function everybody(session: Session): { file: CaseFile; person: Person }[] {
  return [...session.files.values()].flatMap((file) => {
    const person = personOf(file);
    return person === undefined ? [] : [{ file, person: person.value }];
  });
}

/** Every word of the query must begin a word, or lie in a number, of the person. */
export function findPeople(session: Session, query: string): PersonSummary[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  return everybody(session)
    .filter(({ person }) => {
      const text = haystack(person);
      return words.every((word) => text.includes(word));
    })
    .map(({ file, person }) => summary(file, person))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, MOST);
}

function haystack(person: Person): string {
  const { recordNumber, legalName, preferredName, dateOfBirth, address, phone, nhsNumber } = person;
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const dates = `${dateOfBirth} ${day}/${month}/${year}`;
  const compact = [recordNumber, address.postcode, phone, nhsNumber].map((text) =>
    text.replaceAll(/[\s-]/g, ''),
  );
  return foldForSearch(
    [
      legalName,
      preferredName,
      ...address.lines,
      address.postcode,
      recordNumber,
      phone,
      dates,
      ...compact,
    ].join(' '),
  );
}

export function likelyMatches(session: Session, person: Person): LikelyMatch[] {
  const facts = matchFacts(person);
  return everybody(session)
    .flatMap(({ file, person: known }) => {
      const match = likelyMatch(facts, matchFacts(known));
      return match === null ? [] : [{ match, person: summary(file, known) }];
    })
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, 5)
    .map(({ match, person: known }) => ({ person: known, reasons: [...match.reasons] }));
}
