/** The registers by which a charity shows that it keeps the law, and the national data opt-out. */
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EntryView } from '../../renderer/vault/register-api.ts';
import type { RegisterName } from '../../shared/record/register/index.ts';
import type { Values } from '../../shared/record/field/field.ts';
import type { Route } from '../../renderer/features/shell/route.ts';
import { councilFlow } from '../flows.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { libraryOf, practiceOffice } from '../ui/fixture-office.ts';
import { entryId, practiceEntries } from '../ui/fixture-registers.ts';
import { practiceFiles } from '../ui/fixture-people.ts';
import { fixtureVault } from '../ui/fixture-vault.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const tick = async (question: string | RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByText(words, { exact: true }).click();

const by = { worker: entryId('priya'), workerName: 'Priya Nair', device: '', at: '2026-11-02T09:00:00.000Z' };
const entry = (register: RegisterName, name: string, values: Values): EntryView => {
  return { register, record: entryId(name), values, seen: {}, begun: by, changed: by };
};
const day = (daysFromNow: number) =>
  new Date(Date.now() + daysFromNow * 86_400_000).toISOString().slice(0, 10);
const agreement = (reviewOn: string) =>
  entry('data-agreement', 'agreement', {
    name: 'Sharing with the surgery',
    party: 'Dr Shah’s surgery',
    kind: 'sharing',
    covers: 'Letters about visits',
    signedOn: '2025-11-01',
    reviewOn,
    endedOn: '',
  });
const flow = (answers: Values) =>
  entry('data-flow', 'flow', {
    ...councilFlow,
    endedOn: '',
    ...answers,
  });

/** Opens a screen as the data-protection officer; what is saved as a file comes into the list. */
async function open(route: Route, entries: readonly EntryView[] = [], who: 'priya' | 'alice' = 'priya') {
  const bridge = savingBridge();
  const library = { ...libraryOf(who), registers: [...practiceEntries, ...entries] };
  const vault = fixtureVault({ office: practiceOffice(who), library });
  ({ close } = await showApp(vault, route, bridge));
  return bridge.saved;
}

test('R-77: the registers show what must be looked at again, one opens with its answers, and a new entry is added', async () => {
  await open({ at: 'team', tab: 'registers' }, [agreement(day(-3))]);
  await expect.element(page.getByText(/^To look at since/)).toBeVisible();
  await expectNoViolations();
  await button(/^Agreements on information/).click();
  await expect.element(page.getByText('Letters about visits')).toBeVisible();
  await expectNoViolations();
  await button('Change: Sharing with the surgery').click();
  const team = page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: /^Team/ });
  await expect.element(team).toHaveAttribute('aria-current', 'page');
  await box(/^When do we look at it again/).fill('1/11/2099');
  await button('Save').click();
  await expect.element(page.getByText('Look again on 1 November 2099')).toBeVisible();
  await button('Back to the registers').click();
  await button(/^Assessments of uses/).click();
  await button('Add an assessment').click();
  await box(/^What is it called/).fill('Photos for bus passes');
  await answer(/^What kind/, 'Impact on people (DPIA)');
  await box(/^What could go wrong/).fill('A photo is lost.');
  await box(/^What is done about it/).fill('It is sealed.');
  await answer(/^What was decided/, 'Go on, more safely');
  await box(/^When was it finished/).fill('1/11/2026');
  await box(/^Who decided/).fill('Priya Nair');
  await box(/^When do we look at it again/).fill('1/11/2099');
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('A photo is lost.')).toBeVisible();
});

test('R-77: the register of processing activities says what each rests on in law, and is saved as a table', async () => {
  const saved = await open({ at: 'one-register', register: 'processing-activity' });
  await button('Add a use of information').click();
  await box(/^What is it called/).fill('Visits at home');
  await page
    .getByRole('combobox', { name: /^Which use/ })
    .selectOptions('To give the support that was agreed');
  await box(/^What is it for/).fill('To help people live at home');
  await answer(/^What is our part/, 'We decide');
  await tick(/^Whose information/, 'People we support');
  await tick(/^What kinds/, 'Health and needs');
  await box(/^Who gets it/).fill('Nobody');
  await answer(/^Does it leave/, 'No');
  await box(/^How long/).fill('8 years');
  await box(/^How is it kept safe/).fill('Sealed on each laptop');
  await box(/^When do we look at it again/).fill('1/11/2099');
  await button('Save').click();
  await expect.element(page.getByText('What it rests on in law')).toBeVisible();
  await button('Save as a table').click();
  await expect.element(page.getByText('The table is saved.')).toBeVisible();
  const [head = '', row = ''] = (saved[0]?.text ?? '').split('\r\n');
  expect(saved[0]?.name).toBe('processing-activity.csv');
  expect(head).toContain('What it rests on in law');
  for (const words of ['Visits at home', 'Health and needs', '8 years', '1 November 2099']) {
    expect(row).toContain(words);
  }
});

