/** Publishing the charity's own notice: each version once, in the organisation's file, where every laptop reads it. */
import { changedFields, firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { readNotice, type TypedNotice } from '../../../shared/rules/notice/publish.ts';
import type { Outcome } from '../api.ts';
import { draftsOf } from '../form-drafts.ts';
import type { NoticeCalls } from '../notice-api.ts';
import { duties } from '../office/duties.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { save } from '../save.ts';
import type { CaseFile, Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

type Published = ReturnType<NoticeCalls['publishNotice']>;

/** The words go first: a version without its issue is not published, and a second try gives the words a number of their own. */
export async function publishNotice(
  ports: Ports,
  session: Session,
  typed: TypedNotice,
): Promise<Outcome<Published>> {
  const own = ownFile(session);
  if (!own.ok) return own;
  const file = own.value;
  const values = <K extends 'notice' | 'notice-issue' | 'purpose'>(kind: K) =>
    recordsOf(file, kind).map(({ value }) => value);
  const library = {
    notices: values('notice'),
    issues: values('notice-issue'),
    purposes: values('purpose').map(({ purpose }) => purpose),
  };
  const read = readNotice(typed, library, today(ports));
  if (!read.ok) return done({ version: 0, problems: read.problems });
  const { notice, issue } = read;
  const record = () => newId(ports.random);
  const words = { file: file.id, record: record(), kind: 'notice', fields: firstFields(notice) } as const;
  const droppedDrafts = draftsOf(session, { form: 'new-notice', file: null, record: null });
  const kept = await save(ports, session, words, issue === null ? { droppedDrafts } : {});
  if (!kept.ok) return kept;
  if (issue === null) return done({ version: notice.version, problems: {} });
  const edit = { file: file.id, record: record(), kind: 'notice-issue', fields: firstFields(issue) } as const;
  const issued = await save(ports, session, edit, { droppedDrafts });
  return issued.ok ? done({ version: notice.version, problems: {} }) : issued;
}

export async function setRefreshPauses(
  ports: Ports,
  session: Session,
  refreshPauses: boolean,
): Promise<Outcome<null>> {
  const own = ownFile(session);
  if (!own.ok) return own;
  const file = own.value;
  const [organisation] = recordsOf(file, 'organisation');
  if (organisation === undefined) return problem('NEWS_MISSING');
  const { merged, record } = organisation;
  const fields = changedFields(merged, { refreshPauses });
  if (Object.keys(fields).length === 0) return done(null);
  const saved = await save(ports, session, { file: file.id, record, kind: 'organisation', fields });
  return saved.ok ? done(null) : saved;
}

/** The organisation's file, for an administrator. */
export function ownFile(session: Session): Outcome<CaseFile> {
  const file = organisationFile(session);
  if (file === undefined) return problem('NEWS_MISSING');
  return duties(session).administrator ? done(file) : problem('NOT_ALLOWED');
}
