/** What the files on this laptop say of each other: which of them are about one person. */
import { goesOnIn, type SaidOfPair } from '../../../shared/rules/same-person.ts';
import type { KnownFile, SamePerson } from '../people-api.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, standingOf } from '../views/records.ts';

export function knownFile(session: Session, id: string): KnownFile {
  const file = session.files.get(id);
  const person = file === undefined ? undefined : personOf(file)?.value;
  return { file: id, name: person?.legalName ?? '', recordNumber: person?.recordNumber ?? '' };
}

export function saidOfPairs(session: Session): SaidOfPair[] {
  return [...session.files.values()].flatMap((file) =>
    standingOf(file, 'same-as').map(({ other, answer, main }) => ({ file: file.id, other, answer, main })),
  );
}

/** For each file that goes on in another, which. */
export function filesThatGoOn(session: Session): Map<string, string> {
  return goesOnIn(saidOfPairs(session));
}

export function samePerson(session: Session, file: CaseFile): SamePerson {
  const ends = filesThatGoOn(session);
  const main = ends.get(file.id);
  const others = [...ends].filter(([, end]) => end === file.id).map(([other]) => other);
  return {
    main: main === undefined ? null : knownFile(session, main),
    others: others.map((other) => knownFile(session, other)),
  };
}

/** This file and those that go on in it. */
export function filesOfPerson(session: Session, file: CaseFile): CaseFile[] {
  const { others } = samePerson(session, file);
  return [file, ...others.flatMap((other) => session.files.get(other.file) ?? [])];
}

/** All files of one person, whichever of them goes on: the given one first. Worked out once for asking about many. */
export function filesTogether(session: Session): (file: CaseFile) => [CaseFile, ...CaseFile[]] {
  const ends = filesThatGoOn(session);
  const endOf = (id: string) => ends.get(id) ?? id;
  const byEnd = Map.groupBy(new Set([...ends.keys(), ...ends.values()]), endOf);
  return (file) => {
    const others = (byEnd.get(endOf(file.id)) ?? []).filter((id) => id !== file.id);
    return [file, ...others.flatMap((id) => session.files.get(id) ?? [])];
  };
}
