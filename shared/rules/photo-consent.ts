/** Whether a photo of a person may be kept for a use: they said yes to being photographed (CP05), and that still stands. */
import type { Answer } from '../record/consent-act.ts';

/** Of the charity's list of consent purposes: a photograph for a stated use. */
export const photographed = 'CP05';

export interface PhotoDecision {
  code: string;
  /** The answer in force after all acts. */
  answer: Answer | 'withdrawn';
  /** Given too long ago, or by somebody who no longer decides. */
  lapsed: boolean;
}

export const photoConsentProblems = [
  'PHOTO_NOT_ASKED',
  'PHOTO_REFUSED',
  'PHOTO_THINKING',
  'PHOTO_WITHDRAWN',
  'PHOTO_LAPSED',
] as const;
export type PhotoConsentProblem = (typeof photoConsentProblems)[number];

const problems: Readonly<Record<PhotoDecision['answer'], PhotoConsentProblem | null>> = {
  given: null,
  refused: 'PHOTO_REFUSED',
  thinking: 'PHOTO_THINKING',
  withdrawn: 'PHOTO_WITHDRAWN',
  'not-asked': 'PHOTO_NOT_ASKED',
};

/** Null where it may. A yes to something else is no yes to a photo. */
export function photoConsent(decision: PhotoDecision | undefined): PhotoConsentProblem | null {
  if (decision === undefined || decision.code !== photographed) return 'PHOTO_NOT_ASKED';
  return problems[decision.answer] ?? (decision.lapsed ? 'PHOTO_LAPSED' : null);
}
