/** Where the act stands, and where Next and Back lead. Pure. */
import { actSteps, type ActDraft, type ActStep } from '../../../../shared/record/act-draft.ts';
import type { Purpose } from '../../../../shared/record/organisation.ts';
import { actProblems, type ActProblem } from '../../../../shared/rules/act-complete.ts';

export interface Place {
  step: ActStep;
  card: number;
}

export interface Context {
  purposes: readonly Purpose[];
  /** Without anything to tell, there is no guard to pass. */
  hasTells: boolean;
}

/** Cards that the person is asked, by their place in `cards`. */
export function askedCards(draft: ActDraft): number[] {
  return draft.cards.flatMap(({ answer }, card) => (answer === 'not-asked' ? [] : [card]));
}

/** Every screen of this draft in order; one for each card that is asked. */
export function places(draft: ActDraft, { hasTells }: Pick<Context, 'hasTells'>): Place[] {
  return actSteps.flatMap((step): Place[] => {
    if (step === 'guard' && !hasTells) return [];
    if (step === 'give-back' && !draft.handedOver) return [];
    if (step === 'cards') return askedCards(draft).map((card) => ({ step, card }));
    return [{ step, card: 0 }];
  });
}

const order = (place: Place): number =>
  actSteps.indexOf(place.step) * 1000 + (place.step === 'cards' ? place.card : 0);

function at(draft: ActDraft, place: Place): ActDraft {
  return { ...draft, step: place.step, card: place.card };
}

export function goTo(step: ActStep, card = 0): (draft: ActDraft) => ActDraft {
  return (draft) => at(draft, { step, card });
}

/** The place after, or null behind the last. A card that was skipped a moment ago is passed over. */
export function nextPlace(draft: ActDraft, context: Pick<Context, 'hasTells'>): Place | null {
  const here = order(draft);
  return places(draft, context).find((place) => order(place) > here) ?? null;
}

/** The place before, or null at the first. In the person's hands, nothing before the cards can be reached. */
export function previousPlace(draft: ActDraft, context: Pick<Context, 'hasTells'>): Place | null {
  const here = order(draft);
  const before = places(draft, context).findLast((place) => order(place) < here) ?? null;
  const first = actSteps.indexOf('cards');
  return draft.handedOver && before && actSteps.indexOf(before.step) < first ? null : before;
}

/** What keeps Next from leading on: the problems of this screen alone. A card without an answer is not yet a problem while cards are chosen. */
export function problemsHere(draft: ActDraft, purposes: readonly Purpose[]): ActProblem[] {
  return actProblems(draft, purposes).filter((problem) => {
    if (problem.step !== draft.step) return false;
    return draft.step !== 'cards' || problem.card === draft.card;
  });
}

/** Reading back and signing want every card answered first: null, or where the first gap is. */
export function gapBefore(draft: ActDraft, purposes: readonly Purpose[]): ActProblem | null {
  const here = order(draft);
  const before = actProblems(draft, purposes).find(
    ({ step, card }) => order({ step, card: card ?? 0 }) < here && step !== 'declaration',
  );
  return before ?? null;
}

export function forward(draft: ActDraft, context: Context): ActDraft {
  const next = nextPlace(draft, context);
  return next ? at(draft, next) : draft;
}

export function back(draft: ActDraft, context: Context): ActDraft {
  const previous = previousPlace(draft, context);
  return previous ? at(draft, previous) : draft;
}

const personsPart: readonly ActStep[] = ['cards', 'read-back', 'sign', 'give-back'];

export interface Progress {
  place: number;
  of: number;
}

/** How far along the worker's steps; the person's whole part counts as one of them. */
export function workersProgress(draft: ActDraft, { hasTells }: Pick<Context, 'hasTells'>): Progress {
  const steps = actSteps.filter((step) => step === 'cards' || !personsPart.includes(step));
  const shown = steps.filter((step) => step !== 'guard' || hasTells);
  const here = personsPart.includes(draft.step) ? 'cards' : draft.step;
  return { place: shown.indexOf(here) + 1, of: shown.length };
}

/** How far along the person's own part: each card that is asked, reading back, signing. */
export function personsProgress(draft: ActDraft): Progress {
  const shown = places(draft, { hasTells: false }).filter(
    ({ step }) => step !== 'give-back' && personsPart.includes(step),
  );
  const here = shown.findIndex((place) => order(place) >= order(draft));
  return { place: here === -1 ? shown.length : here + 1, of: shown.length };
}
