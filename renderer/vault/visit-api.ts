/** What a screen may ask of the vault about visits: planned, checked in and out, and who rings when somebody is late. Types only. */
import type { Visit, VisitOutcome } from '../../shared/record/case/visit.ts';
import type { Safety } from './api.ts';
import type { Written } from './record-api.ts';

/** What somebody did about a visit that was late. */
export interface StepTaken {
  step: string;
  words: string;
  by: Written;
}

/** The plan as it stands in the record, the times, and what a screen needs beside them. Help words never leave the vault. */
export interface VisitView extends Omit<Visit, 'helpWord' | 'word' | 'worker'> {
  file: string;
  record: string;
  personName: string;
  recordNumber: string;
  /** The person's own address, one line each. */
  address: readonly string[];
  worker: string;
  workerName: string;
  isOwn: boolean;
  buddyName: string;
  /** A colleague has ended the alarm about this very end. */
  settled: boolean;
  /** Oldest first. None on the laptop of a worker who asked for help: somebody may be looking on. */
  steps: readonly StepTaken[];
  /** The worker has asked for help with their word. Never true on their own laptop. */
  needsHelp: boolean;
  safety: Safety;
}

export interface SetOut {
  /** The planned visit that begins; null for one that nobody planned. */
  visit: string | null;
  /** ISO time by which the worker is back; empty where no laptop shall ring. */
  expectedEnd: string;
  /** Empty: the word that this worker gave last stays. */
  helpWord: string;
}

export interface CheckOut {
  outcome: VisitOutcome | '';
  words: string;
  /** What was typed where a word may be typed; the help word among them looks like any other. */
  word: string;
}

export interface Alerted {
  worker: string;
  name: string;
}

/** When this laptop is to ring, and about what. While the laptop is in the person's hands: no name and no file. */
export interface Lookout {
  file: string;
  visit: string;
  isOwn: boolean;
  why: 'late' | 'help';
  personName: string;
  workerName: string;
  /** Milliseconds since 1970. */
  ringsAt: number;
}

export interface VisitCalls {
  /** Checks in. Without `setOut`: nobody planned it, and nobody will be called. */
  startVisit(file: string, setOut?: SetOut): { visit: string };
  extendVisit(file: string, visit: string, expectedEnd: string): null;
  /** Checks out, or calls a planned visit off. */
  endVisit(file: string, visit: string, checkOut?: CheckOut): null;
  /** Whose laptops would ring if a visit here were late, by name. Nobody's: an empty list. */
  whoIsAlerted(file: string): Alerted[];
  /** Every visit about which this laptop may have to ring. Answered in the person's hands too. */
  lookout(): Lookout[];
}
