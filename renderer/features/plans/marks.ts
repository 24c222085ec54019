/** What was put under a plan, out of the records of its file. */
import type { RecordView } from '../../vault/record-api.ts';

/** Of one file, where the screen shows several of one person. */
export const ownRecords = (records: readonly RecordView[], file: string): RecordView[] =>
  records.filter((one) => one.file === file);

/** The newest first. */
export function marksOf(records: readonly RecordView[], plan: string): RecordView[] {
  return records.filter(({ kind, values }) => kind === 'plan-mark' && values['plan'] === plan).toReversed();
}
