/** What of the files on this laptop can be counted, person by person. */
import { localDay } from '../../../shared/rules/calendar.ts';
import { isPlaceholderPostcode } from '../../../shared/rules/postcode.ts';
import type { PersonFacts } from '../../../shared/rules/statistics/facts.ts';
import { everyPerson } from '../household/every-person.ts';
import type { Ports } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import { limitsIn } from '../requests/limits.ts';
import type { CaseFile, Session } from '../session.ts';
import { personOf, recordsOf, standingOf } from '../views/records.ts';

export interface Gathered {
  people: PersonFacts[];
  /** Files, not people. */
  counted: number;
  resting: number;
}

/** Somebody with several files is one person. Who is restricted, or objects to being counted, is left out. @param day ISO. */
export async function gather(ports: Ports, session: Session, day: string): Promise<Gathered> {
  const gathered: Gathered = { people: [], counted: 0, resting: 0 };
  await everyPerson(ports, session, (files) => {
    const { locked, paused } = limitsIn(files, day);
    if (locked || paused.includes('statistics')) {
      gathered.resting += files.length;
      return;
    }
    gathered.counted += files.length;
    gathered.people.push(factsOf(files));
  });
  return gathered;
}

function factsOf(files: readonly CaseFile[]): PersonFacts {
  const people = files.flatMap((file) => personOf(file)?.value ?? []);
  const postcode = people.map(({ address }) => address.postcode).find((one) => one !== '') ?? '';
  return {
    born: people.map(({ dateOfBirth }) => dateOfBirth).find((one) => one !== '') ?? '',
    district: isPlaceholderPostcode(postcode) ? '' : (postcode.split(' ')[0] ?? ''),
    support: files.flatMap((file) => standingOf(file, 'support-period')),
    wellbeing: files.flatMap((file) => standingOf(file, 'wellbeing')),
    shared: files.flatMap(sharedFrom),
  };
}

/** What was stopped on its way did not go out. */
function sharedFrom(file: CaseFile): PersonFacts['shared'] {
  return recordsOf(file, 'sharing').flatMap(({ value, merged }) => {
    const [write] = writesOf(merged);
    if (write === undefined || value.stopped !== '') return [];
    return [{ on: localDay(new Date(write.at)), recipientKind: value.recipientKind }];
  });
}
