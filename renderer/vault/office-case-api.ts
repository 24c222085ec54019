/**
 * What a screen may ask of the vault about the office's cases: an incident and the like. Anybody begins one with `sendRecord`, about no
 * file; only the data-protection team reads it and goes on with it, step by step. Types only.
 */
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { RecordView } from './record-api.ts';
import type { AboutFile } from './restricted-api.ts';

export interface OfficeCase {
  /** What began it, in its own small file. */
  view: RecordView;
  /** What its writer was given on paper. */
  reference: string;
  /** In the order in which they were written. */
  steps: RecordView[];
}

export interface StepForm {
  file: string;
  kind: CaseKindName;
  typed: TypedForm;
  /** What it was begun with: its draft lies under that. */
  start?: TypedForm;
}

export interface OfficeCaseCalls {
  /** Those of a kind, the newest first; none for who is not in the team. */
  officeCases(kind: CaseKindName): OfficeCase[];
  /** The people whose files could have been on a laptop, as far as this one holds them, by name. */
  filesOnDevice(device: string): AboutFile[];
  /** Adds a step to a case. With problems nothing is saved. */
  addStep(form: StepForm): { problems: FormProblems };
}
