import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { endOfDay, untilOf } from '../../renderer/features/access/until.ts';
import { dayAfter } from '../../renderer/features/act/logic/today.ts';
import { showDate } from '../../renderer/ui/format.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, offerTo, practiceOffice, type Staff, teamId } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { fixtureVault, type FixtureOptions, type FixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const margaret = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const card = (name: string) => page.getByRole('region', { name });

async function openAccess(who: Staff, options: FixtureOptions = {}): Promise<FixtureVault> {
  const vault = fixtureVault({ office: practiceOffice(who), library: libraryOf(who), ...options });
  ({ close } = await showApp(vault, { at: 'file', file: margaret, tab: 'access' }));
  await expect.element(page.getByText(/This list is the truth/)).toBeVisible();
  return vault;
}

test('a file names the teams and people who have its key, and who could get one in an emergency', async () => {
  await openAccess('alice');
  const list = card('Who can open this file');
  await expect.element(list.getByText('Brackenford visits')).toBeVisible();
  await expect.element(list.getByText('Alice Morgan (you)')).toBeVisible();
  await expect.element(list.getByText('Priya Nair')).toBeVisible();
  await expect.element(list.getByText(/In an emergency, also: Ruth Ellery, Dev Rao\./)).toBeVisible();
  await expect.element(page.getByText(fileReference(margaret))).toBeVisible();
  await expect.element(card('Keeping and erasing')).not.toBeInTheDocument();
  await expectNoViolations();
});

test('sharing just for tomorrow says until when, and stopping says what it means first', async () => {
  const vault = await openAccess('alice');
  await button('Share with a team').click();
  await button('Share').last().click();
  await expect.element(page.getByText('Choose a team.')).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('shareFile');
  await page.getByRole('radio', { name: 'Weir Valley drivers' }).click({ force: true });
  await button('Share').last().click();
  const until = showDate(dayAfter(new Date(), 1));
  await expect.element(page.getByText(`Shared until ${until}. Then it ends by itself.`)).toBeVisible();

  await button('Stop sharing with Weir Valley drivers').click();
  await expect
    .element(page.getByRole('alertdialog'))
    .toMatchTextContent(/What they have read, they have read/);
  await expectNoViolations();
  await button('Go on sharing').click();
  expect(vault.asked).not.toContain('unshareFile');
  await button('Stop sharing with Weir Valley drivers').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop sharing' }).click();
  await expect.element(button('Stop sharing with Weir Valley drivers')).not.toBeInTheDocument();
});

test('sharing lasts to the end of its last day, and not before today', () => {
  const now = new Date(2026, 10, 24, 23, 30);
  expect(untilOf('open', '', now)).toBeNull();
  expect(untilOf('tomorrow', '', now)).toBe(new Date(2026, 10, 25, 23, 59, 59, 999).toISOString());
  expect(untilOf('day', '2026-11-24', now)).toBe(endOfDay('2026-11-24'));
  expect(untilOf('day', '2026-11-23', now)).toBeUndefined();
  expect(untilOf('day', '', now)).toBeUndefined();
});

test('when the office cannot be reached, sharing says so and keeps the form', async () => {
  await openAccess('alice', {
    instead: { shareFile: () => ({ ok: false, problem: { code: 'NEEDS_OFFICE' } }) },
  });
  await button('Share with a team').click();
  await page.getByRole('radio', { name: 'Weir Valley drivers' }).click({ force: true });
  await button('Share').last().click();
  await expect.element(page.getByRole('alert').getByText(/This needs the office/)).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Weir Valley drivers' })).toBeChecked();
});

