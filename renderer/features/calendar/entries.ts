/** Visits and what is due, as lines of a day. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../shared/rules/overdue.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import type { FileRuleName } from '../../../shared/rules/due/index.ts';
import type { DaysView, DueView } from '../../vault/day-api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { backToSection } from '../record/places.ts';
import { recordWords } from '../record/words.ts';
import { go, type Route } from '../shell/route.ts';

export interface Entry {
  key: string;
  from: 'visit' | 'due';
  /** ISO day. */
  day: string;
  /** `09:30`, or empty for all day. */
  time: string;
  what: string;
  personName: string;
  workerName: string;
  isOwn: boolean;
  open: () => void;
}

interface Words {
  t: TFunction;
  i18n: { exists(key: string): boolean };
}

/** What a due is called: by its record's own words, or by the rule about the whole file. */
export function dueWords(words: Words, due: DueView): string {
  if (due.from === 'file') return words.t(`due.${due.what}`);
  return recordWords(words, due.kind).due(due.what);
}

/** Where what a whole file asks for can be done. */
function placeOf(file: string, what: FileRuleName): Route {
  if (what === 'tell-recipient') return { at: 'sharing', tab: 'tell' };
  const isAboutAge = what === 'turns-16' || what === 'turns-18';
  return isAboutAge
    ? { at: 'file', file, tab: 'record', section: 'deciding' }
    : { at: 'file', file, tab: 'consent' };
}

/** Goes where it can be done. What is written once is shown, and not opened for writing. */
export function openDue(due: DueView): void {
  if (due.from === 'file') return go(placeOf(due.file, due.what));
  const { section, merge, kept } = caseKindOf(due.kind);
  if (kept !== 'file') return go({ at: 'restricted', kind: due.kind, file: due.file });
  if (merge === 'once' || section === 'person') return backToSection(due.file, section);
  return go({ at: 'record', file: due.file, kind: due.kind, record: due.record });
}

const startOf = ({ startedAt, plannedStart }: VisitView): string =>
  startedAt === '' ? plannedStart : wallClock(new Date(startedAt));

/** In the order of the day; what is due has no hour and comes first. */
export function useEntries(days: DaysView | null, me: string): Entry[] {
  const words = useTranslation();
  if (days === null) return [];
  const dues = days.dues.map((due, index): Entry => {
    const what = due.from === 'record' && due.about !== '' ? due.about : dueWords(words, due);
    return {
      key: `due-${due.file}-${due.day}-${index}`,
      from: 'due',
      day: due.day,
      time: '',
      what,
      personName: due.personName,
      workerName: due.workerName,
      isOwn: due.worker === '' || due.worker === me,
      open: () => openDue(due),
    };
  });
  const visits = days.visits.map((visit): Entry => {
    const start = startOf(visit);
    return {
      key: `visit-${visit.record}`,
      from: 'visit',
      day: start.slice(0, 10),
      time: start.slice(11, 16),
      what: words.t('calendar.visit'),
      personName: visit.personName,
      workerName: visit.workerName,
      isOwn: visit.isOwn,
      open: () => go({ at: 'visit', file: visit.file, visit: visit.record }),
    };
  });
  return [...dues, ...visits];
}
