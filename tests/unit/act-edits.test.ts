import { expect, test } from 'vitest';
import {
  answerCard,
  askToday,
  chooseCapacity,
  chooseForm,
  chooseMethod,
  dealCards,
  editDecider,
  giveNotice,
  keepStrokes,
  markTold,
  passScreen,
  prefill,
  remarkOn,
} from '../../renderer/features/act/logic/edits.ts';
import { actProblems } from '../../shared/rules/act-complete.ts';
import { card, emptyDraft, fullDraft, line, purposeOf, threePurposes } from '../ui/act-drafts.ts';
import { personOf } from '../ui/act-drafts.ts';

const full = fullDraft();
const person = personOf({ communicationNeeds: ['Hearing loop', 'Short sentences'] });

test('a fresh draft begins with the needs in the file, and an edited one is left alone', () => {
  expect(prefill(person.communicationNeeds)(emptyDraft()).present.needs).toEqual([
    'Hearing loop',
    'Short sentences',
  ]);
  const edited = emptyDraft({ present: { needs: [], others: 'Her sister', interpreter: '' } });
  expect(prefill(person.communicationNeeds)(edited)).toBe(edited);
});

test('cards are dealt in order, none of them answered, and keep answers when dealt again', () => {
  const purposes = [purposeOf('second', { order: 2 }), purposeOf('first', { order: 1 })];
  const dealt = dealCards(purposes)(emptyDraft());
  expect(dealt.cards).toEqual([card('first'), card('second')]);
  const again = dealCards([...purposes, purposeOf('third', { order: 3 })])(
    answerCard('second', 'refused')(dealt),
  );
  expect(again.cards).toEqual([card('first'), card('second', 'refused'), card('third')]);
});

test('what is left out today is not asked, and can be asked after all', () => {
  const left = askToday('photo', false)(dealCards(threePurposes)(emptyDraft()));
  expect(left.cards[2]).toEqual(card('photo', 'not-asked'));
  expect(askToday('photo', true)(left).cards[2]).toEqual(card('photo', null));
});

test('a changed answer must be read back and signed again; the same answer again changes nothing', () => {
  const changed = answerCard('surgery', 'refused')(full);
  expect(actProblems(changed, threePurposes).map(({ code }) => code)).toEqual([
    'CONSENT_NOT_READ_BACK',
    'CONSENT_SIGNATURE_BLANK',
  ]);
  expect(answerCard('surgery', 'given')(full)).toBe(full);
  expect(remarkOn('surgery', 'but not at weekends')(full).readBack).toBe(false);
});

test('other words take back the answers that were given to the old ones', () => {
  const easy = chooseForm(
    'easy-read',
    'en',
  )(fullDraft({ cards: [card('surgery', 'given'), card('photo', 'not-asked')] }));
  expect(easy.cards.map(({ answer }) => answer)).toEqual([null, 'not-asked']);
  expect(easy.notice).toMatchObject({ form: 'easy-read', given: false, how: '' });
  expect(easy.signing.strokes).toEqual([]);
  expect(chooseForm('standard', 'en')(full)).toBe(full);
});

test('another decider takes back the answers; another spelling of the name only the signature', () => {
  const attorney = chooseCapacity('attorney-health', person)(full);
  expect(attorney.decider).toMatchObject({ name: '', grounds: '' });
  expect(attorney.cards.every(({ answer }) => answer === null)).toBe(true);
  const renamed = editDecider({ name: 'M. Okoro' })(full);
  expect(renamed.cards).toEqual(full.cards);
  expect(renamed.readBack).toBe(false);
  expect(editDecider({ childsView: 'I like it' })(full).readBack).toBe(true);
  expect(chooseCapacity('self', person)(emptyDraft()).decider.name).toBe(person.legalName);
});

test('a signature does not become a mark', () => {
  const drawn = keepStrokes([line(900)], 3000)(emptyDraft());
  expect(chooseMethod('drawn')(drawn)).toBe(drawn);
  expect(chooseMethod('mark')(drawn).signing).toMatchObject({ method: 'mark', strokes: [] });
});

test('the notice counts as given once it is said how', () => {
  expect(giveNotice('read-aloud')(emptyDraft()).notice.given).toBe(true);
  expect(giveNotice('')(full).notice.given).toBe(false);
});

test('telling, and what Next says on its screen', () => {
  const told = markTold('harm', true)(markTold('harm', true)(emptyDraft()));
  expect(told.told).toEqual(['harm']);
  expect(markTold('harm', false)(told).told).toEqual([]);
  expect(passScreen(emptyDraft({ step: 'read-back' })).readBack).toBe(true);
  expect(passScreen(emptyDraft({ step: 'guard' })).guardDone).toBe(true);
  expect(passScreen(full)).toBe(full);
});
