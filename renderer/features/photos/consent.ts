/** What a screen says of the consent behind a photo. The vault asks again when one is saved. */
import { photoConsent, type PhotoConsentProblem, photographed } from '../../../shared/rules/photo-consent.ts';
import type { DecisionNow } from '../../vault/api.ts';

const ruled = ({ decision, answer }: DecisionNow) =>
  photoConsent({ code: decision.code, answer, lapsed: false });

/** Null where some photo may be kept; otherwise why none may. */
export function consentToPhotos(decisions: readonly DecisionNow[]): PhotoConsentProblem | null {
  const answers = decisions.filter(({ decision }) => decision.code === photographed).map(ruled);
  return answers.includes(null) ? null : (answers[0] ?? 'PHOTO_NOT_ASKED');
}

/** Null where the yes that a photo rests on still stands. */
export function consentOf(decisions: readonly DecisionNow[], purpose: unknown): PhotoConsentProblem | null {
  const decision = decisions.find((one) => one.purpose === purpose);
  return decision === undefined ? 'PHOTO_NOT_ASKED' : ruled(decision);
}
