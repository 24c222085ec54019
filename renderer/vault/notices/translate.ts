/** Writing the words of a card in another language: a record of its own in the organisation's file, beside those before it. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import type { FormProblems } from '../../../shared/record/field/form.ts';
import { readTranslation, type TypedTranslation } from '../../../shared/rules/notice/translate.ts';
import type { Outcome } from '../api.ts';
import { draftsOf } from '../form-drafts.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { recordsOf } from '../views/records.ts';
import { ownFile } from './publish.ts';

export async function translateCard(
  ports: Ports,
  session: Session,
  typed: TypedTranslation,
): Promise<Outcome<FormProblems>> {
  const own = ownFile(session);
  if (!own.ok) return own;
  const file = own.value;
  const values = <K extends 'notice' | 'purpose'>(kind: K) => recordsOf(file, kind).map(({ value }) => value);
  const read = readTranslation(
    typed,
    { purposes: values('purpose'), notices: values('notice') },
    today(ports),
  );
  if (read === null) return problem('NOTHING_HERE');
  if (!read.ok) return done(read.problems);
  const { purpose, form, language } = read.translation;
  const edit = {
    file: file.id,
    record: newId(ports.random),
    kind: 'translation',
    fields: firstFields(read.translation),
  } as const;
  const start = { purpose, form, language };
  const droppedDrafts = draftsOf(session, { form: 'translation', file: null, record: null, start });
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({}) : saved;
}
