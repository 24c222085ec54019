/** What is held in one case file, as far as a copy of it needs to know: values by field name, with who wrote them and when. */
import type { CaseKindName } from '../record/case/index.ts';
import type { Statement } from '../record/consent-act.ts';
import type { Values } from '../record/field/field.ts';

export interface HeldRecord {
  kind: CaseKindName;
  record: string;
  values: Values;
  /** ISO times, by the writers' laptops. */
  begunAt: string;
  changedAt: string;
}

export interface Held {
  /** The case file's id. */
  file: string;
  organisation: string;
  person: HeldRecord;
  /** Without the person's own, and without what was marked as a mistake. */
  records: readonly HeldRecord[];
  acts: readonly Statement[];
}
