/** What a driver gets of a trip: whom to fetch, where, when, and what helps them travel. Nothing else of the file goes along. */
import type { RunSheet } from '../record/run-sheet.ts';

type Stop = RunSheet['stops'][number];

/** A trip as its file has it, with who travels. `at`: as the clock on the wall says it, `2026-11-23T09:30`. */
export interface TripPlan {
  at: string;
  status: string;
  driver: string;
  name: string;
  phone: string;
  from: string;
  to: string;
  /** What helps them travel, in words. */
  needs: string;
}

/** One driver's stops of one day, in the order of the day. What is called off is not driven. */
export function stopsOf(trips: readonly TripPlan[], driver: string, day: string): Stop[] {
  return trips
    .filter((trip) => trip.driver === driver && trip.status === 'planned' && trip.at.slice(0, 10) === day)
    .map(({ at, name, phone, from, to, needs }) => ({ time: at.slice(11, 16), name, phone, from, to, needs }))
    .toSorted((a, b) => (a.time < b.time ? -1 : 1));
}
