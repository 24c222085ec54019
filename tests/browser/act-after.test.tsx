import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go } from '../../renderer/features/shell/route.ts';
import type { Statement } from '../../shared/record/consent-act.ts';
import type { VerifyReport } from '../../renderer/vault/api.ts';
import { actVault, wholeReport, type ActVault } from '../ui/act-vault.ts';
import { fullDraft, line } from '../ui/act-drafts.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { library } from '../ui/fixture-people.ts';
import { type FixtureOptions, fixtureBridge } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (name: string | RegExp) =>
  expect.element(page.getByRole('heading', { level: 1, name })).toBeVisible();
const first = library.purposes[0]?.wording.standard.question ?? '';

const strokes = [line(900), line(600).map((point) => ({ ...point, y: point.y + 200, t: point.t + 5000 }))];

/** A file with one finished act, opened at its view. */
async function withAct(
  signature?: Statement['signature'],
  options: FixtureOptions = {},
): Promise<ActVault & { bridge: ReturnType<typeof fixtureBridge> }> {
  const cards = library.purposes.map(({ purpose }, place) => ({
    purpose,
    answer: place === 1 ? ('refused' as const) : ('given' as const),
    remark: place === 1 ? '<img src=x onerror=alert(1)> \u202Eevil' : '',
    askAgainOn: '',
  }));
  const full = fullDraft();
  const act = actVault({ ...full, cards, signing: { ...full.signing, strokes } }, options);
  await act.vault.call('finishAct', 'draft');
  const [made] = act.acts();
  if (made && signature) Object.assign(made.statement, { signature });
  const bridge = fixtureBridge();
  ({ close } = await showApp(act.vault, { at: 'act-view', file: act.file, act: made?.act ?? '' }, bridge));
  await heading('What was decided');
  return { ...act, bridge };
}

test('an act shows its words, its decisions, its time and its proof, and what was typed stays text', async () => {
  await withAct();
  await expect.element(page.getByText('Unchanged since signing')).toBeVisible();
  await expect.element(page.getByRole('heading', { level: 3, name: first })).toBeVisible();
  await expect
    .element(page.getByText(/Last checked against the office|Checked against the office/))
    .toBeVisible();
  await expect.element(page.getByText(/<img src=x onerror=alert\(1\)>/)).toBeVisible();
  expect(document.querySelector('img')).toBeNull();
  await expectNoViolations();
});

test.each<[string, VerifyReport['steps'][number]['result'], RegExp]>([
  ['a step that failed', 'failed', /Do not rely on it/],
  ['a receipt that has not come', 'not-yet', /complete when the office has signed/],
])('the proof says plainly: %s', async (_name, result, sentence) => {
  const steps = wholeReport.steps.map((step) => (step.step === 'receipt' ? { ...step, result } : step));
  await withAct(undefined, {
    instead: { verifyAct: () => ({ ok: true, value: { ...wholeReport, verified: false, steps } }) },
  });
  await expect.element(page.getByRole('main').getByText(sentence)).toBeVisible();
  await expect.element(page.getByText('Unchanged since signing')).not.toBeInTheDocument();
});

test('the proof says when, by whose clock, and what it does not prove', async () => {
  await withAct();
  const main = page.getByRole('main');
  await expect.element(main.getByText(/The laptop’s clock said 23 November 2026/)).toBeVisible();
  await expect.element(main.getByText(/made after 20 November 2026/)).toBeVisible();
  await expect.element(main.getByText(/That is 5 hours after the time/)).toBeVisible();
  await expect.element(main.getByText(/does not prove who held the pen/)).toBeVisible();
});

test('a signature is replayed stroke by stroke, by steps and by itself', async () => {
  await withAct();
  const drawn = () => document.querySelector('.act-replay-sheet')?.getAttribute('data-strokes');
  expect(drawn()).toBe('2');
  await press('Stroke before');
  expect(drawn()).toBe('1');
  await press('Stroke before');
  expect(drawn()).toBe('0');
  await press('Next stroke');
  expect(drawn()).toBe('1');
  await press('Stroke before');
  await press('Play');
  await expect.poll(drawn).toBe('1');
  await press('Pause');
  await press('Play');
  await expect.poll(drawn).toBe('2');
  await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

const witness = { name: 'Sam Hart', relation: 'Neighbour' };
test.each<[Statement['signature'], RegExp]>([
  [{ method: 'typed', name: 'M Okoro' }, /Typed name: M Okoro/],
  [
    { method: 'mark', strokes: [], padHeight: 3000, described: 'One press of the switch', witness },
    /One press/,
  ],
  [{ method: 'verbal', said: 'Yes to both', witness }, /Yes to both/],
])('signed otherwise, it is said in words: %o', async (signature, sentence) => {
  await withAct(signature);
  await expect.element(page.getByText(sentence)).toBeVisible();
  if (signature.method !== 'typed')
    await expect.element(page.getByText(/Sam Hart \(Neighbour\)/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Play' })).not.toBeInTheDocument();
});

test('withdrawing takes three actions at most from the open file, and history keeps both', async () => {
  const { acts, file } = await withAct();
  go({ at: 'file', file, tab: 'overview' });
  await expect.element(page.getByRole('tab', { name: 'Consent' })).toBeVisible();
  let actions = 0;
  const act = async (click: Promise<void>) => {
    await click;
    actions += 1;
  };
  await act(page.getByRole('tab', { name: 'Consent' }).click());
  await act(
    page
      .getByRole('button', { name: /^Withdraw/ })
      .first()
      .click(),
  );
  await heading('Withdraw this decision?');
  await expectNoViolations();
  await act(press('Withdraw now'));
  await heading('Withdrawn');
  await expectNoViolations();
  expect(actions).toBeLessThanOrEqual(3);
  await expect.element(page.getByText('Saved on this laptop')).toBeVisible();
  expect(acts().map(({ statement }) => statement.event)).toEqual(['withdrawn', 'decided']);
  await press('Receipt for the person');
  await expect.element(page.getByText('What you withdrew')).toBeVisible();
  await expectNoViolations();
});

test('a bundle is saved through the shell; before the office has signed it says so', async () => {
  const { bridge } = await withAct();
  await press('Save the bundle');
  await expect.poll(() => bridge.asked).toContain('file:save');
  close();
  const notYet = { ok: false as const, problem: { code: 'BUNDLE_NOT_YET' as const } };
  await withAct(undefined, { instead: { exportBundle: () => notYet } });
  await press('Save the bundle');
  await expect.element(page.getByRole('main').getByRole('alert')).toBeVisible();
});

test('the receipt prints, says when it did not, and has three layouts', async () => {
  const { bridge } = await withAct();
  await press('Receipt for the person');
  await expect.element(page.getByText('What you decided')).toBeVisible();
  await expect.element(page.getByText(library.fingerprint)).toBeVisible();
  await expect.element(page.getByText(library.organisation.regulator.name, { exact: false })).toBeVisible();
  for (const [name, layout] of [
    ['Large print', 'large'],
    ['Easy Read', 'easy-read'],
  ] as const) {
    await page.getByText(name, { exact: true }).click();
    await expect.poll(() => document.querySelector('.receipt')?.getAttribute('data-layout')).toBe(layout);
    await expectNoViolations();
  }
  await userEvent.click(page.getByRole('button', { name: 'Print now' }));
  await expect.poll(() => bridge.asked).toContain('page:print');
  await expect.element(page.getByRole('main').getByRole('alert')).toBeVisible();
});
