/** What the team does about a file whose day has come: it appraises, two approve by signing the erasure, and it certifies. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { teamOfKind } from '../../../shared/membership/membership.ts';
import { appraisals } from '../../../shared/rules/retention/disposal.ts';
import { decidedBy } from '../../../shared/rules/retention/retention.ts';
import type { Outcome } from '../api.ts';
import { draftsOf } from '../form-drafts.ts';
import { eraseFile } from '../office/erase.ts';
import { approve, dropOffer } from '../office/offers.ts';
import type { Entered } from '../office-api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { ruleContext } from '../records/rule-context.ts';
import type { RetentionCalls } from '../retention-api.ts';
import { save } from '../save.ts';
import { isInTeam, type Session } from '../session.ts';
import { personOf } from '../views/records.ts';
import { fileRetention } from './facts.ts';
import { disposalProblems, whyNotApprove } from './guard.ts';
import { around } from './holds.ts';
import { askOffice } from './ask-office.ts';
import { appraisalsByFile, disposalView, refusalOf, wayOf } from './read.ts';
import { countedOffers, offersFor } from './steps.ts';

type Appraised = ReturnType<RetentionCalls['appraise']>;

export async function appraise(
  ports: Ports,
  session: Session,
  { file: id, typed }: Parameters<RetentionCalls['appraise']>[0],
): Promise<Outcome<Appraised>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const file = session.files.get(id);
  if (file === undefined || personOf(file) === undefined) return problem('NOTHING_HERE');
  const known = around(session);
  const on = today(ports);
  const { fields, check } = caseKindOf('disposal');
  const context = ruleContext(ports, session, file);
  const { values, problems: wrong } = readForm(fields, typed, context);
  const { review, wholeFrom } = fileRetention(known, file, on);
  const leaves = values['outcome'] === 'destroy' || values['outcome'] === 'transfer';
  const isTooEarly = leaves && (wholeFrom === null || wholeFrom > on);
  const early = isTooEarly ? ({ outcome: 'KEPT_FOR_LONGER' } as const) : {};
  const outcome = appraisals.find((one) => one === values['outcome']) ?? 'keep';
  const way = wayOf(session, known, appraisalsByFile(session).get(id) ?? [], { file: id, today: on });
  const by = session.keyring.head.worker;
  const why = refusalOf(way, { step: 'appraised', on, by, outcome, until: wordOf(values, 'until') });
  if (why !== null) return problem(disposalProblems[why]);
  const problems = { ...check(values, context), ...early, ...wrong };
  if (Object.keys(problems).length > 0) return done({ problems });
  const made = { dueOn: review.day ?? '', because: decidedBy(review) ?? '' };
  const team = teamOfKind(session.membership, 'data-protection')?.team ?? '';
  const edit = {
    file: null,
    team,
    record: newId(ports.random),
    kind: 'disposal' as const,
    fields: firstFields({ ...values, ...made, about: id }),
  };
  const droppedDrafts = draftsOf(session, { form: 'disposal', file: id, record: null });
  const saved = await save(ports, session, edit, { droppedDrafts });
  return saved.ok ? done({ problems: {} }) : saved;
}

/** The first signs the erasure, the second has it entered. What was signed for an earlier appraisal is dropped. */
export async function approveDisposal(
  ports: Ports,
  session: Session,
  file: string,
): Promise<Outcome<Entered>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const { offers, inTouch } = await askOffice(ports, session);
  if (!inTouch) return problem('NEEDS_OFFICE');
  const cases = appraisalsByFile(session).get(file) ?? [];
  const why = whyNotApprove(session, cases, { file, today: today(ports), offers });
  if (why !== null) return problem(disposalProblems[why]);
  const counted = countedOffers(file, cases, offers);
  for (const { offer } of offersFor(file, offers)) {
    if (counted.some((one) => one.offer === offer)) continue;
    const dropped = await dropOffer(session, offer);
    if (!dropped.ok) return dropped;
  }
  const [first] = counted;
  return first === undefined
    ? eraseFile(ports, session, file, 'retention')
    : approve(ports, session, first.offer);
}

export async function certify(ports: Ports, session: Session, file: string): Promise<Outcome<null>> {
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  const words = await askOffice(ports, session);
  const cases = appraisalsByFile(session).get(file) ?? [];
  const last = cases.at(-1);
  const on = today(ports);
  const at = { file, today: on, words };
  const view = disposalView(session, around(session), cases, at);
  if (last === undefined || view.erasedOn === '') return problem('DISPOSAL_MOVED');
  if (!words.inTouch) return problem('NEEDS_OFFICE');
  const way = wayOf(session, around(session), cases, at);
  const why = refusalOf(way, { step: 'certified', on, by: session.keyring.head.worker });
  if (why !== null) return problem(disposalProblems[why]);
  const fields = firstFields({
    erasedOn: view.erasedOn,
    approvedBy: view.approvals.map(({ worker }) => worker),
    laptops: view.places
      .filter(({ place }) => place === 'laptop')
      .map(({ reference, doneOn }) => `${reference} ${doneOn}`),
  });
  const saved = await save(ports, session, {
    file: last.view.file,
    record: newId(ports.random),
    kind: 'disposal-certificate',
    fields,
  });
  return saved.ok ? done(null) : saved;
}
