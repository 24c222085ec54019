/** What a screen may ask of the vault about the records of a case file. Types only. */
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { Json } from '../../shared/encoding/canonical.ts';
import type { Safety } from './api.ts';

/** Who wrote something, when by their laptop's clock, and on which laptop. */
export interface Written {
  worker: string;
  workerName: string;
  device: string;
  at: string;
}

export interface RecordView {
  file: string;
  kind: CaseKindName;
  record: string;
  values: Values;
  /** For each field, the changes whose value stands: what an edit that begins now has seen. */
  seen: Readonly<Record<string, readonly string[]>>;
  begun: Written;
  changed: Written;
  /** Why it should not be there; empty where it should. */
  mistake: string;
  safety: Safety;
}

export interface RecordForm {
  file: string;
  kind: CaseKindName;
  /** Null for a new one. */
  record: string | null;
  typed: TypedForm;
  /** From the view that the form was filled from; empty for a new one. */
  seen: RecordView['seen'];
  /** What a new one was begun with: its draft lies under that. */
  start?: TypedForm;
}

/** One value that a field has, or had. */
export interface PastValue {
  change: string;
  value: Json;
  by: Written;
  /** `now`: shown. `also`: stands beside it until somebody chooses. `before`: put away by a later one. */
  state: 'now' | 'also' | 'before';
}

export interface FieldHistory {
  field: string;
  /** Newest first. */
  values: PastValue[];
}

/** One thing that happened in a file. */
export interface Event {
  /** Another than the file asked for where that one goes on in it. */
  file: string;
  change: string;
  kind: string;
  record: string;
  /** Whether it began the record. */
  first: boolean;
  fields: string[];
  by: Written;
  safety: Safety;
}

export interface RecordCalls {
  /** With problems nothing is saved, and `record` is empty. */
  saveRecord(form: RecordForm): { record: string; problems: FormProblems };
  /** Marks a record as entered by mistake, and why; or, with empty words, as right after all. */
  markMistake(file: string, kind: CaseKindName, record: string, why: string): null;
  /** Each field of a record with everything it ever held. */
  recordHistory(file: string, kind: CaseKindName, record: string): FieldHistory[];
  /** Everything that happened in a file, newest first. */
  timeline(file: string): Event[];
}
