/** The letter of a sharing, made out of its template and the file. */
import type { Values } from '../../../shared/record/field/field.ts';
import { fillLetter, letterFoot } from '../../../shared/rules/letter.ts';
import type { Result } from '../../../shared/result.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, personOf, recordsOf, workerName } from '../views/records.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';

/** Null where it needs none; otherwise the finished words, or the gaps that are still open. */
export function letterOf(
  session: Session,
  file: CaseFile,
  values: Values,
  { recipientName, today }: { recipientName: string; today: string },
): Result<string, readonly string[]> | null {
  const organisation = organisationFile(session);
  const [about] = organisation === undefined ? [] : recordsOf(organisation, 'organisation');
  const template = (organisation === undefined ? [] : recordsOf(organisation, 'letter-template')).find(
    ({ record }) => record === values['template'],
  )?.value;
  const person = personOf(file)?.value;
  if (about === undefined || template === undefined || person === undefined) return null;
  const filled = fillLetter(template.words, {
    person: person.legalName,
    'record number': person.recordNumber,
    recipient: recipientName,
    contact: wordOf(values, 'person') || recipientName,
    worker: workerName(session, session.keyring.head.worker),
    date: new Date(`${today}T12:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long' }),
    words: wordOf(values, 'letterWords'),
  });
  return filled.ok ? { ok: true, value: `${filled.value}\n\n${letterFoot(about.value)}` } : filled;
}
