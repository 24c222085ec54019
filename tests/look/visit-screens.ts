/** Visits from the plan to the alarm, a busy day, and the calendar. */
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import { go as goTo, type Route } from '../../renderer/features/shell/route.ts';
import type { Lookout, VisitView } from '../../renderer/vault/visit-api.ts';
import { id22, id43, library } from '../ui/fixture-people.ts';
import type { FixtureOptions } from '../ui/fixture-vault.ts';
import type { LookScreen, Stage } from './screens.ts';

const margaret = id43('margaret');
const samir = id43('samir');
const inDays = (days: number) => typedDate(localDay(new Date(Date.now() + days * 86_400_000)));
const minutesAway = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

/** Plans, to-dos, and somebody who is late. */
async function busy({ vault }: Stage): Promise<VisitView> {
  const write = (file: string, kind: 'todo' | 'visit', typed: Record<string, string | string[]>) =>
    vault.call('saveRecord', { file, kind, record: null, typed, seen: {} });
  const plan = (file: string, days: number, hour: number, worker: string) =>
    write(file, 'visit', {
      worker,
      plannedStart: `${inDays(days)}\n${hour}:00`,
      plannedEnd: `${inDays(days)}\n${hour + 1}:00`,
      where: 'home',
      risk: 'raised',
      premises: ['dog', 'no-signal'],
      risks: 'The step at the door is broken.',
      buddy: id22('bob'),
      bring: 'Large print leaflet',
    });
  await plan(margaret, 0, 14, library.me.worker);
  await plan(samir, 0, 16, id22('bob'));
  await plan(samir, 3, 9, library.me.worker);
  await plan(margaret, -4, 10, id22('bob'));
  await write(margaret, 'todo', { what: 'Call the GP', by: inDays(-2), worker: library.me.worker });
  await write(samir, 'todo', { what: 'Bring the form', by: inDays(0) });
  await write(samir, 'todo', { what: 'Ask about the chair', by: inDays(5), worker: id22('bob') });
  await vault.call('startVisit', samir, { visit: null, expectedEnd: minutesAway(-3), helpWord: '' });
  const file = await vault.call('openFile', margaret);
  const planned = file.ok ? file.value.visits.find(({ plannedStart }) => plannedStart !== '') : undefined;
  if (planned === undefined) throw new Error('the plan was not kept');
  return planned;
}

const after = (route: (planned: VisitView) => Route) => async (stage: Stage) =>
  goTo(route(await busy(stage)));

const lookout = (other: Partial<Lookout>): Lookout => ({
  file: margaret,
  visit: id22('visit-two'),
  isOwn: false,
  why: 'late',
  personName: 'Margaret',
  workerName: 'Bob Adeyemi',
  ringsAt: Date.now() - 1000,
  ...other,
});
const rings = (...lookouts: Lookout[]): FixtureOptions => ({
  instead: { lookout: () => ({ ok: true, value: lookouts }) },
});
/** The window looks once a second. */
const rung = () => new Promise<void>((resolve) => setTimeout(resolve, 2200));

export const visitScreens: LookScreen[] = [
  { name: 'today-busy', go: async (stage) => void (await busy(stage)) },
  { name: 'calendar', go: after(() => ({ at: 'calendar' })) },
  {
    name: 'calendar-week',
    go: async (stage) => {
      await after(() => ({ at: 'calendar' }))(stage);
      await stage.settled();
      await stage.press('.calendar-ways input[value=week]');
    },
  },
  {
    name: 'visit-plan',
    go: () => goTo({ at: 'record', file: margaret, kind: 'visit', record: null }),
  },
  { name: 'visit', go: after(({ file, record }) => ({ at: 'visit', file, visit: record })) },
  { name: 'visit-set-out', go: after(({ file, record }) => ({ at: 'set-out', file, visit: record })) },
  {
    name: 'visit-nobody',
    vault: { instead: { whoIsAlerted: () => ({ ok: true, value: [] }) } },
    go: () => goTo({ at: 'set-out', file: margaret, visit: null }),
  },
  {
    name: 'visit-late',
    go: async (stage) => {
      await stage.vault.call('startVisit', samir, {
        visit: null,
        expectedEnd: minutesAway(-3),
        helpWord: '',
      });
      const file = await stage.vault.call('openFile', samir);
      const visit = file.ok ? (file.value.visits[0]?.record ?? '') : '';
      goTo({ at: 'visit', file: samir, visit });
    },
  },
  {
    name: 'visit-check-out',
    go: () => goTo({ at: 'check-out', file: margaret, visit: id22('visit-two') }),
  },
  { name: 'visit-card', go: after(({ file, record }) => ({ at: 'visit-card', file, visit: record })) },
  {
    name: 'alarm',
    vault: rings(
      lookout({}),
      lookout({ isOwn: true, visit: id22('own') }),
      lookout({ why: 'help', visit: id22('help') }),
    ),
    go: rung,
  },
  {
    name: 'alarm-locked',
    vault: rings(lookout({ isOwn: true })),
    go: async ({ vault }) => {
      await rung();
      await vault.call('lock');
    },
  },
];
