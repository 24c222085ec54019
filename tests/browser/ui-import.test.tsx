import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoViolations } from '../ui/axe.ts';
import { go } from '../../renderer/features/shell/route.ts';
import { fixturePassphrase, fixtureVault, type FixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const button = (name: string | RegExp) => page.getByRole('button', { name });

async function openImport(vault: FixtureVault = fixtureVault()) {
  const app = await showApp(vault, { at: 'import' });
  ({ close } = app);
  await expect.element(button('Choose a file')).toBeVisible();
  return { ...app, vault };
}

/** Puts a file into the box that the button opens. */
async function choose(content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const box = document.querySelector('input[type="file"]');
  if (!(box instanceof HTMLInputElement)) throw new Error('there is no box for a file');
  await userEvent.upload(box, new File([content], 'table.csv', { type: 'text/csv' }));
}

const table = [
  'First name,Surname,DOB,Address 1,Post code,Mobile,Shoe size',
  'Wilma,Abbott,13/4/1950,1 Mill Lane,WB1 4QT,7700900123,5',
  'Wilma,Abbott,13/4/1950,1 Mill Lane,WB1 4QT,7700900123,5',
  '"Vale, Edwin",,31/4/1950,,QN1 1LS,,',
  'Margaret,Okoro,14/3/1955,,,,',
].join('\r\n');

test('a table is chosen, its columns are guessed, looked at row by row, brought in, and undone', async () => {
  const { vault } = await openImport();
  await expect.element(heading('Bring in people from a table')).toHaveFocus();
  await expectNoViolations();
  await choose(table);
  await expect
    .element(page.getByRole('combobox', { name: 'Column “Surname”' }))
    .toHaveDisplayValue('Last name');
  await expect
    .element(page.getByRole('combobox', { name: 'Column “Shoe size”' }))
    .toHaveDisplayValue(/Leave this/);
  await expectNoViolations();
  await button('Look at what would happen').click();

  await expect.element(heading('What would happen')).toHaveFocus();
  await expect.element(page.getByText('1 person can be brought in')).toBeVisible();
  await expect.element(heading('1 row needs attention')).toBeVisible();
  await expect.element(page.getByText(/Date of birth: .*calendar/)).toBeVisible();
  await expect.element(heading('1 row is there twice')).toBeVisible();
  await expect.element(heading('1 row may be somebody you know')).toBeVisible();
  await expectNoViolations();
  expect(vault.asked).not.toContain('importPeople');

  await button('Bring in 1 person').click();
  await expect.element(page.getByText('1 person was brought in and saved.').first()).toBeVisible();
  await button(/^Undo the table of/).click();
  await expect.element(page.getByRole('alertdialog', { name: 'Undo this table?' })).toBeVisible();
  await expectNoViolations();
  await button('Undo it').click();
  await expect.element(page.getByText('1 person was marked as a mistake.').first()).toBeVisible();
});

test('a row that may be somebody known comes in only when it is ticked', async () => {
  await openImport();
  await choose(table);
  await button('Look at what would happen').click();
  await page.getByText(/Bring in as a new person: .*Margaret Okoro/).click();
  await expect.element(button('Bring in 2 people')).toBeVisible();
});

test('a table that is half sorted out is there again after the lock, and stands on today until it is thrown away', async () => {
  const { bridge } = await openImport();
  await choose(table);
  await page.getByRole('combobox', { name: 'Column “Shoe size”' }).selectOptions('Read first, at the door');
  bridge.emit('lock', 'suspend');
  await expect.element(heading('Welcome back')).toHaveFocus();
  await page.getByRole('textbox', { name: 'Your passphrase' }).fill(fixturePassphrase);
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('combobox', { name: 'Column “Shoe size”' }))
    .toHaveDisplayValue('Read first, at the door');
  await expect.element(page.getByText(/is still here. Nobody else can read it/)).toBeVisible();
  await expectNoViolations();
  go({ at: 'today' });
  await button('Go on: Bring in people from a table').click();
  await button('Throw my words away').click();
  await button('Throw them away').click();
  await expect.element(page.getByRole('combobox').first()).not.toBeInTheDocument();
});

test('bringing in can be stopped, and what was not reached can be gone on with', async () => {
  const vault = fixtureVault();
  const stopped = Promise.withResolvers<void>();
  const call: FixtureVault['call'] = async (name, ...args) => {
    if (name === 'stopImport') stopped.resolve();
    if (name !== 'importPeople') return vault.call(name, ...args);
    await stopped.promise;
    return { ok: true, value: { batch: '', added: 0, refused: [], left: 1 } } as never;
  };
  await openImport({ ...vault, call });
  await choose(table);
  await button('Look at what would happen').click();
  await button('Bring in 1 person').click();
  await button('Stop here').click();
  await expect.element(page.getByText(/You stopped. 1 row was not brought in/)).toBeVisible();
  await expect.element(button('Look at what would happen')).toBeVisible();
  await expectNoViolations();
});

test('dates that can be read both ways are asked about, and nothing goes on without an answer', async () => {
  await openImport();
  await choose('Name,DOB\nWilma Abbott,3/4/1950');
  await button('Look at what would happen').click();
  await expect.element(page.getByRole('group', { name: 'One thing needs your attention' })).toHaveFocus();
  await page.getByText(/Month, then day/).click();
  await button('Look at what would happen').click();
  await expect.element(page.getByText('1 person can be brought in')).toBeVisible();
});

test.each([
  ['nothing but headings', 'Name,DOB\n', /There are no rows/],
  ['the spreadsheet itself', 'PK\u0003\u0004 and so on', /save it as CSV/],
])('%s is refused in words', async (_name, content, words) => {
  await openImport();
  await choose(content);
  await expect.element(page.getByRole('alert').getByText(words)).toBeVisible();
  await expectNoViolations();
});

test('without a column for the name nobody is brought in, and that is said', async () => {
  await openImport();
  await choose('Post code\nWB1 4QT');
  await button('Look at what would happen').click();
  await expect.element(page.getByRole('group', { name: 'One thing needs your attention' })).toHaveFocus();
  await expectNoViolations();
});

test('a menu with something wrong says so with a sign and a border, not by colour alone', async () => {
  await openImport();
  await choose('Shoe size,Hat size\r\n5,7');
  await button('Look at what would happen').click();
  const menu = page.getByRole('combobox', { name: 'Column “Shoe size”' });
  await expect.element(menu).toHaveAttribute('aria-invalid', 'true');
  const field = menu.element().parentElement;
  expect(field?.querySelector('.ui-field-problem svg')).not.toBeNull();
  expect(getComputedStyle(menu.element()).borderWidth).toBe('2px');
});
