/** Visits and days, for the fixture vault: what the real one would say, in memory. */
import { caseKindOf } from '../../shared/record/case/index.ts';
import type { FormDraft } from '../../shared/record/form-draft.ts';
import type { Visit } from '../../shared/record/case/visit.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { visitState, wallClock } from '../../shared/rules/overdue.ts';
import type { FileView, Outcome } from '../../renderer/vault/api.ts';
import type { DayCalls, DaysView, DueView } from '../../renderer/vault/day-api.ts';
import type { VisitCalls, VisitView } from '../../renderer/vault/visit-api.ts';
import { id22, library } from './fixture-people.ts';
import { visitIn } from './fixture-visit.ts';

type Calls = VisitCalls & DayCalls;
type Handlers = { [C in keyof Calls]: (...args: Parameters<Calls[C]>) => Outcome<ReturnType<Calls[C]>> };

interface Files {
  all(): FileView[];
  forms(): FormDraft[];
  viewOf(file: string): FileView | undefined;
  replace(file: string, change: (view: FileView) => FileView): Outcome<null>;
}

const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
const nothing: Outcome<never> = { ok: false, problem: { code: 'NOTHING_HERE' } };

/** With the visits that are only planned so far. */
export function withPlans(view: FileView): FileView {
  const known = new Set(view.visits.map(({ record }) => record));
  const planned = view.records
    .filter(({ kind, record }) => kind === 'visit' && !known.has(record))
    .map(({ record, values }) => visitIn(view, { ...(values as Partial<Visit>), record }, library));
  return { ...view, visits: [...planned, ...view.visits] };
}

const beginOf = ({ startedAt, plannedStart }: VisitView): string =>
  startedAt === '' ? plannedStart : wallClock(new Date(startedAt));

function duesOf(view: FileView): DueView[] {
  const context = { today: localDay(new Date()), practice: true };
  return view.records.flatMap(({ kind, record, values }) =>
    caseKindOf(kind)
      .due(values, context)
      .map(({ day, what, worker = '' }) => ({
        file: view.file,
        personName: view.person.preferredName || view.person.legalName,
        day,
        what,
        worker,
        workerName: library.workers.find((one) => one.worker === worker)?.name ?? '',
        about: typeof values['what'] === 'string' ? values['what'] : '',
        from: 'record' as const,
        kind,
        record,
      })),
  );
}

export function visitsFixture({ all, forms, viewOf, replace }: Files): Handlers {
  const change = (file: string, visit: string, values: Partial<VisitView>): Outcome<null> =>
    replace(file, (view) => {
      const whole = withPlans(view);
      return {
        ...whole,
        visits: whole.visits.map((one) => (one.record === visit ? { ...one, ...values } : one)),
      };
    });
  const days = (isDue: (day: string) => boolean, isShown: (visit: VisitView) => boolean): DaysView => {
    const views = all().map(withPlans);
    return {
      dues: views.flatMap(duesOf).filter(({ day }) => isDue(day)),
      visits: views.flatMap(({ visits }) => visits).filter(isShown),
    };
  };
  return {
    startVisit(file, { visit, expectedEnd } = { visit: null, expectedEnd: '', helpWord: '' }) {
      const view = viewOf(file);
      if (view === undefined) return nothing;
      const startedAt = new Date().toISOString();
      const record = visit ?? id22(`begun-${view.visits.length}`);
      const begun = visitIn(view, { record, worker: library.me.worker, startedAt, expectedEnd }, library);
      if (visit === null) replace(file, (one) => ({ ...one, visits: [begun, ...one.visits] }));
      else change(file, visit, { startedAt, expectedEnd });
      return done({ visit: record });
    },
    extendVisit: (file, visit, expectedEnd) => change(file, visit, { expectedEnd }),
    endVisit: (file, visit, checkOut) =>
      change(file, visit, {
        endedAt: new Date().toISOString(),
        outcome: checkOut?.outcome ?? '',
        outcomeWords: checkOut?.words ?? '',
      }),
    whoIsAlerted: (file) =>
      viewOf(file) === undefined
        ? nothing
        : done(
            library.workers
              .filter(({ worker }) => worker !== library.me.worker)
              .map(({ worker, name }) => ({ worker, name })),
          ),
    lookout: () => done([]),
    dueNow() {
      const today = localDay(new Date());
      const isOpen = (visit: VisitView) =>
        visitState(visit, Date.now()).is !== 'closed' && beginOf(visit).slice(0, 10) <= today;
      const { dues, visits } = days(
        (day) => day <= today,
        (visit) => beginOf(visit).startsWith(today) || isOpen(visit),
      );
      const open = forms().map((form) => {
        const { preferredName = '', legalName = '' } = viewOf(form.file ?? '')?.person ?? {};
        return { ...form, personName: preferredName || legalName };
      });
      return done({ dues, visits, forms: open, unsent: [] });
    },
    dues: (from, to) => {
      const within = (day: string) => day >= from && day <= to;
      return done(days(within, (visit) => within(beginOf(visit).slice(0, 10))));
    },
  };
}
