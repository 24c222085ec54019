/** What the organisation has written for its workers: notices, purposes, names. */
import type { Library, Outcome } from '../api.ts';
import { formatFingerprint } from '../../../shared/evidence/fingerprint.ts';
import { serviceSchema } from '../../../shared/record/organisation.ts';
import { done, problem } from '../outcome.ts';
import { issueViews } from '../notices/state.ts';
import { entriesOf } from '../records/registers.ts';
import type { Session } from '../session.ts';
import { organisationFile, recordsOf } from './records.ts';

export function libraryOf(session: Session): Outcome<Library> {
  const file = organisationFile(session);
  const [organisation] = file === undefined ? [] : recordsOf(file, 'organisation');
  if (file === undefined || organisation === undefined) return problem('NEWS_MISSING');
  const values = <K extends 'notice' | 'purpose' | 'translation' | 'tell' | 'worker'>(kind: K) =>
    recordsOf(file, kind).map(({ value }) => value);
  const workers = values('worker');
  const me = workers.find(({ worker }) => worker === session.keyring.head.worker);
  if (me === undefined) return problem('NEWS_MISSING');
  return done({
    organisation: organisation.value,
    fingerprint: formatFingerprint(session.membership.org),
    genesis: session.membership.org,
    practice: session.membership.practice,
    services: recordsOf(file, 'service').map(({ record, value }) =>
      serviceSchema.parse({ ...value, code: value.code || record }),
    ),
    notices: values('notice'),
    noticeIssues: issueViews(session, file),
    purposes: values('purpose').toSorted((a, b) => a.order - b.order),
    translations: values('translation'),
    tells: values('tell').toSorted((a, b) => a.order - b.order),
    registers: entriesOf(session, file),
    workers,
    me,
  });
}
