import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fileReference } from '../../shared/rules/file-reference.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import type { OfficeView, OfferView } from '../../renderer/vault/office-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import {
  deviceId,
  libraryOf,
  newOffice,
  offerTo,
  practiceOffice,
  type Staff,
  teamId,
  workerId,
} from '../ui/fixture-office.ts';
import { fixtureCards } from '../ui/fixture-office-calls.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureOptions, type FixtureVault, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

async function open(
  route: Route,
  who: Staff = 'chelsea',
  { office, ...options }: FixtureOptions = {},
): Promise<FixtureVault> {
  const vault = fixtureVault({
    office: office ?? practiceOffice(who),
    library: libraryOf(who),
    ...options,
  });
  ({ close } = await showApp(vault, route));
  return vault;
}

const team = (tab: 'people' | 'laptops' | 'teams' | 'approve' | 'rules'): Route => ({ at: 'team', tab });
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (words: RegExp) => page.getByText(words).first();
const outOfTouch = (): OfficeView => practiceOffice('chelsea', { inTouch: false, offers: [] });

test('the rail says how much waits for approval, and the tab does too', async () => {
  await open({ at: 'today' });
  await button(/^Team.*1 thing to approve/).click();
  await expect.element(heading('Team')).toHaveFocus();
  await expect.element(page.getByRole('tab', { name: 'To approve (1)' })).toBeVisible();
  await expectNoViolations();
});

test('a worker who is no administrator sees who works here, and whom to ask', async () => {
  await open(team('people'), 'alice');
  await expect.element(button(/^Bob Adeyemi/)).toBeVisible();
  await expect.element(said(/Administrators can change this/)).toMatchTextContent(/Chelsea Wren and Dev Rao/);
  expect(button('Invite somebody').query()).toBeNull();
});

test('an invitation gives twelve words once, and is on the list afterwards', async () => {
  await open(team('people'));
  await button('Invite somebody').click();
  await button('Make the twelve words').click();
  await expect.element(page.getByRole('group', { name: '2 things need your attention' })).toHaveFocus();
  await page.getByRole('textbox', { name: 'Their name' }).fill('Hana Petrov');
  await page.getByRole('textbox', { name: 'What they do' }).fill('Outreach worker');
  await said(/^Brackenford visits/).click();
  await expectNoViolations();
  await button('Make the twelve words').click();
  await expect.element(heading('Twelve words for Hana Petrov')).toHaveFocus();
  expect(page.getByRole('list', { name: 'The twelve words' }).getByRole('listitem').elements()).toHaveLength(
    12,
  );
  expect(page.getByText('The words open nothing yet').query()).toBeNull();
  await expectNoViolations();
  await button('I have handed them over').click();
  await expect.element(page.getByRole('list', { name: 'Invited' })).toMatchTextContent(/Hana Petrov/);
});

test('another laptop for somebody takes a second administrator, and the words say so', async () => {
  await open({ at: 'invite', worker: workerId('bob') });
  await button('Make the twelve words').click();
  await expect.element(page.getByText('The words open nothing yet')).toBeVisible();
});

test('an invitation can be cancelled', async () => {
  await open(team('people'));
  await button('Cancel the invitation of Grace Lindqvist').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel the invitation' }).click();
  await expect.poll(() => page.getByText('Grace Lindqvist').query()).toBeNull();
});

test('making an administrator waits for a second one, and is then taken back by who asked', async () => {
  await open({ at: 'member', worker: workerId('ruth') });
  await button('Make Ruth Ellery an administrator').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ask for it' }).click();
  await expect.element(said(/This waits for a second person/)).toBeVisible();
  await expect
    .element(page.getByText('Chelsea Wren asks to make Ruth Ellery an administrator'))
    .toBeVisible();
  await button(/^Team/).click();
  await page.getByRole('tab', { name: /To approve/ }).click();
  await expect.element(said(/Somebody else must approve it/)).toBeVisible();
  await button(/^Take it back: Chelsea Wren/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => page.getByText(/Ruth Ellery an administrator/).query()).toBeNull();
});

