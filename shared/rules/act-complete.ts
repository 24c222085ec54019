/**
 * What is still missing from an act before it may be signed for: one rule for the screens and for the vault. Sources: ICO guidance on
 * recording consent (who, when, how, what they were told); for a mark or spoken words, that somebody else was there to witness it.
 */
import type { ActDraft, ActStep } from '../record/act-draft.ts';
import type { Purpose } from '../record/organisation.ts';
import type { VaultProblem } from '../wire/problems.ts';
import { signatureProblem } from './signature.ts';

export type ActProblemCode = Extract<VaultProblem, `CONSENT_${string}`>;

export interface ActProblem {
  code: ActProblemCode;
  /** The screen on which it can be put right. */
  step: ActStep;
  /** Which card, by its place in the draft's `cards`. */
  card?: number;
}

const blank = (text: string): boolean => text.trim() === '';

function noticeProblems({ notice }: ActDraft): ActProblem[] {
  return notice.given && notice.how !== '' ? [] : [{ code: 'CONSENT_NOTICE_MISSING', step: 'notice' }];
}

/** Everybody but the person alone must say on what grounds they decide: the support given, or the document checked. */
function deciderProblems({ decider }: ActDraft): ActProblem[] {
  const groundsMissing = decider.capacity !== 'self' && blank(decider.grounds);
  const missing = decider.capacity === '' || blank(decider.name) || groundsMissing;
  return missing ? [{ code: 'CONSENT_DECIDER_MISSING', step: 'decider' }] : [];
}

/** A card is answered when it holds one of the four answers, to a purpose that exists and is asked about once. Something must have been asked. */
function cardProblems({ cards }: ActDraft, purposes: readonly Purpose[]): ActProblem[] {
  if (cards.every(({ answer }) => answer === 'not-asked'))
    return [{ code: 'CONSENT_CARD_UNANSWERED', step: 'choose' }];
  const known = new Set(purposes.map(({ purpose }) => purpose));
  const seen = new Set<string>();
  return cards.flatMap(({ purpose, answer }, card): ActProblem[] => {
    const sound = known.has(purpose) && !seen.has(purpose);
    seen.add(purpose);
    if (!sound) return [{ code: 'CONSENT_CARD_UNANSWERED', step: 'choose', card }];
    return answer === null ? [{ code: 'CONSENT_CARD_UNANSWERED', step: 'cards', card }] : [];
  });
}

function evidenceProblems({ signing }: ActDraft): ActProblemCode[] {
  const witness: ActProblemCode[] =
    blank(signing.witnessName) || blank(signing.witnessRelation) ? ['CONSENT_WITNESS_MISSING'] : [];
  const ink = signatureProblem(signing.strokes);
  switch (signing.method) {
    case 'drawn':
      return ink === null ? [] : [ink];
    case 'typed':
      return blank(signing.typedName) ? ['CONSENT_NAME_MISSING'] : [];
    case 'mark':
      return [...(ink !== null && blank(signing.described) ? [ink] : []), ...witness];
    case 'verbal':
      return [...(blank(signing.said) ? (['CONSENT_WORDS_MISSING'] as const) : []), ...witness];
  }
}

function declarationProblems({ declaration }: ActDraft): ActProblem[] {
  const { explained, understood, freely } = declaration;
  return explained && understood && freely
    ? []
    : [{ code: 'CONSENT_DECLARATION_MISSING', step: 'declaration' }];
}

/** In the order of the screens; empty when the act is complete. */
export function actProblems(draft: ActDraft, purposes: readonly Purpose[]): ActProblem[] {
  return [
    ...noticeProblems(draft),
    ...deciderProblems(draft),
    ...cardProblems(draft, purposes),
    ...(draft.readBack ? [] : [{ code: 'CONSENT_NOT_READ_BACK', step: 'read-back' } as const]),
    ...evidenceProblems(draft).map((code) => ({ code, step: 'sign' }) as const),
    ...declarationProblems(draft),
  ];
}
