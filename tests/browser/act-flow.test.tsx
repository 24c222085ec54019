import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ActDraft } from '../../shared/record/act-draft.ts';
import { keepEverything } from '../../renderer/features/shell/before-leaving.ts';
import { actVault, type ActVault } from '../ui/act-vault.ts';
import { fullDraft } from '../ui/act-drafts.ts';
import { library } from '../ui/fixture-people.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { fixturePassphrase, type FixtureOptions } from '../ui/fixture-vault.ts';
import { draw, wave } from '../ui/pen.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

async function open(draft: Partial<ActDraft> = {}, options: FixtureOptions = {}): Promise<ActVault> {
  const act = actVault(draft, options);
  ({ close } = await showApp(act.vault, { at: 'act', draft: 'draft' }));
  return act;
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const alert = () => page.getByRole('main').getByRole('alert');
const heading = (name: string | RegExp) =>
  expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
const cards = (answer: ActDraft['cards'][number]['answer']) =>
  library.purposes.map(({ purpose }) => ({ purpose, answer, remark: '', askAgainOn: '' }));
const answered = { ...fullDraft(), cards: cards('given') };
const canvas = async () => {
  await expect.element(page.getByRole('img', { name: /Box for your/ })).toBeVisible();
  const found = document.querySelector('canvas');
  if (!found) throw new Error('There is no pad.');
  return found;
};

test('from who is here to the receipt, every screen without a violation', async () => {
  const { acts, vault } = await open();
  await heading(/Who is here/);
  await expectNoViolations();
  await press('Next');

  await heading(/the notice/);
  await press('Next');
  await expect.element(alert()).toMatchTextContent(/Say how these words were given/);
  await page.getByText('I read them aloud').click();
  await expectNoViolations();
  await press('Next');

  await heading('Who decides?');
  await press('Next');
  await expect.element(alert()).toMatchTextContent(/Choose who decides/);
  await page.getByText(/Everybody can decide for themselves/).click();
  await expectNoViolations();
  await press('Next');

  await heading('Would we share this anyway?');
  await page
    .getByText(/I have told/)
    .first()
    .click();
  await expectNoViolations();
  await press('Next');

  await heading('What do you ask about today?');
  const asked = library.purposes.slice(0, 2);
  for (const { wording } of library.purposes.slice(2)) {
    await page.getByText(wording.standard.question, { exact: false }).first().click();
  }
  await expectNoViolations();
  await press('Next');

  await heading(/Hand the laptop to/);
  await expectNoViolations();
  await press('Hand over now');

  for (const { wording } of asked) {
    await heading(wording.standard.question);
    await press('Next');
    await expect.element(alert()).toMatchTextContent(/Choose one of the three answers/);
    await page.getByRole('radio', { name: 'Yes' }).click();
    await expectNoViolations();
    await press('Next');
  }
  await heading('Is this what you decided?');
  await expectNoViolations();
  await press('Yes, this is right');

  await heading('Sign for what you decided');
  await draw(await canvas(), wave);
  await expectNoViolations();
  await press('I have signed');

  await heading(/Please give the laptop back/);
  await expectNoViolations();
  await userEvent.fill(page.getByLabelText(/passphrase/), fixturePassphrase);
  await press('Take the laptop back');

  await heading(/Your declaration/);
  await press('Finish and save');
  await expect.element(alert()).toMatchTextContent(/Your own declaration is not complete/);
  for (const part of [/I explained/, /understood it/, /chose freely/]) await page.getByText(part).click();
  await expectNoViolations();
  expect(vault.asked).not.toContain('finishAct');
  await press('Finish and save');

  await heading('Saved on this laptop');
  await expect.element(page.getByText(library.fingerprint)).toBeVisible();
  await expectNoViolations();
  const [made] = acts();
  expect(made?.statement.signature.method).toBe('drawn');
  expect(made?.statement.handedOver).toBe(true);
  expect(made?.statement.decisions.map(({ answer }) => answer)).toEqual(
    library.purposes.map((_, place) => (place < 2 ? 'given' : 'not-asked')),
  );
}, 60_000);

test('keyboard alone, from the first card to a typed name', async () => {
  const { kept } = await open({
    ...answered,
    cards: cards(null).slice(0, 1),
    readBack: false,
    step: 'cards',
  });
  const focused = () => (document.activeElement?.matches('button') ? document.activeElement.textContent : '');
  const tabTo = async (words: string) => {
    for (let step = 0; step < 30 && !focused().includes(words); step += 1) await userEvent.keyboard('{Tab}');
    expect(focused()).toContain(words);
  };
  await heading(library.purposes[0]?.wording.standard.question ?? '');
  await tabTo('Yes');
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toContain('No');
  expect(kept.at(-1)?.cards[0]?.answer ?? null).toBeNull();
  await userEvent.keyboard('{Enter}');
  await tabTo('Next');
  await userEvent.keyboard('{Enter}');
  await heading('Is this what you decided?');
  await tabTo('Yes, this is right');
  await userEvent.keyboard('{Enter}');
  await heading('Sign for what you decided');
  await userEvent.keyboard('{Tab}');
  for (let step = 0; step < 10 && document.activeElement?.getAttribute('type') !== 'radio'; step += 1) {
    await userEvent.keyboard('{Tab}');
  }
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByLabelText('Your name')).toBeVisible();
  await userEvent.keyboard('{Tab}Margaret Okoro');
  await tabTo('I have signed');
  await userEvent.keyboard('{Enter}');
  await heading(/Your declaration/);
  const last = kept.at(-1);
  expect(last?.cards[0]?.answer).toBe('refused');
  expect(last?.signing).toMatchObject({ method: 'typed', typedName: 'Margaret Okoro' });
});