test('the only administrator makes a second one at once', async () => {
  const alone = newOffice();
  const bob = practiceOffice('chelsea').members.filter(({ worker }) => worker === workerId('bob'));
  await open({ at: 'member', worker: workerId('bob') }, 'chelsea', {
    office: { ...alone, members: [...alone.members, ...bob] },
  });
  await button('Make Bob Adeyemi an administrator').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make administrator' }).click();
  await expect.element(button('Take administrator away')).toBeVisible();
});

test('changing teams adds and takes away, and opens nothing else', async () => {
  await open({ at: 'member', worker: workerId('bob') });
  await button('Change teams').click();
  await expectNoViolations();
  await said(/^Weir Valley drivers/).click();
  await said(/^Money matters/).click();
  await button('Save the teams').click();
  const teams = page.getByRole('list', { name: 'Teams' });
  await expect.element(teams).toMatchTextContent(/Money matters/);
  await expect.element(teams).not.toMatchTextContent(/Weir Valley/);
});

test('somebody leaves in two clear steps, and stays on the list of those who have left', async () => {
  await open({ at: 'member', worker: workerId('bob') });
  await button('See what happens then').click();
  await expect.element(heading('Bob Adeyemi leaves the charity')).toHaveFocus();
  await expect.element(page.getByText(/Nothing they wrote is lost/)).toBeVisible();
  await button('Remove Bob Adeyemi').click();
  await expectNoViolations();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes, remove' }).click();
  await expect.element(page.getByText(/Bob Adeyemi has left/)).toBeVisible();
});

test('R-79: by keyboard alone: a stolen laptop is reported, and its page answers what is on it', async () => {
  const vault = await open({ at: 'device', device: deviceId('bob') });
  await expect.element(page.getByText('What is not promised')).toBeVisible();
  await button('Report lost or stolen').click();
  await expect.element(heading('Report a laptop')).toHaveFocus();
  await userEvent.keyboard('{Tab}{ArrowDown}{ArrowUp}{Enter}');
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Yes, take it off' }).click();
  await expect.element(said(/The laptop is off the list/)).toBeVisible();
  await expect.element(said(/It was stolen\./)).toBeVisible();
  await expect.element(said(/Not wiped yet/)).toBeVisible();
  expect(vault.asked.filter((call) => call === 'removeDevice')).toHaveLength(1);
  await expectNoViolations();
});

test('approving says what follows, asks once more, and then nothing waits', async () => {
  await open(team('approve'));
  await expect.element(page.getByText('Dev Rao asks to make Bob Adeyemi an administrator')).toBeVisible();
  await expectNoViolations();
  await button(/^Approve: Dev Rao/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click();
  await expect.element(said(/^Nothing waits/)).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'To approve', exact: true })).toBeVisible();
});

test('what has run out meanwhile is told about in place, and nothing else changes', async () => {
  await open(team('approve'), 'chelsea', {
    instead: { approve: () => ({ ok: false, problem: { code: 'PROPOSAL_EXPIRED' } }) },
  });
  await button(/^Approve: Dev Rao/).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click();
  await expect.element(page.getByRole('alert').first()).toMatchTextContent(/Nobody approved this in time/);
  await expect.element(button(/^Approve: Dev Rao/)).toBeVisible();
});

test('without the office, buttons that need it cannot be pressed and point to the reason', async () => {
  await open(team('people'), 'chelsea', { office: outOfTouch() });
  await expect.element(page.getByText('The office cannot be asked just now')).toBeVisible();
  const invite = button('Invite somebody');
  await expect.element(invite).toBeDisabled();
  await expect.element(invite).toHaveAccessibleDescription(/need the office/);
  await expectNoViolations();
});

test('rules are checked before they are handed in, and wait for a second administrator', async () => {
  await open(team('rules'));
  const days = page.getByRole('textbox', { name: /Days that a laptop/ });
  await days.fill('15');
  await button('Change the rules').click();
  await expect.element(page.getByRole('group', { name: /needs your attention/ })).toHaveFocus();
  await days.fill('7');
  await button('Change the rules').click();
  await expect.element(said(/This waits for a second person/)).toBeVisible();
  await expectNoViolations();
});

