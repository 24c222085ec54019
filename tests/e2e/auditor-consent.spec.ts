/**
 * What an auditor asks about consent: what somebody agreed to, that a withdrawal stopped the use, and how it was lawful where somebody
 * could not simply decide. Answered on the laptop of somebody of the data-protection team, each in at most eight actions from Today,
 * with pictures in `tests/output/auditor-consent/`.
 */
import type { ActDraft } from '../../shared/record/act-draft.ts';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { RecordForm } from '../../renderer/vault/record-api.ts';
import type { Laptop as Unseen } from '../laptop/laptop.ts';
import { answered, personForm } from '../laptop/typed.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import { MOST, enterRoom, fromToday } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import * as people from './pages/people.ts';
import * as proof from './pages/proof.ts';
import { card, openPart } from './pages/record.ts';

test.describe.configure({ mode: 'serial' });

const surgery = 'Dr Shah’s surgery';
const toSurgery = 'share-with-surgery';
const adults = 'Brackenford adult social services team';
const children = 'Brackenford children’s social services team';
const agrees = 'Ada Penrose';
const withdrew = 'Bea Penrose';
const child = 'Cora Penrose';
const unable = 'Dora Penrose';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB');

let album: Album;
/** Dev's, with a screen. */
let keeper: Laptop;
/** Alice's: the same vault without a screen. */
let colleague: Unseen;

async function saved(form: RecordForm): Promise<string> {
  const { record, problems } = await colleague.must('saveRecord', form);
  expect(problems).toEqual({});
  return record;
}

const write = (about: string, kind: CaseKindName, typed: TypedForm) =>
  saved({ file: about, kind, record: null, typed, seen: {} });

async function arrives(legalName: string, other: TypedForm = {}): Promise<string> {
  const typed = personForm({ legalName, preferredName: '', nhsNumber: '', ...other });
  const { file: about, problems } = await colleague.must('addPerson', typed);
  expect(problems).toEqual({});
  return about;
}

/** Yes to every card, given the notice in Easy Read, with `decider` if it is not simply the person. */
async function saysYes(
  about: string,
  name: string,
  decider: Partial<ActDraft['decider']> = {},
): Promise<void> {
  const draft = answered(await colleague.must('beginAct', about, null), 'given');
  await colleague.must('keepDraft', {
    ...draft,
    notice: { ...draft.notice, form: 'easy-read' },
    decider: { ...draft.decider, name, ...decider },
  });
  await colleague.must('finishAct', draft.id);
}

async function sharing(about: string, to: string, other: TypedForm = {}): Promise<RecordForm> {
  const { registers } = await colleague.must('library');
  const typed = {
    to: 'directory',
    recipient: registers.find(({ values }) => values['name'] === to)?.record ?? '',
    person: 'Whoever is on duty',
    purpose: 'share-by-wish',
    details: ['name', 'birth-date'],
    necessity: 'They need no more to find the right person.',
    confidence: 'agreed',
    whoAsked: 'person',
    channel: 'secure-email',
    told: 'yes',
    ...other,
  };
  return { file: about, kind: 'sharing', record: null, typed, seen: {} };
}

/** What went is taken back; what would go after that is stopped, and the recipient is told. */
async function aWithdrawal(): Promise<void> {
  const about = await arrives(withdrew);
  await saysYes(about, withdrew);
  const went = await saved(await sharing(about, surgery));
  await colleague.must('withdraw', { file: about, purpose: toSurgery, remark: 'I would rather tell them.' });
  const again = await sharing(about, surgery);
  expect(await colleague.call('saveRecord', again)).toMatchObject({ problem: { code: 'SHARING_WITHDRAWN' } });
  await colleague.must('keepStopped', again);
  await write(about, 'told-recipient', {
    sharing: went,
    about: 'withdrawn',
    person: 'Practice secretary',
    how: 'phone',
    on: inDays(0),
    answer: 'They use it no more.',
  });
}

