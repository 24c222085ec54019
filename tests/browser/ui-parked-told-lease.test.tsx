import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Lease, ParkedView } from '../../renderer/vault/office-api.ts';
import { fileReference } from '../../shared/rules/file-reference.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id43, practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault, type FixtureOptions, type FixtureVault } from '../ui/fixture-vault.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const margaret = id43('margaret');
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function openAt(route: Route, options: FixtureOptions = {}): Promise<FixtureVault> {
  const vault = fixtureVault(options);
  ({ close } = await showApp(vault, route));
  return vault;
}

const lease = (over: Partial<Lease>): FixtureOptions => ({
  sync: { stage: 'offline', lease: { state: 'good', daysLeft: 9, clockBack: false, ...over } },
});

test('who reads what is told stands there before it is written, and afterwards only the reference is left', async () => {
  const vault = await openAt({ at: 'file', file: margaret, tab: 'overview' });
  await button('Tell safeguarding').click();
  await expect.element(heading('Tell the safeguarding lead')).toHaveFocus();
  await expect.element(page.getByText('Only these people, of “Safeguarding”:')).toBeVisible();
  await expect.element(page.getByText('Ruth Ellery')).toBeVisible();
  await expect.element(page.getByText(/it is gone from this laptop/)).toBeVisible();
  await button('Hand it over').click();
  await expect.element(page.getByText('Write what happened.')).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('tellTeam');
  await page.getByRole('textbox', { name: 'What happened?' }).fill('Her nephew keeps her bank card.');
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toHaveFocus();
  await expect.element(page.getByText('Handed to “Safeguarding”.')).toBeVisible();
  await expect.element(page.getByText(fileReference(margaret))).toBeVisible();
  await expect.element(page.getByText(/nephew/)).not.toBeInTheDocument();
  await expectNoViolations();
});

test('what was told is on its way until nothing waits any more', async () => {
  const vault = await openAt({ at: 'tell', file: margaret }, { sync: { stage: 'offline', waiting: 1 } });
  await page.getByRole('textbox', { name: 'What happened?' }).fill('Her nephew keeps her bank card.');
  await button('Hand it over').click();
  await expect.element(page.getByText(/^On its way/)).toBeVisible();
  const status = await vault.call('syncStatus');
  if (!status.ok) throw new Error('The fixture has a status.');
  vault.emit('sync', { ...status.value, stage: 'up-to-date', waiting: 0 });
  await expect.element(page.getByText('Safe at the office.')).toBeVisible();
});

test('in a browser, what was told is not said to be on a laptop', async () => {
  await openAt({ at: 'tell', file: margaret }, { sync: { stage: 'offline', waiting: 1, keptIn: 'browser' } });
  await page.getByRole('textbox', { name: 'What happened?' }).fill('Her nephew keeps her bank card.');
  await button('Hand it over').click();
  await expect.element(page.getByText('In this browser, waiting')).toBeVisible();
});

