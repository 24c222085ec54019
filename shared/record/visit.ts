/** A worker at somebody's home. Planning, check-in and overdue alarms extend this later; old readers ignore nothing, they keep. */
import { z } from 'zod';
import { id16, isoTime } from './fields.ts';

export const visitSchema = z.strictObject({
  worker: id16,
  startedAt: isoTime,
  endedAt: z.union([isoTime, z.literal('')]),
});

export type Visit = z.infer<typeof visitSchema>;
