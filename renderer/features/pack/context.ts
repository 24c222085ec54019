import type { Pack } from '../../vault/pack-api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import type { FileOnScreen } from '../record/file-context.ts';

/** Where fields of a copy look up what they point to: on paper, in what is left of the records alone. */
export function contextOf({ person, decisions }: Pack, records: readonly RecordView[]): FileOnScreen {
  return { file: person.file, records: [...records], decisions, person: null };
}
