/** Everything that asks to be done by a day, over all open files. */
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { nothingDue } from '../../../shared/record/case/kind.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import { inEnglish } from '../../../shared/record/consent-act.ts';
import type { Context } from '../../../shared/record/field/field.ts';
import { fileRuleNames, fileRules } from '../../../shared/rules/due/index.ts';
import type { FileFacts } from '../../../shared/rules/due/rule.ts';
import type { DueView } from '../day-api.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { noticeStateOf, refreshesOf } from '../notices/state.ts';
import { recordView, recordViews } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { decidedTogether, decisionsNow } from '../views/decisions.ts';
import { newestFirst } from '../views/file-view.ts';
import { personOf, workerName } from '../views/records.ts';
import type { RecordView } from '../record-api.ts';

/** The earliest first, of one person's file. @param files it first, then the others of the same person. */
export function duesOf(
  session: Session,
  files: readonly [CaseFile, ...CaseFile[]],
  person: Person,
  context: Context,
): DueView[] {
  const [file] = files;
  const whose = { file: file.id, personName: person.preferredName || person.legalName };
  const records = recordViews(session, file).filter(({ mistake }) => mistake === '');
  const ofRecords = records.flatMap((view) => duesOfRecord(session, view, whose, context));
  const decisions = decidedIn(files);
  const days = daysOf(session, file);
  const notices = noticesOf(session, file, context.today);
  const facts = { person, ...days, ...notices, decisions, records };
  const ofFile = fileRuleNames.flatMap((what) =>
    fileRules[what](facts, context.today).map((due): DueView => ({
      ...whose,
      ...due,
      from: 'file',
      what,
      worker: '',
      workerName: '',
    })),
  );
  return [...ofRecords, ...ofFile].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** What one record asks for. @param whose where it can be done, and about whom it is. */
export function duesOfRecord(
  session: Session,
  view: RecordView,
  whose: { file: string; personName: string },
  context: Context,
): DueView[] {
  const { due: asks } = caseKindOf(view.kind);
  if (asks === nothingDue) return [];
  return asks(view.values, context).map(({ worker = '', ...due }): DueView => ({
    ...whose,
    ...due,
    about: wordsOf(view),
    from: 'record',
    kind: view.kind,
    record: view.record,
    worker,
    workerName: worker === '' ? '' : workerName(session, worker),
  }));
}

/** What the worker wrote that stands for the record: of a to-do, what is to be done. */
function wordsOf({ kind, values }: RecordView): string {
  const { fields, headline } = caseKindOf(kind);
  const [leading = ''] = headline;
  const value = values[leading];
  const isWords = fields[leading]?.ask.as === 'line' || fields[leading]?.ask.as === 'text';
  return isWords && typeof value === 'string' ? value : '';
}

/**
 * The answers in force, as the rules about a whole file look at them: that file first, then the others of the same person. Each is
 * asked again in the file in which it was said.
 */
export function decidedIn(files: readonly [CaseFile, ...CaseFile[]]): FileFacts['decisions'] {
  return decidedTogether(files).standing.map(({ file, purpose, answer, decision, at }) => ({
    purpose,
    answer,
    question: inEnglish(decision).question,
    on: localDay(new Date(at)),
    askAgainOn: file === files[0].id ? decision.askAgainOn : '',
  }));
}

function noticesOf(session: Session, file: CaseFile, today: string): Pick<FileFacts, 'refreshes' | 'notice'> {
  const asked = refreshesOf(session, file, today);
  const refreshes = decisionsNow(file).flatMap(({ purpose, decision }) => {
    const refresh = asked.get(purpose);
    return refresh === undefined ? [] : [{ ...refresh, question: inEnglish(decision).question }];
  });
  return { refreshes, notice: noticeStateOf(session, file, today) };
}

/** By the laptops' clocks: a day that is one off does no harm here. */
function daysOf(session: Session, file: CaseFile): { begunOn: string; decidedOn: string } {
  const details = personOf(file);
  const begun = details === undefined ? null : recordView(session, file, details.merged)?.begun.at;
  const [last] = newestFirst(file);
  const dayOf = (at: string | null | undefined) => (at ? localDay(new Date(at)) : '');
  return { begunOn: dayOf(begun), decidedOn: dayOf(last?.statement.captured.at) };
}
