/**
 * What a driver needs for one day, copied from the people's files: whom to fetch, where, when, and what helps them travel. A small file
 * of its own, shared with the driver's own team until the day is over; the people's files stay closed to the driver.
 */
import { z } from 'zod';
import { filled, isoDate, text } from './fields.ts';

export const runStopSchema = z.strictObject({
  /** As the clock on the wall says it: `09:30`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** What the person likes to be called. */
  name: filled(70),
  phone: text(40),
  from: filled(200),
  to: filled(200),
  /** Wheelchair, a hand at the steps, travels with a dog. */
  needs: text(600),
});

export const runSheetSchema = z.strictObject({ day: isoDate, stops: z.array(runStopSchema).min(1).max(60) });
export type RunSheet = z.infer<typeof runSheetSchema>;
