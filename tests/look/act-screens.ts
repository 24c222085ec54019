/** The screens of a consent act, each from a draft that stands there. */
import type { ActDraft, ActStep } from '../../shared/record/act-draft.ts';
import { go as goTo } from '../../renderer/features/shell/route.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import { card, fullDraft } from '../ui/act-drafts.ts';
import { id22, id43 } from '../ui/fixture-people.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const id = id22('draft-margaret');

const answers: readonly ActDraft['cards'][number]['answer'][] = ['given', 'refused', 'thinking'];

function draftAt(step: ActStep, over: Partial<ActDraft> = {}): ActDraft {
  const cards = purposes.slice(0, 3).map(({ purpose }, index) => card(purpose, answers[index] ?? null));
  return fullDraft({ id, file, step, cards, ...over });
}

function actScreen(step: ActStep, over: Partial<ActDraft> = {}, name: string = step): LookScreen {
  return {
    name: `act-${name}`,
    vault: { drafts: [draftAt(step, over)] },
    go: () => goTo({ at: 'act', draft: id }),
  };
}

export const actScreens: readonly LookScreen[] = [
  actScreen('present', { present: { needs: [], others: '', interpreter: '' } }),
  actScreen('notice'),
  actScreen('decider'),
  actScreen('guard'),
  actScreen('choose'),
  actScreen('hand-over'),
  actScreen('cards', { card: 0 }),
  actScreen('cards', { card: 1, handedOver: true, wasHandedOver: true }, 'card-handed-over'),
  actScreen('read-back', { wasHandedOver: true }),
  actScreen('sign'),
  actScreen('give-back', { handedOver: true, wasHandedOver: true }),
  actScreen('declaration'),
  {
    name: 'act-view',
    go: () => goTo({ at: 'act-view', file: id43('samir'), act: id22(`act-${id43('samir').slice(0, 8)}`) }),
  },
  { name: 'withdraw', go: () => goTo({ at: 'withdraw', file, purpose: purposes[0]?.purpose ?? '' }) },
];
