/** Support on screen: profiles of services, plans, assessments by templates, and wellbeing before and after. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CaseKindName } from '../../shared/record/case/index.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { typedDate } from '../../shared/rules/typed-date.ts';
import type { Section } from '../../shared/record/case/sections.ts';
import type { FileView } from '../../renderer/vault/api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { id22, id43, practiceFiles } from '../ui/fixture-people.ts';
import { recordFrom } from '../ui/fixture-records.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const answer = (question: RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const summary = (count: number) => page.getByRole('group', { name: `${count} things need your attention` });

type Written = [kind: CaseKindName, typed: TypedForm];

async function open(name: string, section: Section, written: Written[] = []) {
  const file = id43(name);
  const withRecords = (view: FileView): FileView => ({
    ...view,
    records: written.map(([kind, typed], at) => {
      const form = { file, kind, typed };
      return recordFrom(form, null, id22(`${kind}-${at}`), view.person.dateOfBirth).view;
    }),
  });
  const files = practiceFiles().map((view) => (view.file === file ? withRecords(view) : view));
  ({ close } = await showApp(fixtureVault({ files }), { at: 'file', file, tab: 'record', section }));
}

const drive: Written = [
  'support-period',
  { service: 'DIAL2DRIVE', referredBy: 'person', startedOn: '1/3/2026' },
];
const navigation: Written = [
  'support-period',
  { service: 'NAVIGATION', referredBy: 'gp', startedOn: '1/3/2026' },
];
const ended: TypedForm = { endedOn: '1/4/2026', endReason: 'moved-away' };
const part = (name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the file' }).getByText(name);

test('R-15: the file asks about what the open services need, and about everything where there is none', async () => {
  await open('margaret', 'services');
  await expect.element(part('Money')).toBeVisible();
  close();
  await open('margaret', 'services', [drive, [navigation[0], { ...navigation[1], ...ended }]]);
  await expect.element(part('Travel')).toBeVisible();
  await expect.element(part('Money')).not.toBeInTheDocument();
  await expect.element(part('Plans')).not.toBeInTheDocument();
  await expectNoViolations();
});

test('R-15: a part that is not asked about but holds something is kept, shown, and said', async () => {
  await open('margaret', 'services', [drive, ['plan', { type: 'care', whatMatters: 'My garden' }]]);
  await expect.element(part(/They hold something/)).toBeVisible();
  await part('Plans').click();
  await expect.element(page.getByRole('article', { name: /My garden/ })).toBeVisible();
  await expectNoViolations();
});

test('R-15: an answer that the service does not ask for is shown in its form, and stays when that is saved', async () => {
  await open('margaret', 'services', [drive]);
  await page.getByRole('tab', { name: 'Details' }).click();
  await button(/^Change/)
    .first()
    .click();
  await expect.element(box(/^NHS number/)).toHaveValue('999 214 3053');
  await box(/^Likes to be called/).fill('Mags');
  await box(/^When do we ask about this again/).fill(typedDate(localDay(new Date())));
  await button('Save').click();
  await expect.element(page.getByText('Mags').first()).toBeVisible();
  await expect.element(page.getByText('999 214 3053').first()).toBeVisible();
});

test('R-15: something more is asked once the reason is written down', async () => {
  await open('margaret', 'services', [drive]);
  await button('Ask for something more').click();
  await answer(/What do you need to ask about/, 'Money');
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: 'One thing needs your attention' })).toHaveFocus();
  await box(/Why is it needed/).fill('She asked us to pay her back for a taxi.');
  await button('Save').click();
  await expect.element(part('Money')).toBeVisible();
});

test('R-02: changing the service changes the form', async () => {
  await open('joe', 'services', [drive]);
  await page.getByRole('tab', { name: 'Details' }).click();
  await button(/^Change/)
    .first()
    .click();
  await expect.element(box(/Full name|Legal name/).first()).toBeVisible();
  expect(page.getByLabelText(/NHS number/).elements()).toEqual([]);
});

test('R-06: a plan is agreed only with the mark of both, or with the reason why there is none', async () => {
  await open('margaret', 'plans');
  await button('Make a plan').click();
  await answer(/What kind of plan/, 'Support plan');
  await box('What matters to me').fill('To sit in my garden when the sun is out.');
  await answer(/Who made it/, 'The person');
  await answer(/Where does it stand/, 'Agreed');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(summary(3)).toHaveFocus();
  await answer(/Does the person agree/, 'No');
  await box(/Why is there no yes/).fill('She wants to think.');
  await answer(/Do you agree/, 'Yes');
  await box(/look at it again/).fill('1/3/2027');
  await button('Save').click();
  await expect.element(page.getByText(/Somebody says no, so it is not agreed/).first()).toBeVisible();
  await answer(/Does the person agree/, 'No mark, and why');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Support plan, Agreed/ })).toBeVisible();
  await expect.element(page.getByText('She wants to think.')).toBeVisible();
  await expectNoViolations();
});

test('R-06: a plan that is refused says so', async () => {
  await open('margaret', 'plans', [
    ['plan', { type: 'care', whatMatters: 'My garden', madeWith: 'person', status: 'draft' }],
  ]);
  await button(/^Change: Care plan/).click();
  await answer(/Where does it stand/, 'Not agreed');
  await answer(/Does the person agree/, 'No');
  await box(/Why is there no yes/).fill('Nobody asked her sister.');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Care plan, Not agreed/ })).toBeVisible();
});

test('R-32: a goal belongs to a plan and has steps', async () => {
  await open('margaret', 'plans', [
    ['plan', { type: 'care', whatMatters: 'My garden', madeWith: 'person', status: 'draft' }],
  ]);
  await button('Add a goal').click();
  await box('What I want').fill('Plant beans');
  await page
    .getByRole('combobox', { name: /In which plan/ })
    .selectOptions('Care plan, Being made, My garden');
  await box(/^Steps/).fill('Buy seeds\nDig');
  await answer(/Who does it/, 'Both of us');
  await answer(/How is it going/, 'Not begun');
  await button('Save').click();
  await expect.element(page.getByRole('article', { name: /Plant beans/ })).toBeVisible();
});

test('R-31: an assessment asks the questions of its template and shows them with its answers', async () => {
  await open('zofia', 'assessments');
  await button('Ask: For young carers').click();
  await box(/When do you ask\?/).fill('1/11/2026');
  await answer(/Who answers/, 'The person');
  await answer(/How far are you/, 'Not finished yet');
  await box(/Who do you help to look after/).fill('My mum');
  await answer(/How often do you help/, 'Most days');
  await expectNoViolations();
  await button('Save').click();
  const card = page.getByRole('article', { name: /For young carers/ });
  await expect.element(card.getByText('How often do you help?')).toBeVisible();
  await expect.element(card.getByText('Most days')).toBeVisible();
  await card.getByRole('button', { name: /^Change/ }).click();
  await expect.element(box(/Who do you help to look after/)).toHaveValue('My mum');
});

const numbers = (on: string, stage: string, [satisfied, worthwhile, happy, anxious]: string[]): Written => [
  'wellbeing',
  {
    on,
    stage,
    mode: 'self',
    satisfied: satisfied!,
    worthwhile: worthwhile!,
    happy: happy!,
    anxious: anxious!,
  },
];

test('R-33: wellbeing before and after is a picture, and a table that says the same in words', async () => {
  await open('margaret', 'assessments', [
    numbers('1/9/2026', 'end', ['7', '7', '9', '1']),
    numbers('1/3/2026', 'start', ['3', '4', '5', '8']),
  ]);
  const table = page.getByRole('table');
  const row = (name: RegExp) => table.getByRole('row', { name });
  await expect.element(row(/Satisfied with life 3 \(low\) 7 \(high\) better by 4/)).toBeVisible();
  await expect.element(row(/Anxious yesterday 8 \(high\) 1 \(very low\) better by 7/)).toBeVisible();
  expect(document.querySelectorAll('.wellbeing-picture circle')).toHaveLength(4);
  expect(document.querySelectorAll('.wellbeing-picture rect')).toHaveLength(4);
  await expectNoViolations();
});

test('R-33: a child under 16 is not asked how anxious they are', async () => {
  await open('zofia', 'assessments');
  await button('Ask about wellbeing').click();
  await expect.element(box(/how happy did you feel/)).toBeVisible();
  expect(page.getByLabelText(/how anxious did you feel/).elements()).toEqual([]);
});

test('R-33: the message to whoever referred is read first, and goes on to the sharing form', async () => {
  await open('margaret', 'services', [
    [
      'support-period',
      {
        service: 'SOCIAL_PRESCRIBING',
        referredBy: 'gp',
        referrer: 'Dr Shah',
        referralStatus: 'accepted',
        startedOn: '1/3/2026',
      },
    ],
    numbers('1/3/2026', 'start', ['3', '4', '5', '8']),
    numbers('1/9/2026', 'end', ['7', '7', '9', '1']),
  ]);
  await button('Answer whoever asked for it').click();
  const message = page.getByRole('region', { name: 'The message' });
  await expect.element(message.getByText(/To: Dr Shah[^]*SNOMED CT 871731000000106/)).toBeVisible();
  await expect.element(message.getByText(/Satisfied with life/)).not.toBeInTheDocument();
  await expectNoViolations();
  await page
    .getByText(/Add the numbers on wellbeing/)
    .first()
    .click();
  await expect.element(message.getByText(/Satisfied with life: 3 at first, 7 last time/)).toBeVisible();
  await button('Go on to sharing').click();
  await expect.element(page.getByText(/To: Dr Shah/)).toBeVisible();
});

test('R-31: the history of an assessment names each question in its own words', async () => {
  const typed = { template: 'a', version: '1', title: 'First talk', questions: 'text: What is a good day?' };
  await open('margaret', 'assessments', [['assessment', { ...typed, q1: 'Sun' }]]);
  await button(/^History: First talk/).click();
  await expect
    .element(page.getByRole('region', { name: 'What is a good day?' }).getByText('Sun'))
    .toBeVisible();
});
