/** a mailing list of those who may be contacted now, made by the data-protection team. */
import Papa from 'papaparse';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { FileView } from '../../renderer/vault/api.ts';
import type { EntryView } from '../../renderer/vault/register-api.ts';
import type { RecordView } from '../../renderer/vault/record-api.ts';
import type { Person } from '../../shared/record/case/person.ts';
import { unknownPerson } from '../../shared/record/case/person.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice } from '../ui/fixture-office.ts';
import { emptyFile, id22, id43 } from '../ui/fixture-people.ts';
import { entryId } from '../ui/fixture-registers.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const inList = (words: string | RegExp) => page.getByRole('region', { name: 'The list' }).getByText(words);
const said = (words: string | RegExp) => page.getByText(words, { exact: true });

const begun = { worker: 'priya', workerName: 'Priya Das', device: 'a', at: '2026-11-01T10:00:00.000Z' };
const answer = (channel: string, topic: string, value: string): Omit<RecordView, 'file'> => ({
  kind: 'contact-permission',
  record: id22(`${channel}-${topic}-${value}`),
  values: { channel, topic, answer: value, role: '', wayOutOffered: '', on: '2026-11-01', words: '' },
  begun,
  changed: begun,
  seen: {},
  safety: 'office',
  mistake: '',
});

function somebody(name: string, change: Partial<Person>, ...records: Omit<RecordView, 'file'>[]): FileView {
  const file = id43(name);
  const person = { ...unknownPerson, recordNumber: `WBC-${name.slice(0, 3)}`, legalName: name, ...change };
  return { ...emptyFile(file, person, 'office'), records: records.map((one) => ({ file, ...one })) };
}

const home: Partial<Person> = {
  address: { lines: ['1 Mill Lane', 'Brackenford'], postcode: 'ZZ99 3WZ' },
  writeHere: 'yes',
};
const people: FileView[] = [
  somebody('=HYPERLINK("x")', home, answer('post', 'marketing', 'agreed')),
  somebody('Ffion O’Dŵr', { ...home, services: ['YANA'] }, answer('post', 'marketing', 'agreed')),
  somebody('Gwil Marsh', home, answer('post', 'marketing', 'objected')),
  somebody('Hana Lind', home),
  somebody(
    'Ivo Brook',
    { phone: '+441632960012', phoneTimes: 'Mornings' },
    answer('phone', 'marketing', 'agreed'),
  ),
];

async function open(who: 'priya' | 'alice' = 'priya') {
  const vault = fixtureVault({ office: practiceOffice(who), files: people });
  const bridge = savingBridge();
  ({ close } = await showApp(vault, { at: 'people' }, bridge));
  return { vault, bridge };
}

const reasons = () =>
  page
    .getByRole('region', { name: 'The list' })
    .getByRole('term')
    .elements()
    .map(({ textContent, nextElementSibling }) => [textContent, nextElementSibling?.textContent]);

test('R-58: who is left out is counted by reason and never named, and nothing of them is in what is saved', async () => {
  const { vault, bridge } = await open();
  await button('Mailing list').click();
  await expect.element(heading('Mailing list')).toHaveFocus();
  await expect.element(inList('2 people are on the list.')).toBeVisible();
  expect(reasons()).toEqual([
    ['They said: do not ask me again', '1'],
    ['Nobody has asked them', '2'],
  ]);
  expect(document.body.textContent).not.toContain('Gwil');
  await expectNoViolations();
  await button('Save the list').click();
  await expect.element(said(/^The list is saved/)).toBeVisible();
  const { name, text = '' } = bridge.saved[0] ?? {};
  expect(name).toBe('mailing-list.csv');
  expect(Papa.parse<string[]>(text.slice(1).trimEnd()).data).toEqual([
    ['Name', 'Record number', 'Address 1', 'Address 2', 'Address 3', 'Address 4', 'Address 5', 'Address 6'],
    ['\'=HYPERLINK("x")', 'WBC-=HY', '1 Mill Lane', 'Brackenford', 'ZZ99 3WZ'],
    ['Ffion O’Dŵr', 'WBC-Ffi', '1 Mill Lane', 'Brackenford', 'ZZ99 3WZ'],
  ]);
  expect(text).not.toMatch(/Gwil|Hana|Ivo/);
  expect(vault.asked.filter((call) => call === 'notePaper')).toHaveLength(1);
});

