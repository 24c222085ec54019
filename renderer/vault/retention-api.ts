/**
 * What a screen may ask of the vault about how long files are kept, and about destroying those whose day has come. Only the
 * data-protection team appraises and approves. Types only.
 */
import type { RetentionClass } from '../../shared/record/case/purposes.ts';
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { Disposal, DisposalRefusal } from '../../shared/rules/retention/disposal.ts';
import type { Retention } from '../../shared/rules/retention/retention.ts';
import type { Entered } from './office-api.ts';
import type { RecordView } from './record-api.ts';
import type { AboutFile } from './restricted-api.ts';

export interface FileRetention {
  /** Of the record of support: from when the file may be looked at. */
  review: Retention;
  /** What else the file holds, each by its own time. */
  classes: { of: RetentionClass; retention: Retention }[];
  /** ISO day from which nothing in it must be kept; null where none can be named. */
  wholeFrom: string | null;
  /** The holds on record, those that were lifted too; of all files of the person. */
  holds: RecordView[];
}

/** Where a destroyed file has to be gone, and whether it is. */
export interface PlaceView {
  place: 'server' | 'exports' | 'laptop';
  /** Of a laptop: its id, its reference, and whose it is. */
  device: string;
  reference: string;
  workerName: string;
  /** Taken off the list since: it may never answer. */
  removed: boolean;
  /** ISO day; empty while it is not. */
  doneOn: string;
}

export interface ApprovalView {
  worker: string;
  workerName: string;
  /** ISO day. */
  on: string;
}

export interface CertificateView {
  /** ISO days. */
  on: string;
  erasedOn: string;
  workerName: string;
  approvedBy: string[];
  /** Reference and day of each. */
  laptops: string[];
}

export interface DisposalView {
  about: AboutFile;
  disposal: Disposal;
  /** ISO day from which it may be looked at; null for none. */
  dueOn: string | null;
  /** The last appraisal, with the reference of its own small file; null before the first. */
  appraisal: { view: RecordView; reference: string } | null;
  /** Since that appraisal, as they were written. */
  steps: RecordView[];
  approvals: ApprovalView[];
  places: PlaceView[];
  /** ISO day; empty while the file is there. */
  erasedOn: string;
  certificate: CertificateView | null;
}

/** Paper, and pages that were saved, as far as laptops noted it. */
export interface CopyView {
  at: string;
  workerName: string;
  action: 'printed' | 'exported';
  /** A code. */
  what: string;
}

export interface DisposalDetail extends DisposalView {
  /** Null once the file is gone. */
  retention: FileRetention | null;
  copies: CopyView[];
  /** Why this worker may not approve now; null where they may. */
  cannotApprove: DisposalRefusal | null;
  /** False when the office could not be asked: approvals and laptops' words are then missing. */
  inTouch: boolean;
}

export interface RetentionCalls {
  /** How long somebody's file is kept, and why. */
  retention(file: string): FileRetention;
  /**
   * Every file whose day has come, that is held on or after it, or that was appraised; those longest due first. `inTouch`: as above.
   */
  disposals(): { today: string; inTouch: boolean; files: DisposalView[] };
  /** How many wait for somebody to look at them, without asking the office. */
  filesToReview(): { isOfTeam: boolean; count: number };
  disposal(file: string): DisposalDetail;
  /** With problems nothing is saved. */
  appraise(form: { file: string; typed: TypedForm }): { problems: FormProblems };
  /** Signs the erasure. The second to do so has the file destroyed at once. */
  approveDisposal(file: string): Entered;
  /** Refused until every place has answered. */
  certify(file: string): null;
}
