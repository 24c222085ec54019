/** When and where a visit is, as people say it. */
import type { TFunction } from 'i18next';
import { isSameDay, showDate, showTime } from '../../ui/format.ts';
import type { VisitView } from '../../vault/visit-api.ts';

/** The day it began or is to begin on, and from when to when. */
export function whenOf(t: TFunction, visit: VisitView): { day: string; hours: string } {
  const { startedAt, endedAt, plannedStart, plannedEnd } = visit;
  if (startedAt === '') {
    const [day = '', from = ''] = plannedStart.split('T');
    if (day === '') return { day: t('visit.noDay'), hours: '' };
    const to = plannedEnd.slice(11, 16);
    return { day: showDate(day), hours: t('visit.plannedHours', { from, to }) };
  }
  const from = showTime(startedAt);
  if (endedAt === '') return { day: showDate(startedAt), hours: t('visit.since', { from }) };
  const to = showTime(endedAt);
  const hours = isSameDay(endedAt, new Date(startedAt))
    ? t('visit.fromTo', { from, to })
    : t('visit.fromToDay', { from, to, date: showDate(endedAt) });
  return { day: showDate(startedAt), hours };
}

/** One line for each part of the address. */
export function placeOf({ where, place, address }: VisitView): string {
  return where === 'other' ? place : address.join('\n');
}