/** A child who understands, with a mother who has parental responsibility. */
async function aChild(): Promise<void> {
  const about = await arrives(child, {
    dateOfBirth: inDays(-12 * 366),
    accessNeeds: ['easy-read'],
    needsReview: inDays(200),
    communicationNeeds: 'Picture cards',
    services: ['YOUNG_CARERS'],
  });
  await write(about, 'contact', {
    name: 'Joan Penrose',
    relation: 'parent',
    parentalResponsibility: 'yes',
    parentalEvidence: 'Birth certificate seen',
    told: 'yes',
  });
  await write(about, 'competence', {
    decision: 'Whether the surgery may know what she does at home',
    on: inDays(0),
    support: 'With the picture cards, at school',
    understands: 'yes',
    understandsWhy: 'Said it back in her own words',
    ownInterests: 'no',
    conclusion: 'can',
    childsView: 'The doctor may know.',
    parentsView: 'same',
    judgedBy: 'Alice Morgan',
    review: inDays(200),
  });
  await saysYes(about, child, {
    capacity: 'self-with-support',
    grounds: 'Picture cards',
    childsView: 'Yes.',
  });
  await saved(
    await sharing(about, children, {
      purpose: 'safeguarding',
      reason: 'She was alone for two nights.',
      confidence: 'outweighed',
      whoAsked: 'worker',
    }),
  );
}

/** Somebody who could not decide where to live: it was decided for her, and rests on no yes. */
async function whoCannotDecide(): Promise<void> {
  const about = await arrives(unable, {
    accessNeeds: ['large-print'],
    needsReview: inDays(200),
    communicationNeeds: 'Mornings, with her daughter there',
  });
  const capacity = await write(about, 'capacity', {
    decision: 'Whether to ask for care at home',
    on: inDays(0),
    support: 'Photographs, in the morning, her daughter beside her',
    understands: 'yes',
    understandsWhy: 'Named each photograph',
    retains: 'no',
    retainsWhy: 'It was gone after a minute, three times',
    weighs: 'no',
    weighsWhy: 'Could not say what would change',
    communicates: 'yes',
    communicatesWhy: 'In words',
    impairment: 'yes',
    impairmentLink: 'Dementia takes what was said a minute ago.',
    conclusion: 'cannot',
    assessor: 'Alice Morgan',
    review: inDays(60),
  });
  await write(about, 'best-interests', {
    decision: 'Whether to ask for care at home',
    capacity,
    on: inDays(0),
    wishes: 'To stay in her own kitchen.',
    consulted: 'Ruth Penrose, her daughter',
    options: 'Nothing, care at home, a care home',
    leastRestrictive: 'yes',
    decided: 'Ask for care at home, because she stays where she wants to be.',
    mayRegain: 'no',
    decidedBy: 'Alice Morgan and Ruth Penrose',
    review: inDays(60),
  });
  await saved(
    await sharing(about, adults, {
      purpose: 'safeguarding',
      reason: 'The gas was on when we came, twice.',
      confidence: 'outweighed',
      whoAsked: 'worker',
      told: 'no',
      notToldWhy: 'She could not keep it in mind. Her daughter was told.',
    }),
  );
}

test.beforeAll(async ({ office }) => {
  test.setTimeout(180_000);
  album = await openAlbum('auditor-consent');
  colleague = await arriveUnseen(office, 'alice', keeperAndVisitor);
  keeper = await arrive(office, 'dev');
  await inTouch(colleague);
  await saysYes(await arrives(agrees), agrees);
  await aWithdrawal();
  await aChild();
  await whoCannotDecide();
  await inTouch(colleague);
  await file.upToDate(new Mouse(keeper.page));
});
test.afterAll(async () => {
  await Promise.all([keeper.kill(), colleague.kill()]);
});

