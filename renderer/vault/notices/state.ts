/** What the charity's notices mean for one file: which decisions must be asked again, and which notice the person was given. */
import type { NoticeIssue } from '../../../shared/record/organisation.ts';
import { localDay } from '../../../shared/rules/calendar.ts';
import { type Giving, noticeState, type NoticeState } from '../../../shared/rules/notice/given.ts';
import { needsRefresh, type Refresh, standing } from '../../../shared/rules/notice/refresh.ts';
import type { IssueView } from '../notice-api.ts';
import { writesOf, writtenBy } from '../records/view.ts';
import type { CaseFile, Session } from '../session.ts';
import { decisionsNow } from '../views/decisions.ts';
import { organisationFile, personOf, recordsOf, standingOf } from '../views/records.ts';

function issuesOf(session: Session): NoticeIssue[] {
  const file = organisationFile(session);
  return file === undefined ? [] : recordsOf(file, 'notice-issue').map(({ value }) => value);
}

/** In the order in which they were published. */
export function issueViews(session: Session, file: CaseFile): IssueView[] {
  return recordsOf(file, 'notice-issue').flatMap(({ value, merged }) => {
    const [write] = writesOf(merged);
    if (write === undefined) return [];
    const { at, workerName } = writtenBy(session, write);
    return [{ ...value, at, workerName }];
  });
}

/** By consent purpose; what stands as it is, is left out. */
export function refreshesOf(session: Session, file: CaseFile, today: string): ReadonlyMap<string, Refresh> {
  const issues = issuesOf(session);
  const born = personOf(file)?.value.dateOfBirth ?? '';
  const acts = [...file.acts.values()].map(({ statement }) => statement);
  return new Map(
    decisionsNow(file).flatMap((decided) => {
      const refresh = needsRefresh(standing(decided, acts), { issues, born, today });
      return refresh === null ? [] : [[decided.purpose, refresh] as const];
    }),
  );
}

export function noticeStateOf(session: Session, file: CaseFile, today: string): NoticeState {
  const own = organisationFile(session);
  const notices = own === undefined ? [] : recordsOf(own, 'notice').map(({ value }) => value);
  return noticeState(givingsOf(file), notices, issuesOf(session), today);
}

/** With acts of consent, and without. */
function givingsOf(file: CaseFile): Giving[] {
  const withActs = [...file.acts.values()].flatMap(({ statement: { notice, captured } }) =>
    notice === null ? [] : [{ version: notice.version, on: localDay(new Date(captured.at)) }],
  );
  const alone = standingOf(file, 'notice-given').map(({ version, on }) => ({
    version: version ?? 0,
    on,
  }));
  return [...withActs, ...alone];
}