test('R-52: a hold with a reason, an owner and a review day takes erasing away', async () => {
  await openAccess('priya');
  await button('Put a hold on it').click();
  await page.getByRole('radio', { name: 'An insurer asked for it' }).click({ force: true });
  await page.getByLabelText('Why must the file be kept?').fill('A claim is being looked into.');
  await page.getByLabelText('From which day?').fill('1 Nov 2026');
  await button('Save').click();
  await expect.element(page.getByText(/Who looks whether it is still needed\?: /)).toBeVisible();
  await expectNoViolations();
  await page.getByLabelText('Who looks whether it is still needed?').selectOptions('Alice Morgan');
  await page.getByLabelText('By which day will they look again?').fill('1 Feb 2099');
  await button('Save').click();
  await expect.element(page.getByText('A claim is being looked into.')).toBeVisible();
  await page.getByRole('tab', { name: 'Who can open it' }).click();
  await expect.element(page.getByText(/cannot be erased/)).toBeVisible();
  await expect.element(button('Erase this file')).not.toBeInTheDocument();
  await expectNoViolations();
});

test('erasing asks why, says what follows and what cannot be called back, and then waits for a second person', async () => {
  const vault = await openAccess('chelsea');
  await button('Erase this file').click();
  await expect.element(heading('Erase this file')).toHaveFocus();
  await button('See what will happen').click();
  await expect.element(page.getByText('Choose why it shall be erased.')).toBeVisible();
  await expectNoViolations();
  await page.getByRole('radio', { name: 'The person asked for it' }).click({ force: true });
  await button('See what will happen').click();
  await expect.element(heading('What will happen')).toHaveFocus();
  await expect.element(page.getByText(/gone after seven days/)).toBeVisible();
  await expect.element(page.getByText(/Paper that was printed/)).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('eraseFile');
  await button('Ask a second person to agree').click();
  await expect.element(heading('It waits for a second person')).toHaveFocus();
  await expectNoViolations();
  await button('Back to the file').click();
  await expect.element(page.getByText(/Chelsea Wren asked on .* The person asked for it\./)).toBeVisible();
  await expect.element(button('Agree to erase')).not.toBeInTheDocument();
});

test('the second person agrees only after a plain question', async () => {
  const offer = offerTo({ type: 'erase', file: margaret, ground: 'order' });
  const office = practiceOffice('chelsea', { offers: [offer] });
  const vault = await openAccess('chelsea', { office });
  await expect.element(page.getByText(/Dev Rao asked on 22 November 2026/)).toBeVisible();
  await button('Agree to erase').click();
  await userEvent.keyboard('{Escape}');
  expect(vault.asked).not.toContain('approve');
  await button('Agree to erase').click();
  await button('Erase it').click();
  await expect.element(button('Agree to erase')).not.toBeInTheDocument();
  expect(vault.asked).toContain('approve');
});

test('an erased file shows when and why, and nothing of the person, also when it was open', async () => {
  let erased = false;
  const office = practiceOffice('alice', {
    erasures: [
      {
        entry: 58,
        file: margaret,
        at: '2026-11-20T15:00:00.000Z',
        ground: 'request',
        acknowledged: [],
        waitingFor: [],
      },
    ],
  });
  const usual = fixtureVault();
  const first = await usual.call('openFile', margaret);
  const vault = await openAccess('alice', {
    office,
    instead: { openFile: () => (erased ? { ok: false, problem: { code: 'ERASED' } } : first) },
  });
  await expect.element(heading('Margaret Okoro')).toBeVisible();
  erased = true;
  vault.emit('changed', [margaret]);
  await expect.element(heading('This file has been erased')).toHaveFocus();
  await expect.element(page.getByText('Erased on 20 November 2026. The person asked for it.')).toBeVisible();
  await expect.element(page.getByText(/Okoro/)).not.toBeInTheDocument();
  await expectNoViolations();
});

test('a team without a name is called by what it is for', async () => {
  const office = practiceOffice('alice');
  const teams = office.teams.map((team) =>
    team.team === teamId('brackenford') ? { ...team, name: '' } : team,
  );
  await openAccess('alice', { office: { ...office, teams } });
  await expect.element(card('Who can open this file').getByText('A team that has no name yet')).toBeVisible();
});
