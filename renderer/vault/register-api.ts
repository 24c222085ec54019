/** What a screen may ask of the vault about the organisation's registers. They are read as a part of the library. Types only. */
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { RegisterName } from '../../shared/record/register/index.ts';
import type { RecordView, Written } from './record-api.ts';

export interface EntryView {
  register: RegisterName;
  record: string;
  values: Values;
  seen: RecordView['seen'];
  begun: Written;
  changed: Written;
}

export interface EntryForm {
  register: RegisterName;
  /** Null for a new one. */
  record: string | null;
  typed: TypedForm;
  /** From the view that the form was filled from; empty for a new one. */
  seen: RecordView['seen'];
}

export interface RegisterCalls {
  /** For administrators, or where the register says so for the data-protection team too. With problems nothing is saved, and `record` is empty. */
  saveEntry(form: EntryForm): { record: string; problems: FormProblems };
}