test('R-73: another way, another topic and one service each make another list', async () => {
  const { bridge } = await open();
  await button('Mailing list').click();
  await said('Phone').click();
  await expect.element(inList('1 person is on the list.')).toBeVisible();
  await button('Save the list').click();
  await expect.poll(() => bridge.saved.length).toBe(1);
  expect(bridge.saved[0]?.text).toContain('Ivo Brook,WBC-Ivo,01632 960012,Mornings,No');
  await said('Post').click();
  await page.getByRole('combobox', { name: 'Which service?' }).selectOptions('YANA');
  await expect.element(inList('1 person is on the list.')).toBeVisible();
  await expect.element(inList(/Nobody is left out\./)).toBeVisible();
  await said('How we did').click();
  await expect.element(inList('Nobody is on the list.')).toBeVisible();
  expect(button('Save the list').elements()).toEqual([]);
  await expectNoViolations();
});

const flow: EntryView = {
  register: 'data-flow',
  record: entryId('flow'),
  values: {
    name: 'A study of loneliness',
    purpose: 'To plan services',
    recipient: 'Brackenford University',
    services: [],
    confidential: 'yes',
    'publicly-funded': 'yes',
    england: 'yes',
    'beyond-care': 'yes',
    consented: 'no',
    'legally-required': 'no',
    'overriding-interest': 'no',
    anonymised: 'no',
    grounds: 'Agreement, clause 2',
    endedOn: '',
  },
  seen: {},
  begun,
  changed: begun,
};

test('R-29: with a flow that the opt-out counts for, a list leaves only for what is chosen, and without those who opted out', async () => {
  const vault = fixtureVault({
    office: practiceOffice('priya'),
    library: { ...libraryOf('priya'), registers: [flow] },
    files: [
      somebody('Nia Reed', { ...home, nhsNumber: '9876543210' }, answer('post', 'marketing', 'agreed')),
      somebody('Oona Vale', { ...home, nhsNumber: '9434765919' }, answer('post', 'marketing', 'agreed')),
      somebody('Pip Hurst', home, answer('post', 'marketing', 'agreed')),
    ],
  });
  const bridge = savingBridge();
  ({ close } = await showApp(vault, { at: 'mailing-list' }, bridge));
  const leavesFor = page.getByRole('combobox', { name: 'What does this table leave for?' });
  await button('Save the list').click();
  await expect.element(said('Choose what it leaves for. Nothing left this laptop.')).toBeVisible();
  await expectNoViolations();
  await leavesFor.selectOptions('A study of loneliness');
  await button('Save the list').click();
  await expect.element(said(/^The national data opt-out counts for this flow/)).toBeVisible();
  expect(bridge.saved).toEqual([]);
  const chooser = page.elementLocator(document.querySelector('input[type=file]') ?? document.body);
  await userEvent.upload(chooser, new File(['987 654 3210\r\n'], 'back.csv', { type: 'text/csv' }));
  await expect.element(said('Attached.')).toBeVisible();
  await button('Save the list').click();
  await expect.element(said(/^2 people were left out: they opted out/)).toBeVisible();
  const list = bridge.saved[0]?.text ?? '';
  expect(list).toContain('Nia Reed');
  expect(list).not.toMatch(/Oona|Pip/);
  await expectNoViolations();
  await leavesFor.selectOptions('Our own work, or the person’s own care');
  await button('Save the list').click();
  await expect.poll(() => bridge.saved.length).toBe(2);
  expect(bridge.saved[1]?.text ?? '').toMatch(/Nia[^]*Oona[^]*Pip/);
});

test('R-73: who is not of the data-protection team is not offered a list', async () => {
  await open('alice');
  await expect.element(heading('People')).toBeVisible();
  expect(button('Mailing list').elements()).toEqual([]);
});