test('after the cards were used, new ones are made, typed back, and wait for a second administrator', async () => {
  await open(team('rules'), 'chelsea', { office: practiceOffice('chelsea', { recoveryDue: true }) });
  await button('Make new cards').click();
  await button('Show the first card').click();
  for (const next of ['Show the second card', 'Type both back']) {
    await page.getByText('This card is on paper, and its holder has it.').click();
    await button(next).click();
  }
  for (const [card, next] of [
    [fixtureCards.cardA, 'Now the other card'],
    [fixtureCards.cardB, 'Finish'],
  ] as const) {
    const [number = '', words = ''] = card.split('\n');
    await page.getByRole('textbox', { name: 'Number on the card' }).fill(number);
    await page.getByRole('textbox', { name: 'The 24 words' }).fill(words);
    await button(next).click();
  }
  await expect.element(heading('The new cards are ready')).toHaveFocus();
  await expect.element(page.getByText(/Until then the old ones count/)).toBeVisible();
});

test('a new team is there at once, with its name', async () => {
  await open({ at: 'new-team' });
  await button('Make the team').click();
  await expect.element(page.getByRole('group', { name: '3 things need your attention' })).toHaveFocus();
  await said(/^A team for visits and cases/).click();
  await page.getByRole('textbox', { name: 'Its name' }).fill('Mill Lane visits');
  await page.getByText('Ruth Ellery').click();
  await expectNoViolations();
  await button('Make the team').click();
  await expect.element(button(/^Mill Lane visits/)).toBeVisible();
});

test('each kind of thing that waits is told in a sentence of its own', async () => {
  const bob = workerId('bob');
  const id = id43('new');
  const told: readonly [OfferView['what'], string][] = [
    [
      { type: 'invite', invitation: id, sign: id, worker: bob, administrator: false, teams: [], blob: id },
      'Dev Rao asks for a new laptop for Bob Adeyemi',
    ],
    [
      { type: 'member', worker: bob, joins: [teamId('finance')], leaves: [], administrator: null },
      'Dev Rao asks to put Bob Adeyemi into Money matters',
    ],
    [
      { type: 'member', worker: bob, joins: [], leaves: [teamId('weir')], administrator: null },
      'Dev Rao asks to take Bob Adeyemi out of Weir Valley drivers',
    ],
    [
      { type: 'member', worker: workerId('chelsea'), joins: [], leaves: [], administrator: false },
      'Dev Rao asks that Chelsea Wren is no longer an administrator',
    ],
    [{ type: 'leave', worker: bob, wipe: true }, 'Dev Rao asks to remove Bob Adeyemi from the charity'],
    [
      { type: 'team', team: teamId('equality'), kind: 'equality', key: id, members: [bob] },
      'Dev Rao asks for a new team, “Equality answers”, with Bob Adeyemi',
    ],
    [
      { type: 'erase', file: id43('gone'), ground: 'request' },
      `Dev Rao asks to erase the file ${fileReference(id43('gone'))}`,
    ],
    [
      { type: 'policy', leaseDays: 7, breakGlassHours: 2 },
      'Dev Rao asks to change the rules: 7 days without the office, emergency openings of up to 2 hours',
    ],
    [{ type: 'recovery', key: id }, 'Dev Rao asks that the new recovery cards count'],
    [{ type: 'server-key', key: id }, 'Dev Rao asks everybody to trust a new key of the server'],
  ];
  const offers = told.map(([what], place) => offerTo(what, { offer: id43(`offer-${place}`) }));
  await open(team('approve'), 'chelsea', { office: practiceOffice('chelsea', { offers }) });
  for (const [, sentence] of told) {
    await expect.element(page.getByRole('heading', { level: 2, name: sentence })).toBeVisible();
  }
});

test('when the office came back from a backup, one administrator says so, and it waits for a second', async () => {
  const restoring = { at: '2026-11-20T03:00:00.000Z' };
  await open(team('approve'), 'chelsea', { office: practiceOffice('chelsea', { restoring, offers: [] }) });
  await expect.element(said(/The office came back from a backup of .*20 November 2026/)).toBeVisible();
  await expect.element(said(/It is safe on the laptops that had it/)).toBeVisible();
  await expectNoViolations();
  await button('Say that it came back').click();
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog.getByText(/It counts when a second administrator/)).toBeVisible();
  await expectNoViolations();
  await dialog.getByRole('button', { name: 'Say that it came back' }).click();
  await expect.element(said(/One administrator has said so/)).toBeVisible();
  await expect.element(button('Say that it came back')).not.toBeInTheDocument();
  await expectNoViolations();
});
