/** What a screen may ask about bringing in people from a table. Types only. */
import type { FormProblems, TypedForm } from '../../shared/record/field/form.ts';
import type { LikelyMatch } from './people-api.ts';

export interface CheckedRow {
  problems: FormProblems;
  /** Somebody who is known and may be the same person; the likeliest. */
  match: LikelyMatch | null;
  /** An earlier row of the same table that is the same person, counted from zero. */
  sameAs: number | null;
}

export interface ImportRow {
  /** Of the table, counted from one, the headings left out. */
  row: number;
  typed: TypedForm;
}

export interface ImportView {
  batch: string;
  /** When it was begun, and by whom. */
  at: string;
  workerName: string;
  files: number;
  /** How many are marked as a mistake: all of them, once it was undone. */
  undone: number;
}

export interface ImportCalls {
  /** What each row would be, without keeping anything. */
  checkImport(rows: TypedForm[]): CheckedRow[];
  /**
   * Adds those that nothing is wrong with, one after the other; gives how many, the rows that were refused after all, and how many it
   * did not come to because it was stopped.
   */
  importPeople(rows: ImportRow[]): {
    batch: string;
    added: number;
    refused: number[];
    left: number;
  };
  /** Stops what is being brought in or undone, after the row at which it is. A lock does so too. */
  stopImport(): null;
  /** Those that this laptop knows, newest first. */
  imports(): ImportView[];
  /** Marks each file of it as a mistake that nobody has written in since; gives how many, and how many were left because somebody had. */
  undoImport(batch: string): { undone: number; left: number };
}
