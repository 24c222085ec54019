/**
 * What a screen may ask of the vault about who looked at what, and why. The log of each laptop, what is signed in the files, and the
 * membership log are read together. For the data-protection team alone, but for the notes themselves. Types only.
 */
import type { AuditAction, AuditThing } from '../../shared/audit/event.ts';
import type { Fault } from '../../shared/audit/chain.ts';
import type { GlassView } from './office-api.ts';

export type RowAction =
  | AuditAction
  /** From the signed changes of a file. */
  | 'added'
  | 'changed'
  | 'decided'
  | 'shared'
  /** Shared although the person's wish, or the duty of confidence, spoke against it. */
  | 'outweighed'
  /** From the membership log. */
  | 'broke-glass'
  | 'reviewed-glass'
  | 'gave-access'
  | 'ended-access'
  | 'held'
  | 'released'
  | 'erased'
  | 'erased-part'
  /** Of a newer Doorstep. */
  | 'unknown';

export interface AuditRow {
  id: string;
  /** ISO. By the laptop's clock; by the office's for what stands in the membership log. */
  at: string;
  action: RowAction;
  worker: string;
  workerName: string;
  /** Null for nobody in particular. */
  file: string | null;
  /** Empty where this laptop does not hold the file. */
  personName: string;
  recordNumber: string;
  /** A code: why the file could be opened, why glass was broken, the ground of an erasure; empty for none. */
  reason: string;
  /** What was printed or taken out, or the kind of the record, as a code; empty for none. */
  what: string;
  /** Who was told, or which team was given access, by name. */
  recipient: string;
  /** Its number in the log of its laptop; null for what stands elsewhere. */
  seq: number | null;
  glass: GlassView | null;
}

/** Empty words for any. */
export interface AuditFilter {
  file: string;
  worker: string;
  recipient: string;
  /** As `2026-4`. */
  quarter: string;
  action: RowAction | '';
}

export interface AuditPage {
  /** The newest of those that the filter leaves. */
  rows: AuditRow[];
  /** How many it leaves. */
  total: number;
  /** What can be chosen. */
  people: { file: string; name: string }[];
  workers: { worker: string; name: string }[];
  recipients: string[];
  quarters: string[];
  actions: RowAction[];
}

/** The log of one laptop, as far as it has been handed over; of one that never handed anything over, without entries. */
export interface ChainView {
  /** Stands for the laptop on screen. */
  laptop: string;
  worker: string;
  workerName: string;
  /** When it was taken off the list, ISO, by the office's clock; null while it is in use. */
  removedAt: string | null;
  entries: number;
  /** When the last entry was noted; empty for none. */
  until: string;
  /** The first entry that is broken, missing or there twice; null where all is whole. */
  fault: { at: number; what: Fault } | null;
  /** Entries dated before the one in front of them: the clock was set back. */
  clockBack: number[];
  /**
   * What a laptop noted after `until` goes with it when it is lost or wiped. `certain`: it signed something later, so it had noted
   * something; `possible`: it may have. Null while it is in use, and can still hand over.
   */
  gap: 'possible' | 'certain' | null;
  /** Not the laptop's first: it could not go on with the one before, whose last entries may be lost. */
  beganAgain: boolean;
}

export interface AuditCalls {
  /** Before something is printed or saved as a page. Refused where it cannot be written down: then it must not happen. */
  notePaper(paper: { thing: AuditThing; file: string | null; how: 'printed' | 'exported' }): null;
  /** At most so many rows, the newest; null for all. */
  auditLog(filter: AuditFilter, most: number | null): AuditPage;
  verifyAudit(): ChainView[];
}
