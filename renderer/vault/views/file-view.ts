/** One open file as a screen shows it. */
import { missing, nextLamport } from '../../../shared/change/merge.ts';
import { fileFacts } from '../../../shared/membership/access.ts';
import type { ActView, DecisionNow, DecisionView, DraftSummary, FileView, Outcome } from '../api.ts';
import { pausedIn } from '../notices/paused.ts';
import { refreshesOf } from '../notices/state.ts';
import { done, problem } from '../outcome.ts';
import type { CaseFile, OpenAct, Session } from '../session.ts';
import { visitViews } from '../visits/view.ts';
import { linkedPeople } from '../household/links.ts';
import { filesOfPerson, filesTogether, samePerson } from '../household/pairs.ts';
import { isWithheld, withheldSections } from '../records/secrecy.ts';
import { recordView, recordViews } from '../records/view.ts';
import { decidedTogether } from './decisions.ts';
import { openQuestionsOf, personOf, safetyOf, workerName } from './records.ts';

/** @param today ISO day. */
export function fileView(session: Session, id: string, today: string): Outcome<FileView> {
  if (fileFacts(session.membership, id).erased !== null) return problem('ERASED');
  const file = session.files.get(id);
  const person = file === undefined ? undefined : personOf(file);
  const details =
    person === undefined || file === undefined ? null : recordView(session, file, person.merged);
  if (file === undefined || person === undefined || details === null) return problem('NOTHING_HERE');
  const files = filesTogether(session)(file);
  const { standing, overruled } = decidedTogether(files);
  const shown = decisionShower(session, files, today);
  const draft = [...session.drafts.values()].find((one) => one.file === id);
  return done({
    file: id,
    person: person.value,
    details,
    safety: safetyOf(file, file.merged.changes.keys()),
    decisions: standing.map(shown),
    overruled: overruled.map(shown),
    acts: actsOf(session, file),
    visits: visitViews(session, file),
    records: filesOfPerson(session, file).flatMap((one) =>
      recordViews(session, one).filter(({ kind }) => kind !== 'person'),
    ),
    withheld: withheldSections(session),
    linked: linkedPeople(session, file),
    same: samePerson(session, file),
    questions: openQuestionsOf(session, file).filter(({ kind }) => !isWithheld(session, kind)),
    incomplete: missing(file.merged).length > 0,
    draft: draft === undefined ? null : draftSummary(session, draft.id),
  });
}

function decisionShower(session: Session, files: readonly CaseFile[], today: string) {
  const known = new Map(
    files.map((file) => [
      file.id,
      {
        recordNumber: personOf(file)?.value.recordNumber ?? '',
        refreshes: refreshesOf(session, file, today),
        pauses: pausedIn(session, file, today),
      },
    ]),
  );
  return (decided: DecisionNow): DecisionView => {
    const { recordNumber = '', refreshes, pauses } = known.get(decided.file) ?? {};
    return {
      ...decided,
      recordNumber,
      refresh: refreshes?.get(decided.purpose) ?? null,
      paused: pauses?.get(decided.purpose) ?? null,
    };
  };
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
