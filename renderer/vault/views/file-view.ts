/** One open file as a screen shows it. */
import { missing, nextLamport } from '../../../shared/change/merge.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import type { ActView, DraftSummary, FileView, Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import type { CaseFile, OpenAct, Session } from '../session.ts';
import { visitViews } from '../visits/view.ts';
import { linkedPeople } from '../household/links.ts';
import { filesOfPerson, filesTogether, samePerson } from '../household/pairs.ts';
import { recordView, recordViews } from '../records/view.ts';
import { decidedTogether } from './decisions.ts';
import { openQuestionsOf, personOf, safetyOf, workerName } from './records.ts';

export function fileView(session: Session, id: string): Outcome<FileView> {
  if (fileFacts(session.membership, id).erased !== null) return problem('ERASED');
  const file = session.files.get(id);
  const person = file === undefined ? undefined : personOf(file);
  const details =
    person === undefined || file === undefined ? null : recordView(session, file, person.merged);
  if (file === undefined || person === undefined || details === null) return problem('NOTHING_HERE');
  const { standing, overruled } = decidedTogether(filesTogether(session)(file));
  const draft = [...session.drafts.values()].find((one) => one.file === id);
  return done({
    file: id,
    person: person.value,
    details,
    safety: safetyOf(file, file.merged.changes.keys()),
    decisions: standing,
    overruled,
    acts: actsOf(session, file),
    visits: visitViews(session, file),
    records: filesOfPerson(session, file).flatMap((one) =>
      recordViews(session, one).filter(({ kind }) => kind !== 'person'),
    ),
    linked: linkedPeople(session, file),
    same: samePerson(session, file),
    questions: openQuestionsOf(session, file),
    incomplete: missing(file.merged).length > 0,
    draft: draft === undefined ? null : draftSummary(session, draft.id),
  });
}

function actsOf(session: Session, file: CaseFile): ActView[] {
  return newestFirst(file).map(({ change, statement }) => {
    const known = file.changes.get(change);
    return {
      act: statement.act,
      change,
      statement,
      worker: workerName(session, statement.declaration.worker),
      safety: safetyOf(file, [change]),
      receivedAt: known?.state === 'accepted' ? (known.feed?.at ?? null) : null,
    };
  });
}

/** By what each act had seen, not by anybody's clock. */
export function newestFirst(file: CaseFile): OpenAct[] {
  const order = (act: OpenAct) => file.merged.changes.get(act.change)?.lamport ?? nextLamport(file.merged);
  return [...file.acts.values()].toSorted((a, b) => order(b) - order(a) || (a.change < b.change ? 1 : -1));
}

export function draftSummary(session: Session, id: string): DraftSummary | null {
  const draft = session.drafts.get(id);
  const file = draft === undefined ? undefined : session.files.get(draft.file);
  if (draft === undefined || file === undefined) return null;
  const person = personOf(file)?.value;
  return {
    id,
    file: draft.file,
    personName: person?.preferredName || person?.legalName || '',
    step: draft.step,
    startedAt: draft.startedAt,
    handedOver: draft.handedOver,
  };
}
