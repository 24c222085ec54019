/** R-06 on screen: a plan is signed for the words that it has, and says when it has others. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { draw, wave } from '../ui/pen.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const answer = (question: RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const signature = (name: RegExp) => page.getByRole('article', { name });
const canvas = async () => {
  await expect.element(page.getByRole('img', { name: /The signature or mark/ })).toBeVisible();
  const found = document.querySelector('canvas');
  if (!found) throw new Error('There is no pad.');
  return found;
};

const file = id43('margaret');
const written: [kind: CaseKindName, typed: TypedForm][] = [
  ['plan', { type: 'care', whatMatters: 'My garden', madeWith: 'person', status: 'draft' }],
  [
    'goal',
    { words: 'Plant beans', plan: id22('plan-0'), steps: 'Buy seeds', owner: 'person', status: 'going' },
  ],
];

async function open() {
  const withRecords = (view: FileView): FileView => ({
    ...view,
    records: written.map(([kind, typed], at) => {
      return recordFrom({ file, kind, typed }, null, id22(`${kind}-${at}`), '').view;
    }),
  });
  const files = practiceFiles().map((view) => (view.file === file ? withRecords(view) : view));
  const vault = fixtureVault({ files });
  ({ close } = await showApp(vault, { at: 'file', file, tab: 'record', section: 'plans' }));
  await button(/^Sign this plan: Care plan/).click();
  await expect.element(page.getByText('Plant beans')).toBeVisible();
  return vault;
}

test('R-06: a person signs the plan with its goals, and the signature can be watched', async () => {
  await open();
  await expect.element(page.getByText('Buy seeds')).toBeVisible();
  await expect.element(box('Who signs, or says it?')).toHaveValue('Margaret Okoro');
  await answer(/Do they agree/, 'Yes, they agree');
  await answer(/How do they show/, 'Draw a signature');
  await button('Keep this').click();
  const summary = page.getByRole('group', { name: /One thing needs your attention/ });
  await expect.element(summary).toMatchTextContent(/There is no signature yet/);
  await draw(await canvas(), wave);
  await expectNoViolations();
  await button('Keep this').click();
  const card = signature(/^Signature under a plan: Margaret Okoro/);
  await expect.element(card.getByText(/^Agreed on .*, in these words$/)).toBeVisible();
  await expect.element(card.getByRole('img', { name: /signature/i })).toBeVisible();
  await expect.element(card.getByRole('button', { name: /Play/ })).toBeVisible();
  await expectNoViolations();
}, 60_000);

test('R-06: when the plan changes, its signature is for the earlier words, and shows them', async () => {
  await open();
  await answer(/Do they agree/, 'Yes, they agree');
  await answer(/How do they show/, 'Draw a signature');
  await draw(await canvas(), wave);
  await button('Keep this').click();
  await button(/^Change: Care plan/).click();
  await box(/What matters to me/).fill('My garden and my cat');
  await button('Save').click();
  const plan = signature(/^Plan: Care plan/);
  await expect.element(plan.getByText(/^Agreed on .*, in earlier words$/)).toBeVisible();
  const card = signature(/^Signature under a plan/);
  await expect.element(card.getByText(/^The plan has changed since/)).toBeVisible();
  await expect.element(card.getByText('My garden', { exact: true })).toBeVisible();
  await expectNoViolations();
}, 60_000);

test('R-06: who cannot sign says yes in another way with the reason, and a no needs none', async () => {
  await open();
  await answer(/Do they agree/, 'Yes, they agree');
  await answer(/How do they show/, 'In another way');
  await expect.element(page.getByRole('img', { name: /The signature or mark/ })).not.toBeInTheDocument();
  await box(/^Why is there no signature/).fill('Blinks once for yes');
  await expectNoViolations();
  await button('Keep this').click();
  await expect.element(page.getByText('Blinks once for yes')).toBeVisible();
  await button(/^Sign this plan: Care plan/).click();
  await answer(/Do they agree/, 'No, they do not');
  await button('Keep this').click();
  const plan = signature(/^Plan: Care plan/);
  await expect.element(plan.getByText(/^Not agreed, said on/)).toBeVisible();
  await expectNoViolations();
}, 60_000);