test('R-77: somebody who does not keep the registers reads them, and is offered nothing to change', async () => {
  await open({ at: 'one-register', register: 'data-agreement' }, [agreement(day(400))], 'alice');
  await expect.element(page.getByText('Letters about visits')).toBeVisible();
  await expect.element(page.getByText(/keep this list/)).toBeVisible();
  expect(button(/^(Add|Change)/).query()).toBeNull();
});

test('R-27: no flow is in scope, by what is known of each, and the sentence says from how many', async () => {
  await open({ at: 'opt-out' }, [flow({ 'beyond-care': 'no' })]);
  await expect.element(page.getByText(/^No flows in scope/)).toBeVisible();
  await page.getByText('How is this worked out?').click();
  await expect.element(page.getByText(/This takes it out of scope/)).toBeVisible();
  await expectNoViolations();
});

test('R-27: a flow with an open question is not taken for out of scope', async () => {
  await open({ at: 'opt-out' }, [flow({ consented: '' })]);
  await expect.element(page.getByText(/1 flow has open questions/)).toBeVisible();
});

test('R-28: a flow that nobody has reviewed is due, and the signed review says who, what and when next', async () => {
  await open({ at: 'opt-out' }, [flow({ anonymised: 'yes' })]);
  await expect.element(page.getByText(/^To look at since/)).toBeVisible();
  await button('Sign the yearly review: Figures for the council').click();
  await box(/^When was it reviewed/).fill('2/11/2026');
  await box(/^What was looked at/).fill('The last four files held counts only.');
  await expectNoViolations();
  await button('Save').click();
  await expect
    .element(page.getByText(/^Signed by .+ for 2 November 2026: The last four files/))
    .toBeVisible();
  await expect.element(page.getByText('Look again on 2 November 2027')).toBeVisible();
});

test('R-28: an overdue review stands on the first screen of who keeps the registers, and on nobody else’s', async () => {
  await open({ at: 'today' }, [flow({ anonymised: 'yes' })]);
  await expect.element(page.getByText('1 entry to look at again')).toBeVisible();
  await expectNoViolations();
  await button('Open the registers').click();
  await expect.element(button(/^Flows of information/)).toBeVisible();
  close();
  await open({ at: 'today' }, [flow({ anonymised: 'yes' })], 'alice');
  await expect.element(page.getByRole('heading', { level: 1, name: /^Good/ })).toBeVisible();
  expect(page.getByText('1 entry to look at again').query()).toBeNull();
});

test('R-29: where a flow is in scope its list does not leave until the answer of the check is attached', async () => {
  const saved = await open({ at: 'opt-out' }, [flow({})]);
  await expect.element(page.getByText('1 flow is in scope.')).toBeVisible();
  await page.getByText('The list for it').click();
  await button('Save the list: Figures for the council').click();
  await expect.element(page.getByText(/Have the numbers checked, and attach what came back/)).toBeVisible();
  expect(saved).toEqual([]);
  await button('Save the numbers to check: Figures for the council').click();
  await expect.poll(() => saved.length).toBe(1);
  const [first = ''] = (saved[0]?.text ?? '').replace('\uFEFF', '').split('\r\n');
  expect(practiceFiles().map(({ person }) => person.nhsNumber)).toContain(first);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  await userEvent.upload(input!, new File([first], 'answer.csv', { type: 'text/csv' }));
  await expect.element(page.getByText('Attached.')).toBeVisible();
  await button('Save the list: Figures for the council').click();
  await expect.element(page.getByText(/The list is saved. 1 stand on it/)).toBeVisible();
  expect(saved[1]?.text).toContain(first);
  await expectNoViolations();
});
