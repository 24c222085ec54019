import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useEnrol } from '../../renderer/features/enrol/store.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showDoor } from '../ui/show-door.tsx';

// The first words of BIP-39's own test vectors: a code that belongs to nobody.
const code = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

let close: () => void = () => undefined;
afterEach(() => close());

async function openEnrolment(): Promise<void> {
  ({ close } = showDoor(fixtureVault({ phase: 'fresh', server: 'https://office.example.org' })));
  await expect.element(page.getByRole('heading', { level: 1, name: 'Join your office' })).toHaveFocus();
}

const words = () => page.getByRole('textbox', { name: 'Your twelve words' });
const next = () => page.getByRole('button', { name: 'Next' });

test('a mistyped word is shown where it is, and can be put right with one press', async () => {
  await openEnrolment();
  await words().fill(code.replace('year', 'yeer'));
  await expect.element(page.getByText('Word 4, “yeer”, is not on the list.').first()).toBeVisible();
  await next().click();
  await expect.element(page.getByRole('group', { name: 'One thing needs your attention' })).toHaveFocus();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Change it to “year”' }).click();
  await expect.element(words()).toHaveValue(code);
  await next().click();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Words to unlock with' })).toHaveFocus();
});

test('words that are all on the list but do not belong together are refused', async () => {
  await openEnrolment();
  await words().fill(code.replace('legal winner thank year', 'winner legal thank year'));
  await next().click();
  await expect
    .element(page.getByRole('group', { name: /needs your attention/ }))
    .toMatchTextContent(/together they do not fit/);
  expect(useEnrol.getState().step).toBe('invitation');
});

test('by keyboard alone: own words that are too short are refused with the reason, then accepted', async () => {
  await openEnrolment();
  await words().fill(code);
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Words to unlock with' })).toHaveFocus();
  await userEvent.keyboard('{Tab}{ArrowDown}');
  const own = page.getByRole('textbox', { name: 'Your passphrase' });
  await own.fill('too short');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('group', { name: /needs your attention/ }))
    .toMatchTextContent(/too short/);
  await own.fill('velvet harbour pencil nineteen');
  await page.getByRole('textbox', { name: /Once more/ }).fill('velvet harbour pencil nineteen');
  await expectNoViolations();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Come in' })).toHaveFocus();
  await page.getByRole('button', { name: 'Start the day' }).click();
  await expect.element(page.getByRole('heading', { level: 1, name: /Alice/ })).toHaveFocus();
});
