/**
 * Whether something about a person may go to somebody, and if not, why. Pure: a screen asks it while a form is filled in, and the vault
 * once more at the moment of saving, when a withdrawal may have come in.
 *
 * Consent holds for the named recipient alone. Who said no, took it back or is thinking is not overruled by another basis, but for the
 * few that do not ask for a yes (safety, life in danger, law, an authority's request), and then only with a written reason.
 * Sources: UK GDPR Articles 4(11), 6, 7(3) and 9; ICO guidance on valid consent; the Caldicott principles (need, minimum, no surprises).
 */
import type { ArticleSix, PurposeOfUse } from '../record/case/purposes.ts';
import type { Answer } from '../record/consent-act.ts';
import type { LimitReason } from './restriction.ts';

/** The uses for which anything leaves at all. */
export const sharingPurposes = [
  'share-by-wish',
  'share-for-care',
  'safeguarding',
  'emergency',
  'legal-duty',
  'authority',
  'legal-claims',
] as const satisfies readonly PurposeOfUse[];
export type SharingPurpose = (typeof sharingPurposes)[number];

/** Those that do not wait for a yes. */
const overriding: readonly SharingPurpose[] = ['safeguarding', 'emergency', 'legal-duty', 'authority'];

/** What the person decided about this recipient, as it stands now. */
export interface DecisionForGate {
  purpose: string;
  answer: Answer | 'withdrawn';
  /** For facts that the law protects most: consent was express. */
  explicit: boolean;
  /** The office has put the act aside until somebody decides. */
  parked: boolean;
  /** Given too long ago, or by somebody who no longer decides. */
  lapsed: boolean;
  paused: Pause | null;
}

/** A yes rests for now: the notice has changed in it and the charity pauses such a yes, or the parents of whom one gave it disagree. */
export type Pause = 'changed' | 'dispute';

export interface GateQuestion {
  purpose: SharingPurpose;
  /** What the charity rests this purpose on. */
  six: ArticleSix;
  /** A legitimate interest was weighed, in writing; true for every other basis. */
  assessed: boolean;
  /** Has an entry in the directory that has not ended, or stands in the file as somebody around the person. */
  known: boolean;
  /** Somebody wrote down that nothing may go there. */
  never: boolean;
  /** About this recipient; those about others are left out. */
  decisions: readonly DecisionForGate[];
  /** The person has allowed sharing with somebody else, but was not asked about this recipient. */
  othersAllowed: boolean;
  /** The consent purpose that it is to rest on; empty while none is chosen. */
  relies: string;
  /** Health or the like is among what would go. */
  special: boolean;
  /** Why it is right without consent, in writing. */
  reason: string;
  /** For an authority's request: somebody of the data-protection team granted it. */
  granted: boolean;
  /** The person's file is restricted, or they have objected to this use. */
  limit: LimitReason | null;
}

/** Problem codes, each with its sentence in the catalogue. The first two are those of `restriction.ts`. */
export const gateReasons = [
  'FILE_RESTRICTED',
  'USE_PAUSED',
  'SHARING_UNKNOWN',
  'SHARING_NEVER',
  'SHARING_NOT_GRANTED',
  'SHARING_PARKED',
  'SHARING_WITHDRAWN',
  'SHARING_REFUSED',
  'SHARING_THINKING',
  'SHARING_NOT_ASKED',
  'SHARING_NOT_NAMED',
  'SHARING_LAPSED',
  'SHARING_CHANGED',
  'SHARING_DISPUTE',
  'SHARING_NOT_EXPLICIT',
  'SHARING_NOT_ASSESSED',
  'SHARING_NO_REASON',
] as const;
export type GateReason = (typeof gateReasons)[number];

export type Verdict =
  | { allowed: true; consent: string | null }
  /** `instead`: the purposes that could carry it all the same, each only with a written reason. */
  | { allowed: false; why: GateReason; instead: readonly SharingPurpose[] };

export function sharingGate(question: GateQuestion): Verdict {
  const why = whyNot(question);
  if (why === null) {
    return {
      allowed: true,
      consent: restsOnConsent(question) ? (standing(question)?.purpose ?? null) : null,
    };
  }
  const isFinal = why === 'SHARING_UNKNOWN' || why === 'SHARING_NO_REASON';
  const instead = isFinal ? [] : overriding.filter((purpose) => purpose !== question.purpose);
  return { allowed: false, why, instead };
}

const restsOnConsent = ({ six }: GateQuestion): boolean => six === 'a';

function whyNot(question: GateQuestion): GateReason | null {
  const { purpose, known, limit, never, granted, reason, assessed } = question;
  if (!known) return 'SHARING_UNKNOWN';
  if (limit !== null) return limit;
  if (purpose === 'authority' && !granted) return 'SHARING_NOT_GRANTED';
  const overrides = overriding.includes(purpose) && !restsOnConsent(question);
  if (never && !overrides) return 'SHARING_NEVER';
  if (restsOnConsent(question)) return consentMissing(question);
  const no = overrides ? null : saidNo(question.decisions);
  if (no === null && !assessed) return 'SHARING_NOT_ASSESSED';
  return no ?? (reason.trim() === '' ? 'SHARING_NO_REASON' : null);
}

/** The decision that it rests on. Without a choice among several, the one that protects most. */
function standing({ decisions, relies }: GateQuestion): DecisionForGate | undefined {
  const chosen = decisions.find(({ purpose }) => purpose === relies);
  if (chosen !== undefined) return chosen;
  return decisions.toSorted((a, b) => protection(b) - protection(a))[0];
}

const inOrder: readonly (Answer | 'withdrawn')[] = ['given', 'not-asked', 'thinking', 'refused', 'withdrawn'];
const protection = ({ answer }: DecisionForGate): number => inOrder.indexOf(answer);

function consentMissing(question: GateQuestion): GateReason | null {
  const decision = standing(question);
  if (decision === undefined) return question.othersAllowed ? 'SHARING_NOT_NAMED' : 'SHARING_NOT_ASKED';
  const { answer, explicit, lapsed, paused } = decision;
  if (answer !== 'given') return saidNo([decision]) ?? 'SHARING_NOT_ASKED';
  if (lapsed) return 'SHARING_LAPSED';
  if (paused !== null) return paused === 'changed' ? 'SHARING_CHANGED' : 'SHARING_DISPUTE';
  return question.special && !explicit ? 'SHARING_NOT_EXPLICIT' : null;
}

/** The strongest no among what was decided; "wants to think" is one until they have thought. */
function saidNo(decisions: readonly DecisionForGate[]): GateReason | null {
  const took = decisions.find(({ answer }) => answer === 'withdrawn');
  if (took !== undefined) return took.parked ? 'SHARING_PARKED' : 'SHARING_WITHDRAWN';
  if (decisions.some(({ answer }) => answer === 'refused')) return 'SHARING_REFUSED';
  return decisions.some(({ answer }) => answer === 'thinking') ? 'SHARING_THINKING' : null;
}
