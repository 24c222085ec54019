/** What every screen of the act works with. */
import { createContext, useContext } from 'react';
import type { ActDraft, ActStep } from '../../../shared/record/act-draft.ts';
import type { Person } from '../../../shared/record/case/person.ts';
import type { ActProblem } from '../../../shared/rules/act-complete.ts';
import type { Library, Problem } from '../../vault/api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import type { Edit } from './logic/edits.ts';
import type { KeepState } from '../drafts/keeper.ts';

export interface Act {
  draft: ActDraft;
  person: Person;
  /** Of the person's file. */
  records: readonly RecordView[];
  library: Library;
  /** Whole years today, or null. */
  age: number | null;
  keep: KeepState;
  /** What Next found missing on this screen; empty until it was pressed. */
  missing: readonly ActProblem[];
  /** Counts the presses that left something missing, so that each is announced. */
  attempt: number;
  problem: Problem | null;
  busy: boolean;
  edit(...edits: Edit[]): void;
  next(): void;
  /** Null where there is nothing to go back to. */
  back: (() => void) | null;
  goTo(step: ActStep, card?: number): void;
  handOver(): void;
  /** True when the laptop is the worker's again. */
  takeBack(passphrase: string): Promise<boolean>;
  finish(): void;
  leave(): void;
}

export const ActContext = createContext<Act | null>(null);

export function useAct(): Act {
  const act = useContext(ActContext);
  if (act === null) throw new Error('A screen of the act is drawn outside the act.');
  return act;
}