test('R-08, R-21: question 1, consent to share with the GP: the exact words, the signature as it was drawn, and the proof', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  const about = (await colleague.must('findPeople', agrees))[0]?.file ?? '';
  const { decisions } = await colleague.must('openFile', about);
  const { question = '', statement = '' } =
    decisions.find(({ purpose }) => purpose === toSurgery)?.decision.shown ?? {};
  expect(statement).toContain(surgery);
  await people.openPerson(hand, agrees, agrees);
  await file.openTab(hand, 'Consent');
  await expect(file.decisionOn(page, question)).toContainText('Given');
  await proof.viewAct(hand, file.history(page));
  const decision = page.getByRole('main').getByRole('listitem').filter({ hasText: question });
  await expect(decision).toContainText(surgery);
  await hand.press(decision.getByText('The words of this card'));
  await expect(decision.getByText(statement)).toBeVisible();
  await proof.expectVerified(page);
  await album.show(page, 'words-and-proof');
  const replay = page.getByRole('region', { name: 'Replay of the signature' });
  await hand.press(replay.getByRole('button', { name: 'Play' }));
  await expect(replay.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(replay).toContainText('Stroke 1 of 1');
  await replay.scrollIntoViewIfNeeded();
  await album.show(page, 'replay');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-08, R-25: question 2, a yes was withdrawn, what came after it was stopped, and the recipient was told', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await enterRoom(hand, 'Sharing', 'Sharing');
  const stopped = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'They took their yes back' });
  await expect(stopped).toContainText(surgery);
  await album.show(page, 'stopped-in-the-log');
  await hand.press(stopped.getByRole('button', { name: `Open the file of ${withdrew}` }));
  const main = page.getByRole('main');
  await expect(main.getByText('Nobody has to be told anything now.')).toBeVisible();
  await expect(main.getByText('Stopped. Nothing was shared.')).toHaveCount(1);
  const told = card(page, /^Told a recipient/);
  await expect(told).toContainText('Practice secretary');
  await told.scrollIntoViewIfNeeded();
  await album.show(page, 'recipient-told');
  await file.openTab(hand, 'Consent');
  await expect(file.history(page).first()).toContainText('1 decision withdrawn');
  await album.show(page, 'withdrawn');
  await file.openTab(hand, 'What happened');
  const happened = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect(happened.nth(0)).toContainText('Told a recipient: new');
  await expect(happened.nth(1)).toContainText('Sharing: new');
  await expect(happened.nth(2)).toContainText('A decision about consent: new');
  await album.show(page, 'what-happened');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-72: question 10, a child: who understood and decided, who has parental responsibility, and what was shared', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, child, child);
  const main = page.getByRole('main');
  await expect(main).toContainText('Easy Read');
  await expect(main).toContainText('Picture cards');
  await album.show(page, 'child-needs');
  await openPart(hand, 'Who decides');
  const judged = card(page, /^Whether the child understands/);
  await expect(judged).toContainText('Yes, the child decides');
  await expect(judged).toContainText('The doctor may know.');
  await judged.scrollIntoViewIfNeeded();
  await album.show(page, 'child-competence');
  await openPart(hand, 'People around them');
  await expect(card(page, /Joan Penrose/)).toContainText('Birth certificate seen');
  await album.show(page, 'parental-responsibility');
  await openPart(hand, 'Sharing');
  const shared = card(page, new RegExp(children));
  await expect(shared).toContainText('She was alone for two nights.');
  await expect(shared).toContainText('Recognised legitimate interest: Article 6(1)(ea)');
  await shared.scrollIntoViewIfNeeded();
  await album.show(page, 'child-shared');
  await file.openTab(hand, 'Consent');
  await proof.viewAct(hand, file.history(page));
  await expect(main).toContainText('for themselves, with support');
  await expect(main).toContainText(/The notice.*Easy Read/);
  await album.show(page, 'child-consent');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});

test('R-71: question 10, somebody who could not decide: the finding, what was decided for her, and why she was not told of a sharing', async () => {
  const hand = await fromToday(keeper);
  const { page } = hand;
  await people.openPerson(hand, unable, unable);
  const main = page.getByRole('main');
  await expect(main).toContainText('Large print');
  await expect(main).toContainText('Nothing has been asked yet.');
  await openPart(hand, 'Who decides');
  await expect(card(page, /^Whether they could decide/)).toContainText('Dementia takes what was said');
  await album.show(page, 'capacity');
  const decided = card(page, /^Decided in their best interests/);
  await expect(decided).toContainText('To stay in her own kitchen.');
  await expect(decided).toContainText('Ruth Penrose, her daughter');
  await decided.scrollIntoViewIfNeeded();
  await album.show(page, 'best-interests');
  await openPart(hand, 'Sharing');
  const shared = card(page, new RegExp(adults));
  await expect(shared).toContainText('The gas was on when we came, twice.');
  await expect(shared).toContainText('Her daughter was told.');
  await shared.scrollIntoViewIfNeeded();
  await album.show(page, 'not-told');
  expect(hand.actions).toBeLessThanOrEqual(MOST);
});
