/** The gate asked before anything is saved, and a sharing that it stopped kept on record. */
import { firstFields } from '../../../shared/change/diff.ts';
import { recordKey } from '../../../shared/change/merge.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { sharing } from '../../../shared/record/case/sharing.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import type { Outcome } from '../api.ts';
import { draftsOf } from '../form-drafts.ts';
import { done, problem } from '../outcome.ts';
import type { Ports } from '../ports.ts';
import type { RecordForm } from '../record-api.ts';
import { ruleContext } from '../records/rule-context.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import type { GateView, SharingCalls } from '../sharing-api.ts';
import { gateOf } from './gate.ts';
import { letterOf } from './letter.ts';
import { restsOn } from './rules.ts';

export function askGate(ports: Ports, session: Session, form: RecordForm): Outcome<GateView> {
  const file = session.files.get(form.file);
  if (file === undefined) return problem('NOTHING_HERE');
  const context = ruleContext(ports, session, file);
  const { values } = readForm(sharing.fields, form.typed, context);
  const { verdict, aboutOthers, recipient } = gateOf(session, file, values, context.today);
  const place = { recipientName: recipient?.name ?? '', today: context.today };
  const letter = letterOf(session, file, values, place);
  return done({ verdict, aboutOthers, letter: letter?.ok === true ? letter.value : '' });
}

type Kept = ReturnType<SharingCalls['keepStopped']>;

/** What was stopped needs no more than for whom and why it was wanted. */
export async function keepStopped(ports: Ports, session: Session, form: RecordForm): Promise<Outcome<Kept>> {
  const file = session.files.get(form.file);
  if (file === undefined) return problem('NOTHING_HERE');
  const context = ruleContext(ports, session, file);
  const { values, problems } = readForm(sharing.fields, form.typed, context);
  const gate = gateOf(session, file, values, context.today);
  if (gate.verdict === null) {
    const asked = ['to', 'recipient', 'around', 'purpose'];
    const wrong = Object.entries(problems).filter(([name]) => asked.includes(name));
    return done({ record: '', problems: Object.fromEntries(wrong) });
  }
  if (gate.verdict.allowed) return problem('SHARING_NOT_STOPPED');
  const record = newId(ports.random);
  const fields = firstFields({ ...values, ...restsOn(values, gate), stopped: gate.verdict.why });
  const place = { form: 'sharing', file: form.file, record: null, start: form.start } as const;
  const edit = { file: form.file, record, kind: 'sharing', fields } as const;
  const saved = await save(ports, session, edit, { droppedDrafts: draftsOf(session, place) });
  return saved.ok ? done({ record: recordKey('sharing', record, saved.value.change), problems: {} }) : saved;
}
