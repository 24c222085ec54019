/** who decides, with what the file knows of it, and never more than a warning. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RecordForm, RecordView } from '../../renderer/vault/record-api.ts';
import { actVault } from '../ui/act-vault.ts';
import { fullDraft } from '../ui/act-drafts.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, library } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const known = (kind: RecordForm['kind'], typed: RecordForm['typed']): RecordView =>
  recordFrom({ file, kind, typed }, null, id22(kind)).view;
const power = known('legal-status', { what: 'attorney-health', who: 'Ruth Okoro', seen: 'no' });
const capacity = known('capacity', { decision: 'Where to live', on: '1/11/2026', conclusion: 'cannot' });

async function open(records: RecordView[]) {
  const cards = library.purposes.map(({ purpose }) => ({
    purpose,
    answer: null,
    remark: '',
    askAgainOn: '',
  }));
  const decider = { capacity: '' as const, name: '', grounds: '', childsView: '' };
  const opened = actVault({ ...fullDraft(), cards, decider, step: 'decider' }, {}, records);
  ({ close } = await showApp(opened.vault, { at: 'act', draft: 'draft' }));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Who decides?' })).toBeVisible();
  return opened;
}

const choose = (words: RegExp) => page.getByRole('radio', { name: words }).click({ force: true });

test('R-71: an attorney from the file is one press away, and a loss that is nowhere recorded is a warning', async () => {
  await open([power]);
  await expect.element(page.getByText(/An adult: they decide for themselves/)).toBeVisible();
  await expect.element(page.getByText('Being next of kin gives nobody the power to decide.')).toBeVisible();
  await choose(/^An attorney for health and welfare/);
  await expect.element(page.getByText(/Nobody has written that down/)).toBeVisible();
  await expect.element(page.getByText('Nobody has seen the document yet.')).toBeVisible();
  await expectNoViolations();
  await page.getByRole('button', { name: /It is .*Ruth Okoro/ }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Name of the person who decides' }))
    .toHaveValue('Ruth Okoro');
  // It warns, and the worker goes on.
  await page.getByRole('textbox', { name: /Which document did you check/ }).fill('The stamped paper');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Who decides?' })).not.toBeInTheDocument();
});

test('R-71: somebody who could not decide lately is asked about, and nobody able to decide leads to a best-interests record', async () => {
  await open([capacity]);
  await choose(/ decides Everybody can/);
  await expect.element(page.getByText(/It was written down that they could not decide/)).toBeVisible();
  await choose(/^Nobody can decide this today/);
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Then this is not consent' }))
    .toBeVisible();
  await page.getByRole('button', { name: 'Write down what is best for them' }).click();
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Write down what was decided for them' }))
    .toBeVisible();
});
