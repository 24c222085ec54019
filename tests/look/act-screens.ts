/** The screens of a consent act, each from a draft that stands there. */
import type { ActDraft, ActStep } from '../../shared/record/act-draft.ts';
import { go as goTo, type Route } from '../../renderer/features/shell/route.ts';
import { notices } from '../../build/practice/content/notice.ts';
import { purposes } from '../../build/practice/content/purposes.ts';
import { tells } from '../../build/practice/content/tell-dont-ask.ts';
import { card, fullDraft } from '../ui/act-drafts.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import type { LookScreen } from './screens.ts';

const file = id43('margaret');
const id = id22('draft-margaret');

const answers: readonly ActDraft['cards'][number]['answer'][] = ['given', 'refused', 'thinking'];

function draftAt(step: ActStep, over: Partial<ActDraft> = {}): ActDraft {
  const cards = purposes.slice(0, 3).map(({ purpose }, index) => card(purpose, answers[index] ?? null));
  return fullDraft({
    id,
    file,
    step,
    cards,
    words: { notices: [...notices], purposes: [...purposes], tells: [...tells] },
    ...over,
  });
}

function actScreen(
  step: ActStep,
  over: Partial<ActDraft> = {},
  name: string = step,
  presses: readonly string[] = [],
): LookScreen {
  return {
    name: `act-${name}`,
    vault: { drafts: [draftAt(step, over)] },
    go: pressing({ at: 'act', draft: id }, presses),
  };
}

/** Goes there, and presses these one after the other. */
function pressing(route: Route, presses: readonly string[]): NonNullable<LookScreen['go']> {
  return async ({ settled, press }) => {
    goTo(route);
    for (const selector of presses) {
      await settled();
      await press(selector);
    }
  };
}

/** Every act as if it had been decided on the Easy Read words. */
function easyRead(view: FileView): FileView {
  const acts = view.acts.map((act) => {
    const { notice } = act.statement;
    return {
      ...act,
      statement: { ...act.statement, notice: notice && { ...notice, form: 'easy-read' as const } },
    };
  });
  return { ...view, acts };
}

const { signing } = fullDraft();
const witness = { witnessName: 'Sam Hart', witnessRelation: 'Neighbour' };
const theirs = { handedOver: true, wasHandedOver: true };
const unanswered = { cards: purposes.map(({ purpose }) => card(purpose)) };
const viewed: Route = {
  at: 'act-view',
  file: id43('samir'),
  act: id22(`act-${id43('samir').slice(0, 8)}`),
};
const mainButton = '.act-foot [data-kind=main]';
const lastAction = '.ui-screen-top .ui-button:last-child';

export const actScreens: readonly LookScreen[] = [
  actScreen('present', { present: { needs: [], others: '', interpreter: '' } }),
  actScreen('notice'),
  actScreen('decider'),
  actScreen(
    'decider',
    { decider: { capacity: '', name: '', grounds: '', childsView: '' } },
    'decider-missing',
    [mainButton],
  ),
  actScreen('guard'),
  actScreen('choose'),
  actScreen('hand-over'),
  actScreen('cards', { card: 0 }),
  actScreen('cards', { ...theirs, card: 1 }, 'card-handed-over'),
  actScreen('cards', { ...theirs, ...unanswered, card: 2 }, 'card-unanswered', [mainButton]),
  actScreen('read-back', { wasHandedOver: true }),
  actScreen('sign'),
  actScreen('sign', { ...theirs, signing: { ...signing, strokes: [] } }, 'sign-blank', [mainButton]),
  actScreen('sign', { signing: { ...signing, method: 'typed', typedName: 'Margaret Okoro' } }, 'sign-typed'),
  actScreen('sign', { signing: { ...signing, method: 'mark' } }, 'sign-mark'),
  actScreen('sign', { signing: { ...signing, ...witness, method: 'verbal' } }, 'sign-verbal'),
  actScreen('give-back', theirs),
  actScreen('give-back', theirs, 'give-back-empty', ['.act [data-kind=main]']),
  actScreen('declaration'),
  actScreen('declaration', {}, 'saved', [mainButton]),
  { name: 'act-view', go: pressing(viewed, []) },
  { name: 'act-receipt', go: pressing(viewed, [lastAction]) },
  {
    name: 'act-receipt-easy-read',
    vault: { files: practiceFiles().map(easyRead) },
    go: pressing(viewed, [lastAction]),
  },
  { name: 'withdraw', go: pressing({ at: 'withdraw', file, purpose: purposes[1]?.purpose ?? '' }, []) },
  {
    name: 'withdrawn',
    go: pressing({ at: 'withdraw', file, purpose: purposes[1]?.purpose ?? '' }, [
      '.ui-screen [data-kind=main]',
    ]),
  },
];
