/** The calls about statistics, for the fixture vault: made-up facts, and the real rules. */
import type { Outcome } from '../../renderer/vault/api.ts';
import type {
  CountedFiles,
  CountedReport,
  ReleaseView,
  ReportCalls,
  ReportForm,
} from '../../renderer/vault/report-api.ts';
import { presets } from '../../shared/rules/small-numbers/presets.ts';
import { publish } from '../../shared/rules/small-numbers/publish.ts';
import { mayRelease } from '../../shared/rules/small-numbers/release.ts';
import type { PersonFacts } from '../../shared/rules/statistics/facts.ts';
import { reports } from '../../shared/rules/statistics/reports.ts';
import { tally } from '../../shared/rules/statistics/tally.ts';

type Handlers = {
  [C in keyof ReportCalls]: (...args: Parameters<ReportCalls[C]>) => Outcome<ReturnType<ReportCalls[C]>>;
};

export interface ReportsOnScreen {
  /** ISO day. */
  today: string;
  people: readonly PersonFacts[];
  services: readonly string[];
  releases?: readonly ReleaseView[];
  files?: Partial<CountedFiles>;
  /** Somebody who only reads what was released. */
  mayNotCount?: true;
}

const nobody: ReportsOnScreen = { today: '2026-11-20', people: [], services: [], mayNotCount: true };

export function reportsFixture(
  { today, people, services, files, mayNotCount, ...known }: ReportsOnScreen = nobody,
  changed: () => void = () => {},
): Handlers {
  let releases = known.releases ?? [];

  function count(form: ReportForm): CountedReport {
    const { report, period, protection } = form;
    const { rows, columns, table } = tally(report, people, period, services);
    const publication = publish(table, presets[protection]);
    const counted: CountedFiles = {
      counted: people.length,
      resting: 0,
      missing: 0,
      unfollowed: 0,
      asOf: `${today}T09:00:00.000Z`,
      ...files,
    };
    if (publication.state === 'withheld') return { form, files: counted, result: publication };
    const { counts, each, by } = reports[report];
    const published = structuredClone(publication.table) as ReleaseView['table']['published'];
    const log = releases.map((one) => ({ ...one.table, ...one.period }));
    const verdict = mayRelease({ counts, each, by, ...period, published }, log, today);
    return {
      form,
      files: counted,
      result: {
        state: 'published',
        table: {
          counts,
          each,
          by: [...by],
          rows,
          columns,
          isPartial: counted.missing + counted.unfollowed > 0,
          published,
        },
        hidden: publication.hidden,
        verdict: verdict.allowed
          ? verdict
          : {
              ...verdict,
              earlier: verdict.earlier === null ? null : (releases[verdict.earlier]?.record ?? null),
            },
      },
    };
  }

  return {
    statistics: () => ({
      ok: true,
      value: { today, mayCount: mayNotCount !== true, releases: [...releases] },
    }),
    countReport: (form) => ({ ok: true, value: count(form) }),
    releaseReport({ reason, ...form }) {
      const counted = count(form);
      const refused = (problems: ReturnType<ReportCalls['releaseReport']>['problems']) => ({
        ok: true as const,
        value: { release: '', problems, counted },
      });
      if (counted.result.state === 'withheld' || !counted.result.verdict.allowed) return refused({});
      if (reason.trim() === '') return refused({ reason: 'FIELD_NEEDED' });
      const record = `release-${releases.length + 1}`;
      const by = { worker: 'dana', workerName: 'Dana Fell', device: 'a', at: `${today}T10:00:00.000Z` };
      releases = [{ record, ...form, table: counted.result.table, reason, begun: by }, ...releases];
      changed();
      return { ok: true, value: { release: record, problems: {}, counted } };
    },
  };
}
