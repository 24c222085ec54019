/** Data incidents: reported by anybody from any screen, and followed by the data-protection team with the clock in view. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import type { TypedForm } from '../../shared/record/field/form.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { officeCaseOf } from '../ui/fixture-office-cases.ts';
import { deviceId, practiceOffice } from '../ui/fixture-office.ts';
import { id43 } from '../ui/fixture-people.ts';
import { type FixtureBridge, type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const tick = async (question: string | RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByText(words, { exact: true }).click();
const moment = async (question: RegExp, day: string, time: string) => {
  const asked = page.getByRole('group', { name: question });
  await asked.getByRole('textbox', { name: 'Day' }).fill(day);
  await asked.getByRole('textbox', { name: 'Time' }).fill(time);
};

const day = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toLocaleDateString('en-GB');
const at = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString();
const report = (daysAgo: number, more: TypedForm = {}) => ({
  kind: 'incident' as const,
  typed: {
    words: 'A bag with letters was left on the bus.',
    thing: 'paper',
    noticedAt: `${day(daysAgo)}\n00:05`,
    ...more,
  },
  at: at(daysAgo),
});
const step = (typed: TypedForm) => ({ kind: 'incident-step' as const, typed, at: at(0) });
const contained = step({
  step: 'contained',
  stopped: 'The bus company has it.',
  stoppedAt: `${day(1)}\n09:00`,
});
const weighed = (risk: string, more: TypedForm = {}) =>
  step({
    step: 'assessed',
    effects: ['confidentiality'],
    cause: 'lost-or-stolen',
    dataKinds: ['names', 'health'],
    children: 'no',
    people: '3',
    harm: 'A stranger could learn who is ill.',
    risk,
    riskWhy: 'The letters name an illness.',
    ...more,
  });
const decided = (decision: string) => step({ step: 'decided', decision, decisionWhy: 'Health is named.' });

async function open(route: Route, options: FixtureOptions = {}, bridge?: FixtureBridge) {
  const vault = fixtureVault({ office: practiceOffice('priya'), ...options });
  ({ close } = await showApp(vault, route, bridge));
  return vault;
}
const onCase = (one: ReturnType<typeof officeCaseOf>, options: FixtureOptions = {}) =>
  open({ at: 'incident', file: one.view.file }, { cases: [one], ...options });

test('R-48: anybody reports an incident from any screen, by two answers and a time, and gets a number for it', async () => {
  await open({ at: 'file', file: id43('margaret'), tab: 'consent' }, { office: practiceOffice('alice') });
  await button('Report a data incident').click();
  await expect.element(heading('Report a data incident')).toBeVisible();
  await button('Hand it over').click();
  await expect.element(page.getByRole('group', { name: '3 things need your attention' })).toHaveFocus();
  await box(/^What happened/).fill('I left a letter on the bus.');
  await answer(/^What is it about/, 'Paper');
  await moment(/^When did somebody notice it/, day(0), '00:01');
  await expectNoViolations();
  await button('Hand it over').click();
  await expect.element(heading('Handed over')).toBeVisible();
  await expect.element(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
});

test('R-48: where there is no team for it yet, the worker is told whom to ring', async () => {
  const office = practiceOffice('alice');
  const teams = office.teams.filter(({ kind }) => kind !== 'data-protection');
  await open({ at: 'report-incident' }, { office: { ...office, teams } });
  await expect.element(page.getByText(/Ring your manager now/)).toBeVisible();
});

test('R-48: the team sees on its first screen how many are open, and works through one from report to lessons', async () => {
  const one = officeCaseOf('bus', report(1));
  await open({ at: 'today' }, { cases: [one] });
  await expect.element(page.getByText('1 being worked on')).toBeVisible();
  await button('Open the data incidents').click();
  await expect.element(page.getByText('To be stopped')).toBeVisible();
  await expectNoViolations();
  await button(`Open ${one.reference}`).click();
  await expectNoViolations();

  await button('Write down what was done to stop it').click();
  await box(/^What was done to stop it/).fill('The bus company has the bag.');
  await moment(/^When was that/, day(1), '09:30');
  await button('Save').click();

  await button('Weigh what it means for people').click();
  await tick(/^What happened to the information/, 'Somebody saw it who should not');
  await menu(/^How did it come about/).selectOptions('A thing was lost or stolen');
  await tick(/^What kinds of information/, 'Names');
  await answer(/^Are children/, 'No');
  await box(/^How many people/).fill('3');
  await box(/^What harm/).fill('None that we know.');
  await answer(/^How high is the risk/, 'No risk, or very unlikely');
  await box(/^Why do you think so/).fill('The driver had the bag all the time.');
  await expectNoViolations();
  await button('Save').click();

  await expect.element(page.getByText(/keep it on record, with your reasons/)).toBeVisible();
  await button('Decide whom to tell').click();
  await answer(/^What is decided/, 'Keep it on record, and tell nobody');
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: 'One thing needs your attention' })).toHaveFocus();
  await box(/^Why/).fill('Nobody else had it.');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('Need not be told')).toBeVisible();

  await button('Write down what was learnt').click();
  await box(/^What will be done differently/).fill('Letters travel in the boot.');
  await button('Save').click();
  await button('Close the case').click();
  await button('Save').click();
  await expect.element(page.getByText(/This case is closed/)).toBeVisible();
  await expect.element(page.getByText('Nobody else had it.')).toBeVisible();
});

test('R-48: a wrong step is marked, with its reason, and the case goes back to where it was', async () => {
  await onCase(officeCaseOf('bus', report(1), [contained]));
  await button('Mark a step as wrong: What was done to stop it').click();
  await box(/^What is wrong with it/).fill('It was another bag.');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('Marked as wrong')).toBeVisible();
  await expect.element(button('Write down what was done to stop it')).toBeVisible();
});

test('R-49: the clock shows the hours left and its sum, and what is told late asks for the reason', async () => {
  const late = officeCaseOf('late', report(9), [contained, weighed('risk'), decided('regulator')]);
  await onCase(late);
  await expect.element(page.getByText('Late', { exact: true })).toBeVisible();
  await expect.element(page.getByText(/Tell it now, and say why it is late/)).toBeVisible();
  await page.getByText('How is this worked out?').click();
  await expect.element(page.getByText(/Add 72 hours/)).toBeVisible();
  await expectNoViolations();
  await button('Write down that the regulator was told').click();
  await moment(/^When were they told/, day(1), '10:00');
  await button('Save').click();
  await box(/^Why was it later/).fill('Nobody knew whose letters they were.');
  await button('Save').click();
  await expect.element(page.getByText(/^Told after \d+ hours$/)).toBeVisible();
  await expect.element(page.getByText('Nobody knew whose letters they were.')).toBeVisible();
});

test('R-49: a lost laptop with an open question speaks for a risk, and lists whose files could have been on it', async () => {
  const lost = officeCaseOf('laptop', report(1, { thing: 'laptop', laptop: deviceId('bob') }), [
    contained,
    weighed('unlikely', {
      lostDevice: true,
      encrypted: 'yes',
      locked: 'unknown',
      keyApart: 'yes',
      copy: 'yes',
    }),
  ]);
  await onCase(lost);
  await expect.element(page.getByText(/No yes to: Was it locked/)).toBeVisible();
  await expect.element(page.getByText(/weighed as unlikely all the same/)).toBeVisible();
  const files = page.getByRole('list', { name: 'Whose files could have been on it' });
  await expect.element(files.getByText('Margaret Okoro')).toBeVisible();
  await expectNoViolations();
  await button('What the laptop could open').click();
  await expect.element(heading(/Bob Adeyemi/)).toBeVisible();
});

test('R-49: each other body is asked about by itself, and what was answered is kept', async () => {
  await onCase(officeCaseOf('bus', report(1), [contained]));
  await expect.element(page.getByText('Not looked at').first()).toBeVisible();
  await button('Add: The police').click();
  await answer(/^Were they told/, 'No');
  await box(/^Why do they not need to know/).fill('It was no crime.');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('Need not know')).toBeVisible();
  await expect.element(page.getByText('It was no crime.')).toBeVisible();
});

test('R-49: the page for the regulator and the letter to the people are made of what was written down', async () => {
  const told = step({
    step: 'people-told',
    toldAt: `${day(0)}\n00:01`,
    tellHow: ['letter'],
    toldWhat: 'A bag with a letter about you was lost. We have it back.',
  });
  await onCase(
    officeCaseOf('bus', report(1), [contained, weighed('high'), decided('regulator-and-people'), told]),
  );
  await button('What the regulator asks').click();
  await expect.element(page.getByText('A stranger could learn who is ill.')).toBeVisible();
  await expectNoViolations();
  await button('Back to the incident').click();
  await button('The letter to the people').click();
  const letter = page.getByRole('article', { name: 'The letter to the people' });
  await expect.element(letter.getByText(/A bag with a letter about you was lost/)).toBeVisible();
  await expect.element(letter.getByText(/You may also complain to/)).toBeVisible();
  await expectNoViolations();
});

test('R-49: the register is saved as a table, with those too that nobody had to be told of', async () => {
  const bridge = savingBridge();
  const kept = officeCaseOf('bus', report(20), [contained, weighed('unlikely'), decided('record-only')]);
  await open({ at: 'incidents' }, { cases: [kept] }, bridge);
  await button('Save the register as a table').click();
  await expect.element(page.getByText(/The register is saved/)).toBeVisible();
  const [table] = bridge.saved;
  expect(table?.name).toBe('incidents.csv');
  const [head = '', row = ''] = (table?.text ?? '').split('\r\n');
  expect(head).toContain('72 hours end');
  for (const words of [
    kept.reference,
    'Keep it on record, and tell nobody',
    'Health is named.',
    'Names, Health and needs',
  ]) {
    expect(row).toContain(words);
  }
});

test('R-48: what was half written of a step is found again on the first screen of the day', async () => {
  const one = officeCaseOf('bus', report(1));
  const typed = { step: 'contained', stopped: 'The bus' };
  const place = {
    form: 'incident-step',
    file: one.view.file,
    record: null,
    start: { step: 'contained' },
  } as const;
  const kept = { ...place, version: 1, keptAt: at(0), content: { typed, seen: {} } };
  await open({ at: 'today' }, { cases: [one], forms: [kept] });
  await button(/^Go on: Step of/).click();
  await expect.element(box(/^What was done to stop it/)).toHaveValue('The bus');
});
