import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useSetUp } from '../../renderer/features/setup/store.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, newOffice } from '../ui/fixture-office.ts';
import { fingerprint, fixtureCards } from '../ui/fixture-office-calls.ts';
import { type FixtureOptions, type FixtureVault, fixtureVault } from '../ui/fixture-vault.ts';
import { showDoor } from '../ui/show-door.tsx';

const claim = 'ABCD EFGH IJKL MNOP QRST UVWX YZ';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const field = (name: string | RegExp) => page.getByRole('textbox', { name });
const press = (name: string) => page.getByRole('button', { name }).click();

async function start(options: FixtureOptions = {}): Promise<FixtureVault> {
  const vault = fixtureVault({
    phase: 'fresh',
    office: newOffice(),
    library: libraryOf('chelsea'),
    ...options,
  });
  ({ close } = showDoor(vault));
  await press('Start a new charity');
  await expect.element(heading('Start a new charity')).toHaveFocus();
  return vault;
}

async function fillInClaim(): Promise<void> {
  await field('Address of the office').fill('office.example.org');
  await field('The code from the server').fill(claim);
  await press('Next');
}

async function toCards(): Promise<void> {
  await fillInClaim();
  await field('Name of the charity').fill('Willow Bridge Community');
  await field(/^Email/).fill('privacy@willowbridge.example.org');
  await field('Phone for the same').fill('01632 960140');
  await press('Next');
  await field('Your name').fill('Chelsea Wren');
  await field('What you do there').fill('Manager');
  await press('Next');
  await expect.element(heading('Words to unlock with')).toHaveFocus();
  await page.getByText(/I have written them down/).click();
  await press('Next');
  await expect.element(heading('Two cards for a bad day')).toHaveFocus();
}

async function handOut(): Promise<void> {
  await press('Show the first card');
  await page.getByText('This card is on paper, and its holder has it.').click();
  await press('Show the second card');
  await expect.element(heading('Card B')).toHaveFocus();
  await page.getByText('This card is on paper, and its holder has it.').click();
  await press('Type both back');
}

async function typeBack(card: string): Promise<void> {
  const [number = '', words = ''] = card.split('\n');
  await field('Number on the card').fill(number);
  await field('The 24 words').fill(words);
}

test('a charity begins: code, name, passphrase, and two cards that are on paper and typed back', async () => {
  const vault = await start();
  await toCards();
  await handOut();
  await expect.element(heading('Type card A back')).toHaveFocus();
  await typeBack(fixtureCards.cardA);
  await press('Now the other card');
  await typeBack(fixtureCards.cardB);
  await press('Finish');
  await expect.element(heading('Your charity has begun')).toHaveFocus();
  await expect.element(page.getByText(fingerprint.split(' ')[0] ?? '')).toBeVisible();
  expect(vault.asked).toContain('found');
  expect(useSetUp.getState().form).toMatchObject({ claim: '', passphrase: '', cardA: '', cardB: '' });
  await expectNoViolations();
  await press('Invite a second administrator');
  await expect.element(heading('Invite somebody')).toHaveFocus();
});

test('nothing goes on while a card is not on paper, or was typed back with a slip', async () => {
  await start();
  await toCards();
  await press('Show the first card');
  await press('Show the second card');
  await expect
    .element(page.getByRole('group', { name: /needs your attention/ }))
    .toMatchTextContent(/Put the card on paper/);
  await page.getByText('This card is on paper, and its holder has it.').click();
  await expectNoViolations();
  await press('Show the second card');
  await page.getByText('This card is on paper, and its holder has it.').click();
  await press('Type both back');
  await typeBack(fixtureCards.cardB);
  await press('Now the other card');
  await expect
    .element(page.getByRole('group', { name: /needs your attention/ }))
    .toMatchTextContent(/do not fit together/);
  await expectNoViolations();
});

test('a card that was typed in capitals, with gaps for dashes, is the same card', async () => {
  await start();
  await toCards();
  await handOut();
  await typeBack(fixtureCards.cardA.toUpperCase().replaceAll('-', ' '));
  await press('Now the other card');
  await expect.element(heading('Type card B back')).toHaveFocus();
});

test('a refused code is asked for again, and neither the passphrase nor the cards are', async () => {
  let refusals = 1;
  const vault = await start({
    instead: {
      found: () => {
        if (refusals === 0) return { ok: true, value: { fingerprint } };
        refusals -= 1;
        return { ok: false, problem: { code: 'CLAIM_REFUSED' } };
      },
    },
  });
  await toCards();
  await handOut();
  await typeBack(fixtureCards.cardA);
  await press('Now the other card');
  await typeBack(fixtureCards.cardB);
  await press('Finish');
  await expect.element(page.getByText(/did not accept that code/)).toBeVisible();
  await press('Next');
  await expect.element(field('Name of the charity')).toHaveValue('Willow Bridge Community');
  await press('Next');
  await expect.element(field('Your name')).toHaveValue('Chelsea Wren');
  await press('Next');
  await expect.element(heading('Your charity has begun')).toHaveFocus();
  expect(vault.asked.filter((call) => call === 'recoveryCards')).toHaveLength(1);
});

test('by keyboard alone: an empty code is told about, and Back leads to the invitation', async () => {
  await start();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.element(page.getByRole('group', { name: '2 things need your attention' })).toHaveFocus();
  await expectNoViolations();
  await press('Back');
  await expect.element(heading('Join your office')).toHaveFocus();
});
