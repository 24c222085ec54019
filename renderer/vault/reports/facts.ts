/** What of the files on this laptop can be counted, person by person. */
import { localDay } from '../../../shared/rules/calendar.ts';
import { isPlaceholderPostcode } from '../../../shared/rules/postcode.ts';
import type { PersonFacts } from '../../../shared/rules/statistics/facts.ts';
import { filesTogether } from '../household/pairs.ts';
import type { Ports } from '../ports.ts';
import { writesOf } from '../records/view.ts';
import { limitsIn } from '../requests/limits.ts';
import type { CaseFile, Session } from '../session.ts';
import { everybody } from '../views/people.ts';
import { personOf, recordsOf, standingOf } from '../views/records.ts';

export interface Gathered {
  people: PersonFacts[];
  /** Files, not people. */
  counted: number;
  resting: number;
}

/** After so many files others are answered: every record of every file is read. */
const BREATH = 25;

/** Somebody with several files is one person. Who is restricted, or objects to being counted, is left out. @param day ISO. */
export async function gather(ports: Ports, session: Session, day: string): Promise<Gathered> {
  const together = filesTogether(session);
  const all = everybody(session).map(({ file }) => file);
  const known = new Set(all.map(({ id }) => id));
  const gathered: Gathered = { people: [], counted: 0, resting: 0 };
  for (const [index, file] of all.entries()) {
    if (index % BREATH === BREATH - 1) {
      ports.emit('progress', { stage: 'count', done: index, total: all.length });
      await ports.rest();
    }
    if (!known.has(file.id)) continue;
    const files = together(file);
    for (const { id } of files) known.delete(id);
    const { locked, paused } = limitsIn(files, day);
    if (locked || paused.includes('statistics')) {
      gathered.resting += files.length;
      continue;
    }
    gathered.counted += files.length;
    gathered.people.push(factsOf(files));
  }
  ports.emit('progress', { stage: 'count', done: all.length, total: all.length });
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
