/** A counted table is released by writing it into the organisation's own file: everybody reads it there, and nobody changes it. */
import { firstFields } from '../../../shared/change/diff.ts';
import { newId } from '../../../shared/crypto/random.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { statisticsRelease, writeReleased } from '../../../shared/record/register/statistics-release.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import type { CountedReport, ReportCalls } from '../report-api.ts';
import { save } from '../save.ts';
import type { Session } from '../session.ts';
import { organisationFile } from '../views/records.ts';
import { verdictOn } from './count.ts';

type Released = ReturnType<ReportCalls['releaseReport']>;

export async function release(
  ports: Ports,
  session: Session,
  { counted, reason }: { counted: CountedReport; reason: string },
): Promise<Outcome<Released>> {
  const file = organisationFile(session);
  if (file === undefined) return problem('NEWS_MISSING');
  const { form, result } = counted;
  if (result.state === 'withheld') return done({ release: '', problems: {}, counted });
  // Another release may have come in while this one was counted.
  const now = {
    ...counted,
    result: { ...result, verdict: verdictOn(ports, session, { form, table: result.table }) },
  };
  if (!now.result.verdict.allowed) return done({ release: '', problems: {}, counted: now });
  const context = { today: today(ports), practice: session.membership.practice };
  const { values, problems } = readForm({ reason: statisticsRelease.fields.reason }, { reason }, context);
  if (Object.keys(problems).length > 0) return done({ release: '', problems, counted: now });
  const { report, period, protection } = form;
  const fields = { report, ...period, protection, table: writeReleased(result.table), ...values };
  const saved = await save(ports, session, {
    file: file.id,
    record: newId(ports.random),
    kind: 'statistics-release',
    fields: firstFields(fields),
  });
  return saved.ok ? done({ release: saved.value.change, problems: {}, counted: now }) : saved;
}
