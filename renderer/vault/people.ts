/** Adding a person: checked, numbered, and the first change of a new case file. */
import { firstFields } from '../../shared/change/diff.ts';
import { newId } from '../../shared/crypto/random.ts';
import { type Person, person, unknownPerson } from '../../shared/record/case/person.ts';
import { type FormProblems, readForm, type TypedForm } from '../../shared/record/field/form.ts';
import { makeRecordNumber } from '../../shared/rules/record-number.ts';
import type { Outcome, VaultCalls } from './api.ts';
import { draftsOf } from './form-drafts.ts';
import { done } from './outcome.ts';
import { type Ports, today } from './ports.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { libraryOf } from './views/library.ts';
import { likelyMatches } from './views/people.ts';

type Added = ReturnType<VaultCalls['addPerson']>;

/** Problem fields are empty, so that likely matches can be looked for while the form is still being put right. */
function readPerson(
  ports: Ports,
  session: Session,
  typed: TypedForm,
): { person: Person; problems: FormProblems } {
  const context = { today: today(ports), practice: session.membership.practice };
  const { values, problems } = readForm(person.fields, typed, context);
  return {
    person: { ...unknownPerson, ...values },
    problems: { ...person.check(values, context), ...problems },
  };
}

export function checkPerson(
  ports: Ports,
  session: Session,
  typed: TypedForm,
): ReturnType<VaultCalls['checkPerson']> {
  const read = readPerson(ports, session, typed);
  return { problems: read.problems, matches: likelyMatches(session, read.person, today(ports)) };
}

export function addPerson(ports: Ports, session: Session, typed: TypedForm): Promise<Outcome<Added>> {
  return beginFile(
    ports,
    session,
    typed,
    draftsOf(session, { form: 'new-person', file: null, record: null }),
  );
}

/** With problems nothing is saved, and `file` is empty. `droppedDrafts`: what was half-filled, and goes with it. */
export async function beginFile(
  ports: Ports,
  session: Session,
  typed: TypedForm,
  droppedDrafts: string[] = [],
): Promise<Outcome<Added>> {
  const read = readPerson(ports, session, typed);
  if (Object.keys(read.problems).length > 0) return done({ file: '', problems: read.problems });
  const library = libraryOf(session);
  if (!library.ok) return library;
  const recordNumber = makeRecordNumber(library.value.organisation.recordPrefix, ports.random.bytes(32));
  const edit = {
    file: null,
    record: newId(ports.random),
    kind: 'person',
    fields: firstFields({ ...read.person, recordNumber }),
  } as const;
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({ file: saved.value.file, problems: {} }) : saved;
}
