/** on screen: stopped with its reason, allowed, a letter, the log, the directory, and why something is held. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { entryId } from '../ui/fixture-registers.ts';
import { type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
const choose = (words: string) => page.getByText(words, { exact: true }).first().click();
const status = () => page.getByRole('status').filter({ hasText: /may/ });

async function open(route: Route, options: FixtureOptions = {}) {
  const vault = fixtureVault(options);
  const shown = await showApp(vault, route);
  close = shown.close;
  return { vault, bridge: shown.bridge };
}

async function writeSharing(recipient: string) {
  const opened = await open({ at: 'record', file, kind: 'sharing', record: null });
  await expect.element(heading('Share something')).toHaveFocus();
  await choose('An organisation in our directory');
  await menu(/Which recipient/).selectOptions(recipient);
  await box(/Who there gets it/).fill('Mrs Lane');
  await choose('The person said yes');
  return opened;
}

test('who wants to think is not shared about: the reason is shown, other ways are named, and the stop is kept on record', async () => {
  await writeSharing('Wells Befrienders, Ines Calloway');
  await expect.element(status()).toMatchTextContent(/Stop: this may not go/);
  await expect.element(status()).toMatchTextContent(/The person wants to think about it\./);
  await expect.element(status()).toMatchTextContent(/Safety: somebody could be hurt/);
  button('Save').element().scrollIntoView();
  await expect.element(status()).toBeInViewport({ ratio: 0.5 });
  await expectNoViolations();
  await button('Keep on record that it was stopped').click();
  await expect.element(page.getByText('Stopped. Nothing was shared.')).toBeVisible();
  const kept = page.getByRole('article', { name: /Wells Befrienders/ });
  await expect.element(kept.getByText('They want to think')).toBeVisible();
});

test('with a yes it goes, as a letter that names who is responsible and is printed from its record alone', async () => {
  const { bridge } = await writeSharing('Dr Shah’s surgery, Practice secretary');
  await expect.element(status()).toMatchTextContent(/This may go/);
  await choose('Name');
  await box(/Why do they need it/).fill('They write the referral.');
  await choose('They agreed');
  await choose('The person’s');
  await choose('Letter');
  await menu(/Which letter/).selectOptions('Letter to a service');
  await choose('Yes');
  await expect.element(page.getByText('The letter so far')).not.toBeInTheDocument();
  await box(/What does the letter say/).fill('She would like a visit.');
  await expect.element(page.getByText('The letter so far')).toBeVisible();
  await expectNoViolations();
  await button('Save').click();
  await button('Open the letter').click();
  await expect.element(heading('The letter')).toHaveFocus();
  const letter = page.getByRole('article', { name: 'The letter' });
  await expect.element(letter).toMatchTextContent(/She would like a visit\./);
  await expect.element(letter).toMatchTextContent(/privacy@willowbridge\.example\.org/);
  await expectNoViolations();
  await button('Print the letter').click();
  await expect.poll(() => bridge.asked).toContain('page:print');
});

/** Margaret's file with one sharing in it: for whom, of which kind, and when. */
function shared(...went: readonly [name: string, kind: string, at: string][]) {
  const records = went.map(([recipientName, recipientKind, at]) => {
    const typed = { to: 'directory', recipient: entryId(recipientName), purpose: 'share-by-wish' };
    const { view } = recordFrom({ file, kind: 'sharing', typed }, null, entryId(recipientName));
    const written = { recipientName, recipientKind, six: 'a', relies: 'share-with-surgery' };
    return { ...view, begun: { ...view.begun, at }, values: { ...view.values, ...written } };
  });
  return practiceFiles().map((view) => (view.file === file ? { ...view, records } : view));
}

test('R-07: what each use rests on stands in one list, and an administrator chooses with a reason in writing', async () => {
  await open({ at: 'sharing', tab: 'bases' }, { office: practiceOffice('chelsea') });
  const row = (use: string) => page.getByRole('listitem').filter({ hasText: use });
  await expect.element(row('For a legal claim')).toMatchTextContent(/legitimate interest.*Chosen by us/);
  await expect.element(row('To answer complaints and learn')).toMatchTextContent(/Assessment missing/);
  await expect.element(row('To share what the person wants shared')).toMatchTextContent(/As usual/);
  await expectNoViolations();
  await button('Choose a reason in law: To answer complaints and learn').click();
  await expect.element(heading('Choose a reason in law')).toHaveFocus();
  await menu(/For which use/).selectOptions('To answer complaints and learn');
  await choose('A legitimate interest of ours');
  await choose('No special facts');
  await box(/Why is this the right reason/).fill('A complaint cannot be answered otherwise.');
  await box(/When do we look at it again/).fill('1/11/2027');
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: '2 things need your attention' })).toHaveFocus();
  await box(/Where is the assessment kept/).fill('Assessment 9');
  await box(/When was it made/).fill('1/11/2026');
  await button('Save').click();
  await expect.element(row('To answer complaints and learn')).toMatchTextContent(/Chosen by us/);
});

