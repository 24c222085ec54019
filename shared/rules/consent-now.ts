/**
 * What is consented to now, out of all acts. Protective: of answers given apart, refused or withdrawn stands before "wants to
 * think", and that before given; "not asked" takes no part; an answer that has seen another follows it.
 * An act that the office parked counts only where it protects: its withdrawal suspends sharing, its "given" does nothing.
 */
import type { Decision } from '../record/consent-act.ts';

/** Anything that is decided for one purpose with one of the answers. */
type Decided = Pick<Decision, 'purpose' | 'answer'>;

export interface ActForConsent<D extends Decided = Decision> {
  /** The change that carries the act. */
  change: string;
  lamport: number;
  parked: boolean;
  decisions: readonly D[];
  /** Whether this act had seen that change. */
  hasSeen(change: string): boolean;
}

export interface ConsentNow<D extends Decided = Decision> {
  decision: D;
  change: string;
}

const protection: Record<Decision['answer'], number> = {
  refused: 3,
  withdrawn: 3,
  thinking: 2,
  given: 1,
  'not-asked': 0,
};

interface Candidate<D extends Decided> extends ConsentNow<D> {
  act: ActForConsent<D>;
}

/** By purpose, in the order in which each was first met. */
export function consentNow<D extends Decided>(acts: readonly ActForConsent<D>[]): Map<string, ConsentNow<D>> {
  const byPurpose = new Map<string, Candidate<D>[]>();
  for (const act of acts.toSorted((a, b) => a.lamport - b.lamport || (a.change < b.change ? -1 : 1))) {
    for (const decision of act.decisions) {
      if (act.parked && decision.answer === 'given') continue;
      const candidates = byPurpose.get(decision.purpose) ?? [];
      candidates.push({ decision, change: act.change, act });
      byPurpose.set(decision.purpose, candidates);
    }
  }
  const now = new Map<string, ConsentNow<D>>();
  for (const [purpose, candidates] of byPurpose) {
    const standing = inForce(candidates);
    if (standing !== undefined) now.set(purpose, { decision: standing.decision, change: standing.change });
  }
  return now;
}

function inForce<D extends Decided>(candidates: readonly Candidate<D>[]): Candidate<D> | undefined {
  const answered = candidates.filter(({ decision }) => decision.answer !== 'not-asked');
  const taking = answered.length > 0 ? answered : candidates;
  const unfollowed = taking.filter(
    (one) => !taking.some((other) => other !== one && other.act.hasSeen(one.change)),
  );
  return unfollowed.reduce<Candidate<D> | undefined>(
    (best, one) =>
      best === undefined || protection[one.decision.answer] >= protection[best.decision.answer] ? one : best,
    undefined,
  );
}

interface Standing {
  purpose: string;
  answer: Decision['answer'];
}

export interface OfAllFiles<D extends Standing> {
  /** One for each purpose. */
  standing: D[];
  /** What says something weaker in its own file, and does not count for the person. */
  overruled: D[];
}

/**
 * One person with several files, by what stands in each: what one file says follows nothing that another says, so the answer that
 * protects most stands for the person. Of equal ones that of the file named first; "not asked" is overruled by nothing.
 */
export function ofAllFiles<D extends Standing>(files: readonly (readonly D[])[]): OfAllFiles<D> {
  const all = files.flat();
  const strictest = new Map<string, D>();
  for (const one of all) {
    const best = strictest.get(one.purpose);
    if (best === undefined || protection[one.answer] > protection[best.answer])
      strictest.set(one.purpose, one);
  }
  const standing = [...strictest.values()];
  const isOverruled = ({ purpose, answer }: D) => {
    const best = strictest.get(purpose);
    return answer !== 'not-asked' && best !== undefined && protection[best.answer] > protection[answer];
  };
  return { standing, overruled: all.filter(isOverruled) };
}
