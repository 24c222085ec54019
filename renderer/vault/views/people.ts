/** Finding people, and noticing that somebody is known already. Over what is in memory; nothing searchable is ever stored. */
import { likelyMatch, matchFacts } from '../../../shared/rules/likely-match.ts';
import { alertsNow } from '../../../shared/rules/alerts.ts';
import { displayPhone } from '../../../shared/rules/phone.ts';
import { foldForSearch } from '../../../shared/rules/person-name.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import type { LikelyMatch, PersonSummary } from '../people-api.ts';
import type { CaseFile, Session } from '../session.ts';
import { filesThatGoOn, knownFile } from '../household/pairs.ts';
import { isMistake, personOf, safetyOf, standingOf } from './records.ts';
import { untilChanged } from './until-changed.ts';

const MOST = 200;

interface Known {
  file: CaseFile;
  person: Person;
}

/** What a list shows of somebody, on an ISO day. */
export function summariser(session: Session, today: string): (known: Known) => PersonSummary {
  const ends = filesThatGoOn(session);
  return ({ file, person }) => {
    const { recordNumber, legalName, preferredName, dateOfBirth, address, services, accessNeeds } = person;
    const main = ends.get(file.id);
    return {
      file: file.id,
      recordNumber,
      name: legalName,
      preferredName,
      dateOfBirth,
      postcode: address.postcode,
      services,
      alerts: alertsNow(person.alert, standingOf(file, 'alert'), today),
      accessNeeds,
      goesOnIn: main === undefined ? null : knownFile(session, main),
      safety: safetyOf(file, file.merged.changes.keys()),
    };
  };
}

export function everybody(session: Session): Known[] {
  return [...session.files.values()].flatMap((file) => {
    const person = personOf(file);
    return person === undefined || isMistake(person.merged) ? [] : [{ file, person: person.value }];
  });
}

/** Every word of the query must begin a word, or lie in a number, of the person. */
export function findPeople(session: Session, query: string, today: string): PersonSummary[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  return everybody(session)
    .filter(({ person }) => {
      const text = haystack(person);
      return words.every((word) => text.includes(word));
    })
    .map(summariser(session, today))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .slice(0, MOST);
}

function haystack(person: Person): string {
  const { recordNumber, dateOfBirth, address, nhsNumber } = person;
  const phones = [person.phone, person.secondPhone, person.thirdPhone]
    .filter((phone) => phone !== '')
    .flatMap((phone) => [phone, displayPhone(phone)]);
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  const dates = `${dateOfBirth} ${day}/${month}/${year}`;
  const compact = [recordNumber, address.postcode, ...phones, nhsNumber].map((text) =>
    text.replaceAll(/[\s-]/g, ''),
  );
  return foldForSearch(
    [
      person.legalName,
      person.preferredName,
      ...person.previousNames,
      ...address.lines,
      address.postcode,
      recordNumber,
      ...phones,
      person.email,
      dates,
      ...compact,
    ].join(' '),
  );
}

/** A table of a thousand rows is compared with everybody, so each is made ready once. */
const factsOf = untilChanged((file: CaseFile) => {
  const known = personOf(file);
  return known === undefined ? null : matchFacts(known.value);
});

export function likelyMatches(session: Session, person: Person, today: string): LikelyMatch[] {
  const facts = matchFacts(person);
  const summary = summariser(session, today);
  return everybody(session)
    .flatMap((known) => {
      const other = factsOf(known.file);
      const match = other && likelyMatch(facts, other);
      return match === null ? [] : [{ match, known }];
    })
    .toSorted((a, b) => b.match.score - a.match.score)
    .slice(0, 5)
    .map(({ match, known }) => ({ person: summary(known), reasons: [...match.reasons] }));
}
