/** Whom people turn to about their data: kept in the organisation's own file, so that every laptop prints the same. */
import { changedFields } from '../../../shared/change/diff.ts';
import { contactFields, contactsOf, contactValues } from '../../../shared/record/contacts.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { duties } from '../office/duties.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { RequestCalls } from '../request-api.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

export async function setContacts(
  ports: Ports,
  session: Session,
  typed: TypedForm,
): Promise<Outcome<ReturnType<RequestCalls['setContacts']>>> {
  const file = organisationFile(session);
  const [known] = file === undefined ? [] : recordsOf(file, 'organisation');
  if (file === undefined || known === undefined) return problem('NEWS_MISSING');
  if (!duties(session).administrator) return problem('NOT_ALLOWED');
  const context = { today: today(ports), practice: session.membership.practice };
  const { values, problems } = readForm(contactFields, typed, context, contactValues(known.value));
  if (Object.keys(problems).length > 0) return done({ problems });
  const fields = changedFields(known.merged, contactsOf(values));
  if (Object.keys(fields).length === 0) return done({ problems: {} });
  const saved = await save(ports, session, {
    file: file.id,
    record: known.record,
    kind: 'organisation',
    fields,
  });
  return saved.ok ? done({ problems: {} }) : saved;
}
