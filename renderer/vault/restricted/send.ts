/** Sending a record of a restricted kind to the team that reads it, and what of that stays in the case file. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import type { RestrictedCalls } from '../restricted-api.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { sealAway } from './seal-away.ts';

type Sent = ReturnType<RestrictedCalls['sendRecord']>;

export async function sendRecord(
  ports: Ports,
  session: Session,
  { about, kind: name, typed }: Parameters<RestrictedCalls['sendRecord']>[0],
): Promise<Outcome<Sent>> {
  const { kept, begunBy, fields, check, derive } = caseKindOf(name);
  const file = session.files.get(about);
  if (file === undefined || personOf(file) === undefined) return problem('NOTHING_HERE');
  if (kept === 'file' || begunBy === 'vault') return problem('NOT_ALLOWED');
  const context = ruleContext(ports, session, file);
  const { values, problems: wrong } = readForm(fields, typed, context);
  const problems = { ...check(values, context), ...wrong };
  if (Object.keys(problems).length > 0) return done({ receipt: '', problems });
  const place = { form: name, file: about, record: null };
  const record = firstFields({ ...values, ...derive(values), about });
  const sent = await sealAway(ports, session, { to: kept, kind: name, fields: record, place });
  if (!sent.ok) return sent;
  const { receipt } = sent.value;
  // That somebody may not be safe is nobody's business who opens the case file.
  if (kept !== 'safeguarding') {
    const mark = firstFields({ what: kept, reference: receipt });
    const marked = await save(ports, session, {
      file: about,
      record: newId(ports.random),
      kind: 'sent-away',
      fields: mark,
    });
    if (!marked.ok) return marked;
  }
  return done({ receipt, problems: {} });
}
