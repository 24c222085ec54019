/** The enrolment that is on screen. Forgotten as soon as it is done. */
import { create } from 'zustand';
import type { EnrolForm, Problem } from '../../vault/api.ts';

export type EnrolStep = 'invitation' | 'passphrase' | 'working' | 'done';

interface EnrolState extends EnrolForm {
  step: EnrolStep;
  problem: Problem | null;
  /** Who one has become, once it is done. */
  joined: { worker: string; organisation: string } | null;
}

const blank: EnrolState = {
  step: 'invitation',
  server: '',
  code: '',
  passphrase: '',
  problem: null,
  joined: null,
};

export const useEnrol = create<EnrolState>(() => blank);

export const setEnrol = (change: Partial<EnrolState>): void => useEnrol.setState(change);

export function forgetEnrolment(): void {
  useEnrol.setState(blank);
}

/** Which step a refusal belongs to. */
export function stepOf(problem: Problem): EnrolStep {
  return problem.code === 'PASSPHRASE_WEAK' ? 'passphrase' : 'invitation';
}
