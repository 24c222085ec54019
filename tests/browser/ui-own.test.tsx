/** The way in and the way back: both recovery cards, a new passphrase, a PIN. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go } from '../../renderer/features/shell/route.ts';
import type { VaultCalls } from '../../renderer/vault/api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice } from '../ui/fixture-office.ts';
import { type FixtureOptions, fixturePassphrase, fixtureVault } from '../ui/fixture-vault.ts';
import { showDoor } from '../ui/show-door.tsx';

// 24 words of BIP-39's own test vectors: part of no key.
const words =
  'legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title';
const own = 'velvet harbour pencil nineteen';

let close: () => void = () => undefined;
afterEach(() => close());

function open(options: FixtureOptions) {
  const vault = fixtureVault(options);
  ({ close } = showDoor(vault));
  return vault;
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const summary = () => page.getByRole('group', { name: /need.* your attention/ });

async function chooseOwn(): Promise<void> {
  await page.getByText(/^My own words/).click();
  await page.getByRole('textbox', { name: 'Your passphrase', exact: true }).fill(own);
  await page.getByRole('textbox', { name: /Once more/ }).fill(own);
}

async function typeCard(which: 'first' | 'second', number: string): Promise<void> {
  const card = page.getByRole('region', { name: `The ${which} card` });
  await card.getByRole('textbox', { name: 'Number on the card' }).fill(number);
  await card.getByRole('textbox', { name: 'The 24 words' }).fill(words);
}

test('with both cards and a new passphrase a forgotten one is no loss', async () => {
  const given: Parameters<VaultCalls['recover']>[0][] = [];
  const vault = open({
    phase: 'locked',
    instead: {
      recover: (form) => {
        given.push(form);
        vault.emit('phase', 'open');
        return { ok: true, value: { unfinished: [] } };
      },
    },
  });
  await press('I forgot my passphrase');
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Come back with both cards' }))
    .toHaveFocus();
  await expectNoViolations();
  await typeCard('first', 'A-7K3M-Q9');
  await typeCard('second', 'B-7K3M-X2');
  await chooseOwn();
  await press('Open this laptop');
  await expect.element(page.getByRole('heading', { level: 1, name: /Alice/ })).toHaveFocus();
  expect(given).toEqual([{ cardA: `A-7K3M-Q9 ${words}`, cardB: `B-7K3M-X2 ${words}`, passphrase: own }]);
});

test('what is wrong with a card is said at that card, and nothing is opened', async () => {
  const vault = open({
    phase: 'locked',
    instead: {
      checkCard: (card) =>
        card.startsWith('B') ? { ok: false, problem: { code: 'RECOVERY_EPOCH' } } : { ok: true, value: null },
    },
  });
  await press('I forgot my passphrase');
  await press('Open this laptop');
  await expect.element(summary()).toHaveFocus();
  await expectNoViolations();
  await typeCard('first', 'A-7K3M-Q9');
  await typeCard('second', 'B-2222-22');
  await chooseOwn();
  await press('Open this laptop');
  const second = page.getByRole('region', { name: 'The second card' });
  await expect.element(second.getByText(/not for this laptop’s key/)).toBeVisible();
  expect(vault.asked).not.toContain('recover');
  await press('Back');
  await expect.element(page.getByRole('heading', { level: 1, name: 'Welcome back' })).toHaveFocus();
});

test('the same card twice is told apart from two people', async () => {
  open({
    phase: 'locked',
    instead: { recover: () => ({ ok: false, problem: { code: 'NEEDS_TWO_PEOPLE' } }) },
  });
  await press('I forgot my passphrase');
  await typeCard('first', 'A-7K3M-Q9');
  await typeCard('second', 'A-7K3M-Q9');
  await chooseOwn();
  await press('Open this laptop');
  const second = page.getByRole('region', { name: 'The second card' });
  await expect.element(second.getByText(/the same card twice/)).toBeVisible();
});

test('a mistyped word of a card is shown where it is', async () => {
  open({ phase: 'locked' });
  await press('I forgot my passphrase');
  const first = page.getByRole('region', { name: 'The first card' });
  await first.getByRole('textbox', { name: 'The 24 words' }).fill(words.replace('year', 'yeer'));
  await expect.element(first.getByText('Word 4, “yeer”, is not on the list.').first()).toBeVisible();
  await first.getByRole('button', { name: 'Change it to “year”' }).click();
  await expect.element(first.getByRole('textbox', { name: 'The 24 words' })).toHaveValue(words);
});

test('by keyboard: the passphrase is changed by who knows the old one, and the fields are empty after', async () => {
  open({});
  await expect.element(page.getByRole('heading', { level: 1, name: /Alice/ })).toBeVisible();
  await press(/Your own settings/);
  await expect.element(page.getByRole('heading', { level: 1, name: 'Your own settings' })).toHaveFocus();
  await expectNoViolations();
  await chooseOwn();
  const old = page.getByRole('textbox', { name: 'Your passphrase until now' });
  await old.fill('not the old one');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/does not open this laptop/)).toBeVisible();
  await old.fill(fixturePassphrase);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Your passphrase is changed.', { exact: false })).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Your passphrase until now' })).toHaveValue('');
});

test('a worker reads their own name and job, and who can put them right', async () => {
  open({ office: practiceOffice('alice') });
  await press(/Your own settings/);
  const card = page.getByRole('region', { name: 'Name and job' });
  await expect.element(card).toMatchTextContent(/Alice Morgan/);
  await expect.element(card).toMatchTextContent(/Administrators can change this. Yours: Chelsea Wren/);
  expect(page.getByRole('button', { name: 'Change name or job' }).query()).toBeNull();
  await expectNoViolations();
});

test('an administrator puts their own name right, and what is empty is named in its place', async () => {
  open({ office: practiceOffice('chelsea'), library: libraryOf('chelsea') });
  await press(/Your own settings/);
  await press('Change name or job');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('');
  await press('Save name and job');
  await expect.element(name).toHaveAttribute('aria-invalid', 'true');
  await expectNoViolations();
  await name.fill('Chelsea Ward-Okoro');
  await userEvent.keyboard('{Enter}');
  const card = page.getByRole('region', { name: 'Name and job' });
  await expect.element(card.getByText('Chelsea Ward-Okoro')).toBeVisible();
});

test('a PIN is set and removed, and a weak one is refused in its place', async () => {
  const given: (string | null)[] = [];
  open({
    instead: {
      setPin: (pin) => {
        given.push(pin);
        return pin === '1234' ? { ok: false, problem: { code: 'PIN_WEAK' } } : { ok: true, value: null };
      },
    },
  });
  await expect.element(page.getByRole('heading', { level: 1, name: /Alice/ })).toBeVisible();
  go({ at: 'own-settings' });
  const pin = page.getByRole('textbox', { name: /PIN/ });
  await pin.fill('1234');
  await press('Set the PIN');
  await expect.element(page.getByText(/too easy to guess, or not four/)).toBeVisible();
  await pin.fill('8264');
  await press('Set the PIN');
  await expect.element(page.getByText('Your PIN is set.')).toBeVisible();
  await press('Remove the PIN');
  await expect.element(page.getByText(/Your PIN is removed/)).toBeVisible();
  expect(given).toEqual(['1234', '8264', null]);
});
