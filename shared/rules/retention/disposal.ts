/**
 * What becomes of a record that is due, step by recorded step: somebody appraises it, two other people approve, every place that holds it
 * acknowledges, and then it is certified. Nobody approves what they appraised, and no approval outlives a hold that came after it. A step
 * that does not fit counts for nothing, and the answer says why.
 */
import { type Hold, isHeldOn } from './holds.ts';

export const APPROVALS_NEEDED = 2;

export const appraisals = ['destroy', 'transfer', 'keep'] as const;

export type DisposalStep = {
  /** ISO day. */
  on: string;
  /** Who took it, by id. */
  by: string;
} &
  /** `until`: for keep, the ISO day on which it is looked at again. */
  (
    | { step: 'appraised'; outcome: (typeof appraisals)[number]; until: string }
    /** What cannot be got anywhere else was offered to the person, or to who comes after them. */
    | { step: 'offered' }
    | { step: 'approved' }
    /** Somebody does not agree, or knows better: it begins again with an appraisal. */
    | { step: 'stopped' }
    | { step: 'destroyed'; place: string }
    | { step: 'certified' }
  );

export interface DisposalFacts {
  /** ISO day from which it may be appraised; null for none. */
  day: string | null;
  holds: readonly Hold[];
  irreplaceable: boolean;
  /** Everywhere it has to be destroyed, by id: the server, each device, the exports. */
  places: readonly string[];
}

export type DisposalState =
  | 'not-due'
  | 'due'
  | 'held'
  | 'appraised'
  | 'approved'
  | 'destroying'
  | 'certified'
  | 'kept';

export type DisposalRefusal =
  | 'not-due'
  | 'held'
  | 'out-of-turn'
  | 'own-appraisal'
  | 'approved-already'
  | 'not-offered'
  | 'place-unknown'
  | 'place-missing';

export interface Disposal {
  state: DisposalState;
  outcome: (typeof appraisals)[number] | null;
  approvedBy: readonly string[];
  /** Where it is still to be destroyed. */
  placesLeft: readonly string[];
  /** ISO day on which it is looked at again; null where it is not kept. */
  keptUntil: string | null;
  /** Steps that count for nothing, by their place in the list. */
  refused: readonly { at: number; why: DisposalRefusal }[];
}

interface Progress extends Omit<Disposal, 'refused'> {
  appraisedBy: string;
  isOffered: boolean;
}

/** @param steps in the order in which they were taken. @param today ISO day. */
export function disposal(facts: DisposalFacts, steps: readonly DisposalStep[], today: string): Disposal {
  const beginning: Progress = {
    state: 'due',
    outcome: null,
    approvedBy: [],
    placesLeft: facts.places,
    keptUntil: null,
    appraisedBy: '',
    isOffered: false,
  };
  const refused: { at: number; why: DisposalRefusal }[] = [];
  let now = beginning;
  let from = '';
  const holdUntil = (day: string): void => {
    const isNew = facts.holds.some(({ placedOn }) => from < placedOn && placedOn <= day);
    if (isNew && !hasBegun(now)) now = beginning;
    from = day > from ? day : from;
  };
  for (const [at, step] of steps.entries()) {
    holdUntil(step.on);
    const why = whyNot(facts, now, step);
    if (why === null) now = step.step === 'stopped' ? beginning : take(now, step);
    else refused.push({ at, why });
  }
  holdUntil(today);
  const { appraisedBy: _by, isOffered: _offered, ...reached } = now;
  return { ...reached, state: stateOn(today, facts, now), refused };
}

/** What is destroyed cannot be held any more. */
const hasBegun = ({ state }: Progress): boolean => state === 'destroying' || state === 'certified';

function stateOn(day: string, facts: DisposalFacts, now: Progress): DisposalState {
  if (hasBegun(now)) return now.state;
  if (isHeldOn(facts.holds, day)) return 'held';
  if (now.state === 'kept' && now.keptUntil !== null && now.keptUntil <= day) return 'due';
  if (now.state !== 'due') return now.state;
  return facts.day !== null && facts.day <= day ? 'due' : 'not-due';
}

function whyNot(facts: DisposalFacts, now: Progress, taken: DisposalStep): DisposalRefusal | null {
  const state = stateOn(taken.on, facts, now);
  if (state === 'held' || state === 'not-due') return state;
  switch (taken.step) {
    case 'appraised':
      return state === 'due' ? null : 'out-of-turn';
    case 'offered':
      return state === 'appraised' ? null : 'out-of-turn';
    case 'approved':
      if (state !== 'appraised') return 'out-of-turn';
      if (taken.by === now.appraisedBy) return 'own-appraisal';
      if (now.approvedBy.includes(taken.by)) return 'approved-already';
      return facts.irreplaceable && !now.isOffered ? 'not-offered' : null;
    case 'stopped':
      return state === 'appraised' || state === 'approved' ? null : 'out-of-turn';
    case 'destroyed':
      if (state !== 'approved' && state !== 'destroying') return 'out-of-turn';
      return now.placesLeft.includes(taken.place) ? null : 'place-unknown';
    case 'certified':
      if (state !== 'destroying') return 'out-of-turn';
      return now.placesLeft.length === 0 ? null : 'place-missing';
  }
}

function take(now: Progress, taken: Exclude<DisposalStep, { step: 'stopped' }>): Progress {
  switch (taken.step) {
    case 'appraised': {
      const { outcome, until, by: appraisedBy } = taken;
      const isKept = outcome === 'keep';
      const state = isKept ? 'kept' : 'appraised';
      return { ...now, state, outcome, appraisedBy, keptUntil: isKept ? until : null };
    }
    case 'offered':
      return { ...now, isOffered: true };
    case 'approved': {
      const approvedBy = [...now.approvedBy, taken.by];
      return { ...now, approvedBy, state: approvedBy.length >= APPROVALS_NEEDED ? 'approved' : 'appraised' };
    }
    case 'destroyed': {
      const placesLeft = now.placesLeft.filter((place) => place !== taken.place);
      return { ...now, placesLeft, state: 'destroying' };
    }
    case 'certified':
      return { ...now, state: 'certified' };
  }
}
