/** Cards in other languages: written by an administrator, shown to the person, kept as they were shown. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Library } from '../../renderer/vault/api.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import { actVault } from '../ui/act-vault.ts';
import { fullDraft } from '../ui/act-drafts.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { ownLibrary } from '../ui/fixture-notices.ts';
import { library } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';
import { translationOf } from '../unit/notice/translations.ts';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const heading = (name: string | RegExp) =>
  expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();

function first<T>(of: readonly T[]): T {
  const [one] = of;
  if (one === undefined) throw new Error('the practice library has none');
  return one;
}
const purpose = first(library.purposes);
const english = purpose.wording.standard;
const arabic = translationOf(purpose, 'ar');

/** The practice library with a notice in Arabic, and in it the first question alone. */
function inArabic(): Library {
  const own = ownLibrary(library);
  own.notices.push({ ...first(own.notices), language: 'ar' });
  own.translations.push(arabic);
  return own;
}

async function openAct(draft: Partial<ActDraft>) {
  const own = inArabic();
  const notice = { form: 'standard', language: 'ar', version: 1, how: 'read-aloud', given: true } as const;
  const act = actVault({ ...fullDraft(), notice, ...draft }, { library: own });
  ({ close } = await showApp(act.vault, { at: 'act', draft: 'draft' }));
  return act;
}
const cards = library.purposes.map(({ purpose: id }) => ({
  purpose: id,
  answer: 'given' as const,
  remark: '',
  askAgainOn: '',
}));

test('R-80: a card is shown in the language that was chosen, read from its own side, and in English one press away', async () => {
  await openAct({ step: 'cards', card: 0, cards });
  await heading(arabic.wording.question);
  const said = page.getByText(arabic.wording.question).element();
  expect([said.getAttribute('lang'), said.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  await expect.element(page.getByText(english.why)).not.toBeVisible();
  await page.getByText('The words in English').click();
  await expect.element(page.getByText(english.why)).toBeVisible();
  await expect.element(page.getByText('Checked by Language House on 2 November 2026.')).toBeVisible();
  await expectNoViolations();
});

test('R-80: a card that is not written in the language says so, and is shown in English', async () => {
  await openAct({ step: 'cards', card: 1, cards });
  await heading(library.purposes[1]?.wording.standard.question ?? '');
  await expect.element(page.getByText(/^This question is not written in العربية/)).toBeVisible();
  await expectNoViolations();
});

test('R-21: what was shown and its English words are both kept, seen and printed', async () => {
  const { acts, file, vault } = await openAct({ step: 'declaration', cards });
  await button('Finish and save').click();
  await heading('Saved on this laptop');
  const onPaper = page.getByRole('article').getByText(arabic.wording.question).element();
  expect([onPaper.getAttribute('lang'), onPaper.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  expect(getComputedStyle(onPaper).fontFamily).toContain('Noto Sans Arabic');
  await expect.element(page.getByText(`In English: ${english.question}`)).toBeVisible();
  await expectNoViolations();
  const made = first(acts());
  const decided = made.statement.decisions.map(({ shown, translated }) => [
    shown.question,
    translated?.language,
  ]);
  expect(decided.slice(0, 2)).toEqual([
    [arabic.wording.question, 'ar'],
    [library.purposes[1]?.wording.standard.question, undefined],
  ]);
  expect(made.statement.decisions[0]?.translated?.english).toEqual(english);

  close();
  ({ close } = await showApp(vault, { at: 'act-view', file, act: made.act }));
  await expect.element(page.getByRole('heading', { level: 3, name: english.question })).toBeVisible();
  await page.getByText('The words of this card, shown in العربية').click();
  await expect.element(page.getByText(arabic.wording.question)).toBeVisible();
  await expectNoViolations();
});

test('R-80: an administrator writes a question in another language, and says who checked it', async () => {
  const own = inArabic();
  own.translations.length = 0;
  const vault = fixtureVault({ library: own, office: practiceOffice('chelsea') });
  ({ close } = await showApp(vault, { at: 'team', tab: 'rules' }));
  await expect
    .element(page.getByText(`0 of ${library.purposes.length * 2} can be asked in this language.`))
    .toBeVisible();
  await button('Open the questions in العربية').click();
  await heading('Questions in العربية');
  await expectNoViolations();
  await button(`Write in Standard: ${english.question}`).click();
  await heading('A question in العربية');
  await box('The question').fill(arabic.wording.question);
  expect(box('The question').element().getAttribute('dir')).toBe('rtl');
  await button('Use these words').click();
  await expect.element(page.getByRole('group', { name: /need your attention/ })).toHaveFocus();
  expect(own.translations).toEqual([]);
  await expectNoViolations();
  await box('Why we ask').fill(arabic.wording.why);
  await box(/^What we would send/).fill(arabic.wording.wouldSend.join('\n'));
  await box(/^What we would not/).fill(arabic.wording.wouldNotSend.join('\n'));
  await box('For how long').fill(arabic.wording.howLong);
  if (english.statement !== '') await box('What is agreed to').fill(arabic.wording.statement);
  await box(/^Who checked/).fill('Language House');
  await box('Checked on').fill('2/11/2026');
  await button('Use these words').click();
  await heading('Questions in العربية');
  await expect.element(page.getByText('Can be asked', { exact: true })).toBeVisible();
  await expectNoViolations();
  expect(own.translations).toEqual([arabic]);
}, 60_000);

test('R-80: words whose English has changed since are named, and nobody but an administrator writes', async () => {
  const own = inArabic();
  own.translations[0] = { ...arabic, english: { ...english, why: 'Something else.' } };
  ({ close } = await showApp(fixtureVault({ library: own }), { at: 'questions-in', language: 'ar' }));
  await expect.element(page.getByText('The English words have changed', { exact: true })).toBeVisible();
  await expect.element(button(/^Write/)).not.toBeInTheDocument();
  await expectNoViolations();
});
