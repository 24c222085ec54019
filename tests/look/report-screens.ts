/** Numbers that name nobody, and a list of those who may be reached. */
import { go as goTo } from '../../renderer/features/shell/route.ts';
import type { ReleaseView, ReportForm } from '../../renderer/vault/report-api.ts';
import type { PersonFacts } from '../../shared/rules/statistics/facts.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { reportsFixture } from '../ui/fixture-reports.ts';
import type { LookScreen, Stage } from './screens.ts';

const office = practiceOffice('priya');
const people = (count: number, service: string, born: string): PersonFacts[] =>
  Array.from({ length: count }, () => ({
    born,
    district: 'TN1',
    support: [
      { service, referredBy: 'gp', referredOn: '', startedOn: '2026-01-10', endedOn: '', endReason: '' },
    ],
    wellbeing: [],
    shared: [],
  }));
const counted = {
  today: '2026-11-20',
  people: [
    ...people(48, 'SHORT_BREAKS', '1980-05-05'),
    ...people(26, 'SHORT_BREAKS', '1941-05-05'),
    ...people(12, 'YOUNG_CARERS', '2012-01-01'),
    ...people(3, 'YANA', '1955-01-01'),
  ],
  services: ['SHORT_BREAKS', 'YANA', 'YOUNG_CARERS', 'NAVIGATION'],
};
const october = { from: '2026-10-01', until: '2026-10-31' };

function released(report: ReportForm['report']): ReleaseView {
  const form = { report, period: october, protection: 'standard' } as const;
  const outcome = reportsFixture(counted).countReport(form);
  if (!outcome.ok || outcome.value.result.state === 'withheld') throw new Error('there is a table');
  const begun = { worker: 'dana', workerName: 'Dana Fell', device: 'a', at: '2026-11-20T10:00:00.000Z' };
  return {
    ...form,
    record: report,
    table: outcome.value.result.table,
    reason: 'The council asked for it.',
    begun,
  };
}
const releases = [released('services'), released('services-ages')];
const statistics = { office, statistics: { ...counted, releases } };

async function count({ settled, type, press }: Stage): Promise<void> {
  goTo({ at: 'reports' });
  await settled();
  await type('#screen select', 'services');
  await type('#screen .ui-field + .ui-field select', '2026-09-01/2026-09-30');
  await press('#screen [data-kind=main]');
}

/** About their support, by phone. */
async function ringing({ settled, press }: Stage): Promise<void> {
  goTo({ at: 'mailing-list' });
  await settled();
  await press('#screen .ui-columns > :nth-child(1) .ui-choice-field:nth-child(1) input');
  await press('#screen .ui-columns > :nth-child(2) .ui-choice-field:nth-child(1) input');
}

export const reportScreens: readonly LookScreen[] = [
  { name: 'reports', vault: statistics, go: () => goTo({ at: 'reports' }) },
  { name: 'reports-counted', vault: { office, statistics: counted }, go: count },
  {
    name: 'reports-read',
    vault: { statistics: { ...counted, releases, mayNotCount: true } },
    go: () => goTo({ at: 'reports' }),
  },
  { name: 'released', vault: statistics, go: () => goTo({ at: 'released', record: 'services' }) },
  {
    name: 'released-two-ways',
    vault: statistics,
    go: () => goTo({ at: 'released', record: 'services-ages' }),
  },
  { name: 'mailing-list', vault: { office }, go: () => goTo({ at: 'mailing-list' }) },
  { name: 'mailing-list-support', vault: { office }, go: ringing },
];
