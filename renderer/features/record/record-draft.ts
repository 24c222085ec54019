/** A record that is being changed, as its form keeps it. */
import { z } from 'zod';
import { type TypedForm, typedFormSchema } from '../../../shared/record/field/form.ts';
import type { RecordView } from '../../vault/record-api.ts';

export interface RecordDraft {
  typed: TypedForm;
  /** What was before the worker's eyes when they began: what comes in meanwhile is not what they answered to. */
  seen: RecordView['seen'];
}

export const recordDraftSchema: z.ZodType<RecordDraft> = z.strictObject({
  typed: typedFormSchema,
  // What somebody has only begun to send was kept without it.
  seen: z.record(z.string(), z.array(z.string())).default({}),
});
