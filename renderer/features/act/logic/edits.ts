/**
 * Each change that a screen may make to a draft. Pure, and strict about one thing: an answer belongs to the words, the decider and the
 * signature it was given with. Whatever changes one of these takes back what was built upon it, so nothing is signed unseen.
 */
import type { ActDraft } from '../../../../shared/record/act-draft.ts';
import type { Answer, Stroke } from '../../../../shared/record/consent-act.ts';
import type { NoticeForm, Purpose } from '../../../../shared/record/organisation.ts';
import type { Person } from '../../../../shared/record/case/person.ts';

export type Edit = (draft: ActDraft) => ActDraft;
type Signing = ActDraft['signing'];
type Decider = ActDraft['decider'];
export type DraftCard = ActDraft['cards'][number];

function withoutSignature(draft: ActDraft): ActDraft {
  const said = { strokes: [], typedName: '', described: '', said: '' };
  return { ...draft, readBack: false, signing: { ...draft.signing, ...said } };
}

/** Answers fall away; what the worker left out for today stays left out. */
function withoutAnswers(draft: ActDraft): ActDraft {
  const cards = draft.cards.map((card): DraftCard =>
    card.answer === 'not-asked' ? card : { ...card, answer: null, remark: '', askAgainOn: '' },
  );
  return withoutSignature({ ...draft, cards, card: 0 });
}

/** A fresh draft begins with what the file knows about communicating with this person. */
export function prefill(known: readonly string[]): Edit {
  return (draft) => {
    const { needs, others, interpreter } = draft.present;
    const untouched = draft.step === 'present' && needs.length === 0 && others === '' && interpreter === '';
    return untouched ? { ...draft, present: { needs: [...known], others, interpreter } } : draft;
  };
}

export function editPresent(change: Partial<ActDraft['present']>): Edit {
  return (draft) => ({ ...draft, present: { ...draft.present, ...change } });
}

export function chooseForm(form: NoticeForm, language: string): Edit {
  return (draft) => {
    if (draft.notice.form === form && (draft.notice.language ?? language) === language) return draft;
    return withoutAnswers({ ...draft, notice: { ...draft.notice, form, language, how: '', given: false } });
  };
}

export function giveNotice(how: ActDraft['notice']['how']): Edit {
  return (draft) => ({ ...draft, notice: { ...draft.notice, how, given: how !== '' } });
}

/** The person's own name is known; anybody else's has to be asked. */
export function chooseCapacity(capacity: Decider['capacity'], person: Person): Edit {
  return (draft) => {
    if (draft.decider.capacity === capacity) return draft;
    const themselves = capacity === 'self' || capacity === 'self-with-support';
    const decider = { ...draft.decider, capacity, name: themselves ? person.legalName : '', grounds: '' };
    return withoutAnswers({ ...draft, decider });
  };
}

export function editDecider(change: Partial<Omit<Decider, 'capacity'>>): Edit {
  return (draft) => {
    const decider = { ...draft.decider, ...change };
    return decider.name === draft.decider.name
      ? { ...draft, decider }
      : withoutSignature({ ...draft, decider });
  };
}

export function markTold(tell: string, told: boolean): Edit {
  return (draft) => {
    const others = draft.told.filter((id) => id !== tell);
    return { ...draft, told: told ? [...others, tell] : others };
  };
}

export function blankCard(purpose: string): DraftCard {
  return { purpose, answer: null, remark: '', askAgainOn: '' };
}

/** All purposes in the organisation's order, none of them answered. Cards that are there already keep their answers. */
export function dealCards(purposes: readonly Purpose[]): Edit {
  return (draft) => {
    const kept = new Map(draft.cards.map((card) => [card.purpose, card]));
    const order = purposes.toSorted((one, other) => one.order - other.order);
    const cards = order.map(({ purpose }) => kept.get(purpose) ?? blankCard(purpose));
    const same =
      cards.length === draft.cards.length && cards.every((card, place) => card === draft.cards[place]);
    return same ? draft : { ...draft, cards };
  };
}

/** The worker's choice of what is asked about today. What is left out is recorded as not asked, so it becomes a next time. */
export function askToday(purpose: string, asked: boolean): Edit {
  return editCard(purpose, (card) => ({
    ...card,
    answer: asked ? null : 'not-asked',
    remark: '',
    askAgainOn: '',
  }));
}

function editCard(purpose: string, edit: (card: DraftCard) => DraftCard): Edit {
  return (draft) =>
    withoutSignature({
      ...draft,
      cards: draft.cards.map((card) => (card.purpose === purpose ? edit(card) : card)),
    });
}

export function answerCard(purpose: string, answer: Answer): Edit {
  return (draft) => {
    if (draft.cards.some((card) => card.purpose === purpose && card.answer === answer)) return draft;
    return editCard(purpose, (card) => ({
      ...card,
      answer,
      askAgainOn: answer === 'thinking' ? card.askAgainOn : '',
    }))(draft);
  };
}

export function remarkOn(purpose: string, remark: string): Edit {
  return editCard(purpose, (card) => ({ ...card, remark }));
}

export function askAgain(purpose: string, askAgainOn: string): Edit {
  return editCard(purpose, (card) => ({ ...card, askAgainOn }));
}

/** What pressing Next on a screen itself says: that the guard was gone through, that the answers read back are right. */
export function passScreen(draft: ActDraft): ActDraft {
  if (draft.step === 'guard') return { ...draft, guardDone: true };
  return draft.step === 'read-back' ? { ...draft, readBack: true } : draft;
}

export function editSigning(change: Partial<Signing>): Edit {
  return (draft) => ({ ...draft, signing: { ...draft.signing, ...change } });
}

/** A mark is not a signature: what was drawn for one does not stand for the other. */
export function chooseMethod(method: Signing['method']): Edit {
  return (draft) =>
    draft.signing.method === method
      ? draft
      : { ...draft, signing: { ...draft.signing, method, strokes: [] } };
}

export function keepStrokes(strokes: Stroke[], padHeight: number): Edit {
  return editSigning({ strokes, padHeight });
}

export function declare(change: Partial<ActDraft['declaration']>): Edit {
  return (draft) => ({ ...draft, declaration: { ...draft.declaration, ...change } });
}

export function handOverEdit(draft: ActDraft): ActDraft {
  return { ...draft, handedOver: true, wasHandedOver: true };
}
