/**
 * What a screen may ask of the vault about records that are sealed to a team which alone reads them, and about feedback without a
 * name. Types only. Masked fields leave the vault with their last signs alone.
 */
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { ConcernState } from '../../shared/record/case/concern-status.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { OpenQuestion, Safety } from './api.ts';
import type { RecordView, Written } from './record-api.ts';

/** The case file that something is about; who reads of it need not hold it, and then the name is empty. */
export interface AboutFile {
  file: string;
  reference: string;
  personName: string;
}

/** Somebody looked at a masked field in full. */
export interface RevealedView {
  field: string;
  why: string;
  by: Written;
}

export interface RestrictedView {
  /** In its own small file. */
  view: RecordView;
  about: AboutFile;
  /** ISO day on which the file that it is about was erased; empty while that is there. */
  aboutErasedOn: string;
  /** What its writer was given on paper. */
  reference: string;
  /** Newest first. */
  revealed: RevealedView[];
  questions: OpenQuestion[];
  /** How far a concern has come; null while nobody has said so. */
  state: ConcernState | null;
}

/** What this worker handed to the safeguarding team. It does not say about whom. */
export interface OwnConcern {
  reference: string;
  /** When the office took it; null while it waits, or where it was handed over on another laptop. */
  at: string | null;
  safety: Safety;
  state: ConcernState | null;
}

export interface RestrictedCalls {
  /**
   * Seals a record to the team of its kind. Nobody here can open it again, but for the data-protection team what it begins itself. `about`:
   * a case file; empty where something is told to the data-protection team that is about none. With problems nothing is sent, and
   * `receipt` is empty.
   */
  sendRecord(form: { about: string; kind: CaseKindName; typed: TypedForm }): {
    receipt: string;
    problems: FormProblems;
  };
  /** Those of a kind that teams of this worker read, about one file or about any, newest first; none for everybody else. */
  restrictedRecords(about: string | null, kind: CaseKindName): RestrictedView[];
  /** A masked field in full. That it was looked at, and why, is written down first. */
  revealField(form: { file: string; kind: CaseKindName; record: string; field: string; why: string }): string;
  /** For the safeguarding team. `told`: whether the reporter's laptop will hear of it; without a connection it may not yet. */
  setConcernState(file: string, state: ConcernState): { told: boolean };
  ownConcerns(): OwnConcern[];
  /** Keeps feedback in nobody's file. With problems nothing is kept. */
  giveFeedback(typed: TypedForm): { problems: FormProblems };
  /** Feedback without a name, newest first. */
  namelessFeedback(): RecordView[];
}