test.each([
  ['nothing', [], /There is no signature yet/],
  ['one dot', [[0.4, 0.5]], /too small to be a signature/],
] as const)('a signature of %s is refused', async (_name, points, sentence) => {
  await open({ ...answered, step: 'sign', signing: { ...answered.signing, strokes: [] } });
  await draw(await canvas(), points);
  await press('I have signed');
  await expect.element(alert()).toMatchTextContent(sentence);
  await heading('Sign for what you decided');
});

test('strokes are kept while the pen is still on the paper, and nothing clears them but Clear', async () => {
  const { kept } = await open({ ...answered, step: 'sign', signing: { ...answered.signing, strokes: [] } });
  const pad = await canvas();
  const ink = () => kept.at(-1)?.signing.strokes.flat().length ?? 0;
  await draw(pad, wave, { type: 'pen', pressure: 0.25, up: false });
  await expect.poll(ink).toBeGreaterThan(5);
  window.dispatchEvent(new PointerEvent('pointerup', { pointerId: 7, pointerType: 'pen', buttons: 0 }));
  await draw(pad, [
    [0.2, 0.8],
    [0.7, 0.8],
  ]);
  const drawn = kept.at(-1)?.signing.strokes ?? [];
  expect(drawn).toHaveLength(2);
  expect(drawn[0]?.[0]?.p).toBe(250);
  expect(drawn[1]?.[0]?.p).toBe(500);
  expect(drawn.flat().every(({ x, y, t, p }) => [x, y, t, p].every(Number.isInteger))).toBe(true);
  await page.viewport(640, 800);
  await expect.poll(() => pad.clientWidth).toBeLessThan(620);
  expect(kept.at(-1)?.signing.strokes).toEqual(drawn);
  const painted = () =>
    pad
      .getContext('2d')
      ?.getImageData(0, 0, pad.width, pad.height)
      .data.some((byte) => byte > 0);
  await expect.poll(painted).toBe(true);
  await page.viewport(1280, 800);
  await press('Clear');
  await expect.poll(ink).toBe(0);
});

