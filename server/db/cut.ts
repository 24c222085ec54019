/** What a backup had when the data came back from it. */
import { z } from 'zod';
import { feedHead, isoTime, logHead } from '../../shared/record/fields.ts';

export const cutSchema = z.strictObject({
  /** When the backup was made. */
  at: isoTime,
  log: logHead,
  feeds: z.array(feedHead),
});
export type Cut = z.infer<typeof cutSchema>;
