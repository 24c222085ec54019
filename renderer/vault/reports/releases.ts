/** What was released, out of the organisation's own file. What this version cannot read is left out, never guessed at. */
import { isProtection } from '../../../shared/rules/small-numbers/presets.ts';
import type { Release } from '../../../shared/rules/small-numbers/release.ts';
import { isReport } from '../../../shared/rules/statistics/reports.ts';
import { releasedTable } from '../../../shared/record/register/statistics-release.ts';
import { writesOf, writtenBy } from '../records/view.ts';
import type { ReleaseView } from '../report-api.ts';
import type { Session } from '../session.ts';
import { organisationFile, recordsOf } from '../views/records.ts';

function released(session: Session) {
  const file = organisationFile(session);
  const all = file === undefined ? [] : recordsOf(file, 'statistics-release');
  return all.flatMap(({ record, value, merged }) => {
    const table = releasedTable(value.table);
    return table === null ? [] : [{ record, value, merged, table }];
  });
}

/** Newest first. */
export function releaseViews(session: Session): ReleaseView[] {
  return released(session)
    .flatMap(({ record, value, merged, table }) => {
      const { report, from, until, protection, reason } = value;
      const [begun] = writesOf(merged);
      if (begun === undefined || !isReport(report) || !isProtection(protection)) return [];
      const period = { from, until };
      return [{ record, report, period, protection, table, reason, begun: writtenBy(session, begun) }];
    })
    .toReversed();
}

/** As the rule on differences sees them; those of a report that only a newer Doorstep knows, too. */
export function releaseLog(session: Session): (Release & { record: string })[] {
  return released(session).map(({ record, value: { from, until }, table }) => {
    const { counts, each, by, published } = table;
    return { record, counts, each, by, from, until, published };
  });
}
