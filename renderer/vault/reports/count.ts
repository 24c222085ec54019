/** One report, counted over every ordinary file that this laptop holds, and made ready to leave. The exact counts end here. */
import { publish } from '../../../shared/rules/small-numbers/publish.ts';
import { isProtection, presets } from '../../../shared/rules/small-numbers/presets.ts';
import { mayRelease } from '../../../shared/rules/small-numbers/release.ts';
import { isOutcome, isReport, reports } from '../../../shared/rules/statistics/reports.ts';
import { tally } from '../../../shared/rules/statistics/tally.ts';
import type { Outcome } from '../api.ts';
import { done, problem } from '../outcome.ts';
import { type Ports, today } from '../ports.ts';
import { isWithheld } from '../records/secrecy.ts';
import type { CountedReport, ReportForm, Verdict } from '../report-api.ts';
import { isInTeam, type Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';
import { coverage } from './coverage.ts';
import { gather } from './facts.ts';
import { releaseLog } from './releases.ts';

export async function countReport(
  ports: Ports,
  session: Session,
  form: ReportForm,
): Promise<Outcome<CountedReport>> {
  const { report, period, protection } = form;
  if (!isInTeam(session, 'data-protection')) return problem('NOT_ALLOWED');
  if (!isReport(report) || !isProtection(protection)) return problem('FIELD_INVALID');
  if (isOutcome(report) && isWithheld(session, 'wellbeing')) return problem('UNDERTAKING_MISSING');
  const { people, counted, resting } = await gather(ports, session, today(ports));
  const files = { counted, resting, ...coverage(session) };
  const { rows, columns, table } = tally(report, people, period, servicesOf(session));
  const publication = publish(table, presets[protection]);
  if (publication.state === 'withheld') return done({ form, files, result: publication });
  const { counts, each, by } = reports[report];
  const { kind, counts: cells, rowTotals, columnTotals, total } = publication.table;
  const published = {
    kind,
    counts: cells.map((row) => [...row]),
    rowTotals: [...rowTotals],
    columnTotals: [...columnTotals],
    total,
  };
  const isPartial = files.missing + files.unfollowed > 0;
  const drawn = { counts, each, by: [...by], rows, columns, isPartial, published };
  const result = { state: 'published', table: drawn, hidden: publication.hidden } as const;
  const verdict = verdictOn(ports, session, { form, table: drawn });
  return done({ form, files, result: { ...result, verdict } });
}

type Published = Extract<CountedReport['result'], { state: 'published' }>;

/** What the log of releases says of it now. */
export function verdictOn(
  ports: Ports,
  session: Session,
  { form: { period }, table }: { form: ReportForm; table: Published['table'] },
): Verdict {
  const log = releaseLog(session);
  const { counts, each, by, published } = table;
  const verdict = mayRelease({ counts, each, by, ...period, published }, log, today(ports));
  return verdict.allowed
    ? verdict
    : {
        ...verdict,
        earlier: verdict.earlier === null ? null : (log[verdict.earlier]?.record ?? null),
      };
}

/** By their codes, in the order of the list; those that have ended too, since their people are counted. */
function servicesOf(session: Session): string[] {
  const file = organisationFile(session);
  const services = file === undefined ? [] : recordsOf(file, 'service');
  return services.map(({ record, value }) => value.code || record);
}
