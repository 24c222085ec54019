/** Half-filled forms: what was typed is there again after the lock, until it is handed in or thrown away. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go, type Route } from '../../renderer/features/shell/route.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43 } from '../ui/fixture-people.ts';
import { fixturePassphrase, fixtureVault, type FixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const margaret = id43('margaret');
const words = 'Her nephew keeps her bank card.';
const note = { form: 'tell-safeguarding', file: margaret, record: null } as const;
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });

async function openAt(route: Route, vault: FixtureVault = fixtureVault()) {
  const app = await showApp(vault, route);
  ({ close } = app);
  return {
    vault,
    async lockAndUnlock() {
      app.bridge.emit('lock', 'suspend');
      await expect.element(heading('Welcome back')).toHaveFocus();
      await expect.element(page.getByText(/Unlocking takes you back to it/)).toBeVisible();
      await field('Your passphrase').fill(fixturePassphrase);
      await userEvent.keyboard('{Enter}');
    },
  };
}

test('when the lock falls in the middle of telling, unlocking leads back to the very words', async () => {
  const { lockAndUnlock } = await openAt({ at: 'tell', file: margaret });
  await field('What happened?').fill(words);
  await lockAndUnlock();
  await expect.element(field('What happened?')).toHaveValue(words);
  await expect.element(page.getByText(/is still here. Nobody else can read it/)).toBeVisible();
  await expectNoViolations();
});

test('when the lock falls on a half-filled new person, nothing that was typed is lost', async () => {
  const { lockAndUnlock } = await openAt({ at: 'add-person', name: 'Ivy' });
  await field(/^Full name/).fill('Ivy Lane');
  await page.getByText('No fixed address').click();
  await lockAndUnlock();
  await expect.element(field(/^Full name/)).toHaveValue('Ivy Lane');
  await expect.element(page.getByRole('radio', { name: 'No fixed address' })).toBeChecked();
});

test('leaving the screen keeps the words too', async () => {
  await openAt({ at: 'tell', file: margaret });
  await field('What happened?').fill(words);
  await button('Back to the file').click();
  await button('Tell safeguarding').click();
  await expect.element(field('What happened?')).toHaveValue(words);
});

test('what is added to a note and a new note are two drafts, and each comes back in its own place', async () => {
  const follows = id22('a-note');
  const note = { at: 'record', file: margaret, kind: 'note', record: null } as const;
  const { lockAndUnlock } = await openAt({ ...note, start: { follows } });
  await field(/^What happened/).fill('Her daughter said so.');
  await button('Back to the file').click();
  go(note);
  await expect.element(field(/^What happened/)).toHaveValue('');
  await field(/^What happened/).fill('She rang today.');
  await button('Back to the file').click();
  go({ ...note, start: { follows } });
  await expect.element(field(/^What happened/)).toHaveValue('Her daughter said so.');
  await lockAndUnlock();
  await expect.element(field(/^What happened/)).toHaveValue('Her daughter said so.');
});

test('after handing over, no draft is kept any more', async () => {
  const { vault } = await openAt({ at: 'tell', file: margaret });
  await field('What happened?').fill(words);
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toHaveFocus();
  close();
  expect(await vault.call('formDraft', note)).toEqual({ ok: true, value: null });
  expect(vault.asked.lastIndexOf('keepForm')).toBeLessThan(vault.asked.indexOf('tellTeam'));
  expect(vault.asked).toContain('keepForm');
});

test('words are thrown away only after a plain question, and the form begins again', async () => {
  const { vault } = await openAt({ at: 'tell', file: margaret });
  await expect.element(field('What happened?')).toBeVisible();
  await expect.element(button('Throw my words away')).not.toBeInTheDocument();
  await field('What happened?').fill(words);
  await button('Throw my words away').click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await expectNoViolations();
  await button('Keep them').click();
  await expect.element(field('What happened?')).toHaveValue(words);
  expect(vault.asked).not.toContain('discardForm');
  await button('Throw my words away').click();
  await button('Throw them away').click();
  await expect.element(field('What happened?')).toHaveValue('');
  expect(await vault.call('formDraft', note)).toEqual({ ok: true, value: null });
});

test('a draft that this form cannot read is not shown, and stays until somebody types', async () => {
  const strange = { ...note, version: 9, keptAt: '2026-11-23T09:41:00.000Z', content: { other: 1 } };
  const { vault } = await openAt({ at: 'tell', file: margaret }, fixtureVault({ forms: [strange] }));
  await expect.element(field('What happened?')).toHaveValue('');
  await button('Back to the file').click();
  expect(await vault.call('formDraft', note)).toEqual({ ok: true, value: strange });
});

test('a full disk is said beside the words, which stay on the screen', async () => {
  const full = fixtureVault({ instead: { keepForm: () => ({ ok: false, problem: { code: 'DISK_FULL' } }) } });
  await openAt({ at: 'tell', file: margaret }, full);
  await field('What happened?').fill(words);
  await expect.element(page.getByText('Not kept')).toBeVisible();
  await expect.element(page.getByText(/disk is full/)).toBeVisible();
  await expect.element(field('What happened?')).toHaveValue(words);
});
