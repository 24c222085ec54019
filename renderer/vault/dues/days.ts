/** Today, and any run of days: what is due and who is on the way. */
import { wallClock } from '../../../shared/rules/overdue.ts';
import type { DaysView, DueView, OpenForm, TodayView, Unsent } from '../day-api.ts';
import { type Ports, today } from '../ports.ts';
import type { Session } from '../session.ts';
import { filesTogether } from '../household/pairs.ts';
import { isWithheld } from '../records/secrecy.ts';
import { everybody } from '../views/people.ts';
import type { VisitView } from '../visit-api.ts';
import { isWorkingHere } from '../visits/alerted.ts';
import { visitViews } from '../visits/view.ts';
import { duesOf } from './collect.ts';
import { restrictedDues } from './restricted.ts';

/** When it began, or else is to begin, by the clock on the wall here. */
const beginOf = ({ startedAt, plannedStart }: VisitView): string =>
  startedAt === '' ? plannedStart : wallClock(new Date(startedAt));
const dayOf = (visit: VisitView): string => beginOf(visit).slice(0, 10);

export async function dueNow(ports: Ports, session: Session): Promise<TodayView> {
  const now = today(ports);
  const isToday = (visit: VisitView) =>
    dayOf(visit) === now || (visit.endedAt === '' && dayOf(visit) < now) || visit.needsHelp;
  return {
    ...(await days(ports, session, { isDue: (day) => day <= now, isShown: isToday })),
    forms: openForms(session),
    unsent: unsent(session),
  };
}

export function dues(ports: Ports, session: Session, from: string, to: string): Promise<DaysView> {
  const within = (day: string) => day >= from && day <= to;
  return days(ports, session, { isDue: within, isShown: (visit) => within(dayOf(visit)) });
}

interface Wanted {
  isDue: (day: string) => boolean;
  isShown: (visit: VisitView) => boolean;
}

/** After so many files others are answered: the first look after unlocking reads every record of every file. */
const BREATH = 25;

async function days(ports: Ports, session: Session, { isDue, isShown }: Wanted): Promise<DaysView> {
  const { practice } = session.membership;
  const together = filesTogether(session);
  const dues: DueView[] = [];
  const visits: VisitView[] = [];
  for (const [index, { file, person }] of everybody(session).entries()) {
    if (index % BREATH === BREATH - 1) await ports.rest();
    const context = { today: today(ports), practice, born: person.dateOfBirth };
    dues.push(...duesOf(session, together(file), person, context).filter(({ day }) => isDue(day)));
    const shown = visitViews(session, file).filter(isShown);
    if (shown.length > 0 && isWorkingHere(ports, session, file)) visits.push(...shown);
  }
  dues.push(...restrictedDues(session, { today: today(ports), practice }).filter(({ day }) => isDue(day)));
  return {
    dues: dues.toSorted((a, b) => a.day.localeCompare(b.day)),
    visits: visits.toSorted((a, b) => beginOf(a).localeCompare(beginOf(b))),
  };
}

function personName(session: Session, id: string | null): string {
  const found = everybody(session).find(({ file }) => file.id === id);
  return found === undefined ? '' : found.person.preferredName || found.person.legalName;
}

function openForms(session: Session): OpenForm[] {
  return [...session.forms.values()]
    .filter(({ form }) => !isWithheld(session, form))
    .map(({ form, file, record, start, keptAt }) => {
      return { form, file, record, start, keptAt, personName: personName(session, file) };
    })
    .toSorted((a, b) => b.keptAt.localeCompare(a.keptAt));
}

function unsent(session: Session): Unsent[] {
  const counts = new Map<string, number>();
  for (const { file } of session.waiting.values()) counts.set(file, (counts.get(file) ?? 0) + 1);
  return [...counts].flatMap(([file, count]) => {
    const name = personName(session, file);
    return name === '' ? [] : [{ file, personName: name, count }];
  });
}
