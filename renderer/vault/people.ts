/** Adding a person: checked, numbered, and the first change of a new case file. */
import { firstFields } from '../../shared/change/diff.ts';
import { newId } from '../../shared/crypto/random.ts';
import { makeRecordNumber } from '../../shared/rules/record-number.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import type { Outcome, PersonForm, VaultCalls } from './api.ts';
import { done } from './outcome.ts';
import { draftsOf } from './form-drafts.ts';
import { checkForm, type CheckedForm } from './person-form.ts';
import type { Ports } from './ports.ts';
import { save } from './save.ts';
import type { Session } from './session.ts';
import { libraryOf } from './views/library.ts';
import { likelyMatches } from './views/people.ts';

function checked({ clock }: Ports, session: Session, form: PersonForm): CheckedForm {
  return checkForm(form, { today: localDay(new Date(clock.now())), practice: session.membership.practice });
}

export function checkPerson(
  ports: Ports,
  session: Session,
  form: PersonForm,
): ReturnType<VaultCalls['checkPerson']> {
  const { person, problems } = checked(ports, session, form);
  return { problems, matches: likelyMatches(session, { ...person, recordNumber: '' }) };
}

/** With problems nothing is saved, and `file` is empty. */
export async function addPerson(
  ports: Ports,
  session: Session,
  form: PersonForm,
): Promise<Outcome<ReturnType<VaultCalls['addPerson']>>> {
  const { person, problems } = checked(ports, session, form);
  if (Object.keys(problems).length > 0) return done({ file: '', problems });
  const library = libraryOf(session);
  if (!library.ok) return library;
  const recordNumber = makeRecordNumber(library.value.organisation.recordPrefix, ports.random.bytes(32));
  const edit = {
    file: null,
    record: newId(ports.random),
    kind: 'person',
    fields: firstFields({ ...person, recordNumber }),
  } as const;
  const droppedDrafts = draftsOf(session, { form: 'new-person', file: null, record: null });
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({ file: saved.value.file, problems: {} }) : saved;
}