test('a draft opens at the same card and the same stroke', async () => {
  const { kept } = await open({ ...answered, step: 'sign' });
  const pad = await canvas();
  await expect
    .poll(() =>
      pad
        .getContext('2d')
        ?.getImageData(0, 0, pad.width, pad.height)
        .data.some((byte) => byte > 0),
    )
    .toBe(true);
  await draw(pad, wave);
  expect(kept.at(-1)?.signing.strokes).toHaveLength(2);
  expect(kept.at(-1)?.signing.strokes[0]).toEqual(answered.signing.strokes[0]);
  close();
  await open({ ...answered, cards: cards(null), step: 'cards', card: 2 });
  await heading(library.purposes[2]?.wording.standard.question ?? '');
});

test('the person’s hands can only be left with the worker’s passphrase', async () => {
  const { vault } = await open({ ...answered, cards: cards(null), step: 'cards', handedOver: true });
  await expect.element(page.getByText(/Nothing else can be opened/)).toBeVisible();
  await expect.poll(() => vault.asked).toContain('handOver');
  await expect.element(page.getByRole('navigation')).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /not asked/ })).not.toBeInTheDocument();
  await press(/take it back/);
  await press('Take the laptop back');
  await expect.element(page.getByText(/Type your passphrase or PIN first/)).toBeVisible();
  await userEvent.fill(page.getByLabelText(/passphrase/), 'not the passphrase');
  await press('Take the laptop back');
  await expect.element(page.getByText(/does not open this laptop/)).toBeVisible();
  await expectNoViolations();
  await press('Carry on answering');
  await heading(library.purposes[0]?.wording.standard.question ?? '');
  await press(/take it back/);
  await userEvent.fill(page.getByLabelText(/passphrase/), fixturePassphrase);
  await press('Take the laptop back');
  await expect.element(page.getByText(/Together with/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: /not asked/ })).toBeVisible();
});

test('nobody can decide: it ends kindly, and the draft is kept', async () => {
  const { vault } = await open({
    step: 'decider',
    present: { needs: [], others: 'A neighbour', interpreter: '' },
  });
  await page.getByText(/Then it is not consent/).click();
  await heading('Then this is not consent');
  await expectNoViolations();
  await press('Stop here and keep the draft');
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Then this is not consent' }))
    .not.toBeInTheDocument();
  expect(vault.asked).not.toContain('discardDraft');
});

test.each(['mark', 'verbal'] as const)('signing by %s needs a witness', async (method) => {
  await open({
    ...answered,
    step: 'sign',
    signing: {
      ...answered.signing,
      method,
      strokes: [],
      described: 'Pressed the switch',
      said: 'Yes, that is fine',
    },
  });
  await heading('Sign for what you decided');
  await expectNoViolations();
  await press(method === 'mark' ? 'I have signed' : 'I have said it');
  await expect.element(alert()).toMatchTextContent(/needs a witness/);
  await userEvent.fill(page.getByLabelText('Name of the witness'), 'Sam Hart');
  await userEvent.fill(page.getByLabelText('How do they know you?'), 'Neighbour');
  await press(method === 'mark' ? 'I have signed' : 'I have said it');
  await heading(/Your declaration/);
});

test('a full disk is said, and nothing claims to be saved', async () => {
  const full = { ok: false as const, problem: { code: 'DISK_FULL' as const } };
  await open({ ...answered, step: 'declaration' }, { instead: { finishAct: () => full } });
  await press('Finish and save');
  await expect.element(alert()).toMatchTextContent(/disk is full/);
  await expect.element(page.getByText('Saved on this laptop')).not.toBeInTheDocument();
});

test('a lock in the middle of a stroke keeps the ink up to that moment', async () => {
  const { kept } = await open({ ...answered, step: 'sign', signing: { ...answered.signing, strokes: [] } });
  await draw(await canvas(), wave.slice(0, 4), { up: false });
  await keepEverything();
  expect(kept.at(-1)?.signing.strokes[0]).toHaveLength(4);
});
