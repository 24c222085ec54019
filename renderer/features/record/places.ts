/** Where a record is found in a file, and where one goes back to from it. */
import type { Section } from '../../../shared/record/case/sections.ts';
import type { FileView } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { go } from '../shell/route.ts';

export function recordIn(view: FileView | null, kind: string, record: string | null): RecordView | null {
  if (view === null) return null;
  return [view.details, ...view.records].find((one) => one.kind === kind && one.record === record) ?? null;
}

/** The person's own details, and visits, have places of their own. */
export function backToSection(file: string, section: Section): void {
  if (section === 'person') go({ at: 'file', file, tab: 'details' });
  else if (section === 'visits') go({ at: 'file', file, tab: 'visits' });
  else go({ at: 'file', file, tab: 'record', section });
}