test('what could not be handed over stays on the screen', async () => {
  await openAt(
    { at: 'tell', file: margaret },
    { instead: { tellTeam: () => ({ ok: false, problem: { code: 'DISK_FULL' } }) } },
  );
  await page.getByRole('textbox', { name: 'What happened?' }).fill('Her nephew keeps her bank card.');
  await button('Hand it over').click();
  await expect.element(page.getByRole('alert').getByText(/disk is full/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('Her nephew keeps her bank card.');
});

test('a charity without a safeguarding team is told to ring', async () => {
  const office = practiceOffice();
  const teams = office.teams.filter(({ kind }) => kind !== 'safeguarding');
  await openAt({ at: 'tell', file: margaret }, { office: { ...office, teams } });
  await expect.element(page.getByText(/Ring your safeguarding lead, or your manager, now/)).toBeVisible();
  await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
});

test('what was told stands in the file for the team, and for nobody else', async () => {
  await openAt({ at: 'file', file: margaret, tab: 'overview' }, { office: practiceOffice('ruth') });
  await expect.element(page.getByText(/keeps her bank card/)).toBeVisible();
  await expectNoViolations();
  close();
  await openAt({ at: 'file', file: margaret, tab: 'overview' });
  await expect.element(page.getByText('Where to find them')).toBeVisible();
  await expect.element(page.getByText(/keeps her bank card/)).not.toBeInTheDocument();
});

test.each([
  ['It counts', /stands in the file like everything else/, 'counts'],
  ['Leave it out', /stays at the office, sealed, as proof/, 'stays-out'],
] as const)(
  'parked work is counted on the first screen; “%s” says what follows before it is done',
  async (choice, follows, verdict) => {
    const decided: [string[], string][] = [];
    const usual = fixtureVault();
    let parked = await usual.call('parked');
    await openAt(
      { at: 'today' },
      {
        instead: {
          parked: () => parked,
          decideParked: (changes, how) => {
            decided.push([changes, how]);
            parked = { ok: true, value: [] };
            return { ok: true, value: null };
          },
        },
      },
    );
    await button('Look: 1 piece of work came after a laptop was removed.').click();
    await expect.element(heading('Came after a laptop was removed')).toHaveFocus();
    await expect.element(page.getByText('16 November 2026 at 09:05')).toBeVisible();
    await expectNoViolations();
    await button(new RegExp(`^${choice}`)).click();
    await expect.element(page.getByRole('alertdialog')).toMatchTextContent(follows);
    await expectNoViolations();
    await userEvent.keyboard('{Escape}');
    expect(decided).toEqual([]);
    await button(new RegExp(`^${choice}`)).click();
    await page.getByRole('alertdialog').getByRole('button', { name: choice }).click();
    await expect.element(page.getByText('Nothing waits for you to decide.')).toBeVisible();
    expect(decided).toEqual([[[id43('parked-visit')], verdict]]);
  },
);

test('parked work of each kind is read in words, and what cannot be opened says so', async () => {
  const usual = fixtureVault();
  const [view] = practiceFiles().filter(({ file }) => file === margaret);
  const parked = await usual.call('parked');
  if (!parked.ok || view === undefined) throw new Error('The fixture has both.');
  const [visit] = parked.value;
  const [act] = view.acts;
  if (visit === undefined || act === undefined) throw new Error('The fixture has both.');
  const items: ParkedView[] = [
    {
      ...visit,
      change: id43('parked-person'),
      kind: 'person',
      lines: [
        { label: 'legalName', text: 'Margaret Okoro' },
        { label: 'address', text: '{"lines":["14 Lantern Street","Brackenford"],"postcode":"WB1 4QT"}' },
        { label: 'interpreterNeeded', text: 'true' },
        { label: 'alert', text: '' },
        { label: 'communicationNeeds', text: '[sic] a note' },
      ],
    },
    {
      ...visit,
      change: id43('parked-act'),
      kind: 'consent-act',
      lines: [
        { label: 'statement', text: JSON.stringify(act.statement) },
        { label: 'signature', text: 'bytes' },
      ],
    },
    { ...visit, change: id43('parked-sealed'), kind: '', lines: [], personName: '' },
  ];
  await openAt({ at: 'parked' }, { instead: { parked: () => ({ ok: true, value: items }) } });
  const card = (name: string) => page.getByRole('region', { name });
  const person = card('Details');
  await expect.element(person).toMatchTextContent(/14 Lantern Street\s*Brackenford\s*WB1 4QT/);
  await expect.element(person).toMatchTextContent(/Needs an interpreter\s*Yes/);
  await expect.element(person).toMatchTextContent(/\[sic\] a note/);
  await expect.element(person).not.toMatchTextContent(/[{}"]/);
  const consent = card('A decision about consent');
  await expect.element(consent).toMatchTextContent(/Decided by\s*Margaret Okoro/);
  await expect.element(consent).toMatchTextContent(/Given/);
  await expect.element(consent).not.toMatchTextContent(/[{}"]|bytes/);
  await expect
    .element(card('Something that cannot be opened here'))
    .toMatchTextContent(/Ask somebody in the team of the file/);
  await expectNoViolations();
});

test('parked work that cannot be asked for says so, and is asked for again', async () => {
  let reached = false;
  await openAt(
    { at: 'parked' },
    {
      instead: {
        parked: () => (reached ? { ok: true, value: [] } : { ok: false, problem: { code: 'OFFLINE' } }),
      },
    },
  );
  await expect.element(page.getByRole('alert').getByText(/cannot be reached/)).toBeVisible();
  reached = true;
  await button('Try again').click();
  await expect.element(page.getByText('Nothing waits for you to decide.')).toBeVisible();
});

test('a laptop that must soon be in touch says in how many days, and lets one work', async () => {
  await openAt({ at: 'file', file: margaret, tab: 'overview' }, lease({ state: 'soon', daysLeft: 2 }));
  await expect.element(page.getByText(/^Connect to the office in the next 2 days/)).toBeVisible();
  await expect.element(button('Start a visit')).toBeEnabled();
  await expectNoViolations();
});

test('a laptop that was away for too long only reads: buttons that save give the reason', async () => {
  const vault = await openAt(
    { at: 'file', file: margaret, tab: 'consent' },
    lease({ state: 'ended', daysLeft: 0 }),
  );
  await expect.element(page.getByText('Reading only', { exact: true })).toBeVisible();
  for (const name of [/^Start a visit/, /^Ask about consent/]) {
    await expect.element(button(name)).toBeDisabled();
    await expect.element(button(name)).toHaveAccessibleDescription(/away from the office for too long/);
  }
  await expect.element(button(/^Withdraw/).first()).toBeDisabled();
  await expectNoViolations();
  const status = await vault.call('syncStatus');
  if (!status.ok) throw new Error('The fixture has a status.');
  vault.emit('sync', { ...status.value, lease: { state: 'good', daysLeft: 14, clockBack: false } });
  await expect.element(button('Start a visit')).toBeEnabled();
  await expect.element(page.getByText('Reading only', { exact: true })).not.toBeInTheDocument();
});

test('nothing is handed over and nobody is added while a laptop only reads', async () => {
  await openAt({ at: 'tell', file: margaret }, lease({ state: 'ended', daysLeft: 0 }));
  await expect.element(button('Hand it over')).toBeDisabled();
  close();
  await openAt({ at: 'add-person', name: 'Winifred' }, lease({ state: 'ended', daysLeft: 0 }));
  await expect.element(button('Check and add')).toBeDisabled();
});

test('a clock that went back is told, and nothing is taken away', async () => {
  await openAt({ at: 'file', file: margaret, tab: 'overview' }, lease({ clockBack: true }));
  await expect.element(page.getByText(/The clock of this laptop has gone back/)).toBeVisible();
  await expect.element(button('Start a visit')).toBeEnabled();
});