test('the log is filtered by the kind of recipient and by quarter, and no row lacks its basis', async () => {
  const files = shared(
    ['Dr Shah’s surgery', 'nhs-provider', '2026-11-20T10:00:00.000Z'],
    ['Wells Befrienders', 'voluntary-provider', '2026-09-30T10:00:00.000Z'],
  );
  await open({ at: 'sharing', tab: 'log' }, { files });
  const row = (recipient: string) => page.getByRole('listitem').filter({ hasText: recipient });
  for (const recipient of ['Dr Shah’s surgery', 'Wells Befrienders']) {
    await expect.element(row(recipient)).toMatchTextContent(/Consent: UK GDPR Article 6\(1\)\(a\)/);
  }
  await expectNoViolations();
  await menu('Kind of recipient').selectOptions('Charity or voluntary service');
  await expect.element(row('Dr Shah’s surgery')).not.toBeInTheDocument();
  await expect.element(row('Wells Befrienders')).toBeVisible();
  await menu('Quarter').selectOptions('2026, quarter 4');
  await expect.element(page.getByText('Nothing was shared.')).toBeVisible();
  await menu('Kind of recipient').selectOptions('All');
  await expect.element(row('Dr Shah’s surgery')).toBeVisible();
  await expect.element(row('Wells Befrienders')).not.toBeInTheDocument();
});

test('R-25: the register is filtered by person, worker and recipient, and what is left is saved as a table', async () => {
  const files = shared(
    ['Dr Shah’s surgery', 'nhs-provider', '2026-11-20T10:00:00.000Z'],
    ['Wells Befrienders', 'voluntary-provider', '2026-09-30T10:00:00.000Z'],
  );
  const { vault, bridge } = await open({ at: 'sharing', tab: 'log' }, { files });
  const row = (recipient: string) => page.getByRole('listitem').filter({ hasText: recipient });
  await menu('About whom').selectOptions('Margaret Okoro');
  await expect.element(page.getByRole('heading', { name: '2 entries' })).toBeVisible();
  await menu('Recipient').selectOptions('Wells Befrienders');
  await expect.element(page.getByRole('heading', { name: '1 entry' })).toBeVisible();
  await expect.element(row('Dr Shah’s surgery')).not.toBeInTheDocument();
  await menu('Shared by').selectOptions('Alice Morgan');
  await expect.element(row('Wells Befrienders')).toBeVisible();
  await expectNoViolations();
  await button('Save as a table').click();
  await expect.poll(() => bridge.asked).toContain('file:save');
  expect(vault.asked).toContain('notePaper');
});

test('who must be told is listed, and one press begins the record that closes it', async () => {
  const owed = {
    file,
    personName: 'Margaret Okoro',
    sharing: id22('sharing'),
    recipientName: 'Dr Shah’s surgery',
    question: 'May we share with Dr Shah’s surgery?',
    sharedAt: '2026-11-20T10:00:00.000Z',
    day: '2026-11-23',
  };
  await open({ at: 'sharing', tab: 'tell' }, { toTell: [owed] });
  await expect
    .element(page.getByText(/Shared on 20 November 2026, taken back on 23 November 2026/))
    .toBeVisible();
  await expectNoViolations();
  await button('I told them: Dr Shah’s surgery').click();
  await expect.element(heading('Write down whom you told')).toHaveFocus();
});

test('R-24: everybody reads the directory, and only administrators are offered to write it', async () => {
  await open({ at: 'sharing', tab: 'directory' });
  await expect.element(page.getByText('Wells Befrienders, Ines Calloway')).toBeVisible();
  await expect.element(page.getByText(/^Administrators keep this list/)).toBeVisible();
  await expect.element(button('Add a recipient')).not.toBeInTheDocument();
});

test('an administrator adds a recipient, and what is missing is said', async () => {
  await open({ at: 'sharing', tab: 'directory' }, { office: practiceOffice('chelsea') });
  await button('Add a recipient').click();
  await expect.element(heading('Add a recipient')).toHaveFocus();
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: /things need your attention/ })).toHaveFocus();
  await box('Name').fill('Brackenford Food Bank');
  await menu(/What kind of recipient/).selectOptions('Charity or voluntary service');
  await box(/our contact there/).fill('Desk');
  await choose('In person');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('Brackenford Food Bank, Desk')).toBeVisible();
});

test('R-07: each record says why it is held, on what basis and for how long', async () => {
  await open({ at: 'record', file, kind: 'never-share', record: null });
  await menu(/Who gets nothing/).selectOptions('Meadowbank Primary School, Mrs Ellwood, Mrs Ellwood');
  await choose('A court');
  await box(/^Why/).fill('Order of 3 March.');
  await box(/Since when/).fill('3/3/2026');
  await button('Save').click();
  const record = page.getByRole('article', { name: /Meadowbank/ });
  await record.getByText('Why do we hold this?').click();
  await expect.element(record.getByText('To be able to show what was shared')).toBeVisible();
  await expect.element(record.getByText('A law says so (Article 6(1)(c))')).toBeVisible();
  await expect.element(record.getByText('As long as the file')).toBeVisible();
});

test('a withdrawal shows what went before it, and who must be told', async () => {
  const files = shared(['Dr Shah’s surgery', 'nhs-provider', '2026-11-20T10:00:00.000Z']);
  await open({ at: 'withdraw', file, purpose: 'share-with-surgery' }, { files });
  await button('Withdraw now').click();
  await expect.element(page.getByRole('heading', { name: 'What was shared before' })).toBeVisible();
  await expect.element(page.getByRole('listitem').filter({ hasText: 'Dr Shah’s surgery' })).toBeVisible();
  await expectNoViolations();
});
