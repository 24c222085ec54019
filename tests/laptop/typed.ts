/** What is typed and decided at a laptop without a screen: the moves that tests repeat. */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { Answer } from '../../shared/record/consent-act.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';

export function personForm(other: TypedForm = {}): TypedForm {
  return {
    legalName: 'Margaret Okoro',
    preferredName: 'Maggie',
    dateOfBirth: '3 Nov 1950',
    dateOfBirthAccuracy: 'exact',
    address: ['14 Example Road', 'tn11ls'],
    phone: '07700 900123',
    nhsNumber: '999 054 8609',
    language: 'English',
    interpreterNeeded: false,
    communicationNeeds: 'Hearing loop',
    alert: '',
    services: ['SOCIAL_PRESCRIBING'],
    ...other,
  };
}

const inTurn: readonly Answer[] = ['given', 'refused', 'not-asked', 'thinking'];

/** The draft as it stands when the worker has declared: drawn, read back, every card with `answer`, or with each of the four in turn. */
export function answered(draft: ActDraft, answer?: Answer): ActDraft {
  return {
    ...draft,
    step: 'declaration',
    notice: { ...draft.notice, how: 'both', given: true },
    decider: { capacity: 'self', name: 'Margaret Okoro', grounds: '', childsView: '' },
    guardDone: true,
    cards: draft.cards.map((card, index) => ({ ...card, answer: answer ?? inTurn[index % 4] ?? 'given' })),
    readBack: true,
    signing: {
      ...draft.signing,
      strokes: [
        Array.from({ length: 60 }, (_, at) => ({
          x: 1000 + at * 120,
          y: 1500 + (at % 7) * 90,
          t: at * 16,
          p: 500,
        })),
      ],
    },
    declaration: { explained: true, understood: true, freely: true },
  };
}
