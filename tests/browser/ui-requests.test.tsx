/** Requests and complaints about data: written down at the door by anybody, and answered by the data-protection team with the clock in view. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Route } from '../../renderer/features/shell/route.ts';
import type { RequestCase } from '../../renderer/vault/request-api.ts';
import { expectNoViolations } from '../ui/axe.ts';
import { practiceOffice } from '../ui/fixture-office.ts';
import { id22, id43 } from '../ui/fixture-people.ts';
import { type FixtureBridge, type FixtureOptions, fixtureVault } from '../ui/fixture-vault.ts';
import { caseOf } from '../ui/request-cases.ts';
import { savingBridge } from '../ui/saving-bridge.ts';
import { showApp } from '../ui/show-app.tsx';

let close: () => void = () => undefined;
afterEach(() => close());

const file = id43('margaret');
/** ISO day on which the team looks. */
const today = '2026-09-20';

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const box = (name: string | RegExp) => page.getByRole('textbox', { name });
const menu = (name: string | RegExp) => page.getByRole('combobox', { name });
const answer = async (question: string | RegExp, words: string) =>
  page.getByRole('radiogroup', { name: question }).getByText(words, { exact: true }).click();
const more = () => page.getByText('Something else to write down').click();

async function open(route: Route, options: FixtureOptions = {}, bridge?: FixtureBridge) {
  const vault = fixtureVault({ office: practiceOffice('priya'), ...options });
  ({ close } = await showApp(vault, route, bridge));
  return vault;
}
const onBoard = (...requests: RequestCase[]) => open({ at: 'requests' }, { rights: { today, requests } });
const onCase = (one: RequestCase, options: FixtureOptions = {}) =>
  open({ at: 'request', file: one.view.file }, { rights: { today, requests: [one] }, ...options });

const decided = { what: 'decided', on: '10/9/2026', decision: 'granted', words: 'All of it.', by: 'dana' };
const { by: _dana, ...decidedMyself } = decided;
const read = { what: 'second-read', on: '11/9/2026', agrees: 'yes', by: 'bea' };
const searched = { what: 'searched', on: '8/9/2026', place: 'email', terms: 'Okoro', found: 'no' };

test('R-56: the board shows each clock with its sum, the most urgent first, and those that are closed apart', async () => {
  const closed = caseOf({ name: 'done', steps: [{ what: 'closed', on: '9/9/2026', because: 'taken-back' }] });
  const urgent = caseOf({ name: 'urgent', asked: { receivedOn: '24/8/2026', right: 'erase' } });
  const paused = caseOf({
    name: 'paused',
    steps: [{ what: 'clarification-asked', on: '10/9/2026', words: 'Which years?' }],
  });
  await onBoard(caseOf({}), urgent, paused, closed);
  const rows = page.getByRole('list', { name: 'Requests about data' }).getByRole('listitem');
  await expect.element(rows.nth(2)).toBeVisible();
  expect(rows.elements()).toHaveLength(3);
  await expect.element(rows.first().getByText(/To delete something/)).toBeVisible();
  await expect.element(rows.first().getByText('4 days left')).toBeVisible();
  await expect
    .element(
      page.getByText(
        /Add 1 month: 3 October 2026\. 3 October 2026 is a Saturday\. 4 October 2026 is a Sunday\. The next working day is 5 October 2026/,
      ),
    )
    .toBeVisible();
  await expect.element(page.getByText('Waits for what they mean').first()).toBeVisible();
  await expectNoViolations();
  await answer('Which ones?', 'Closed');
  await expect.element(button(`Open ${closed.reference}`)).toBeVisible();
  expect(rows.elements()).toHaveLength(1);
});

test('R-56: only the data-protection team has a room for requests', async () => {
  await open({ at: 'today' }, { office: practiceOffice('alice') });
  await expect.element(button('Sharing')).toBeVisible();
  expect(button('Requests').query()).toBeNull();
});

test('R-56: the first screen of the team’s day names what is open, and leads to the board', async () => {
  await open({ at: 'today' }, { rights: { today, requests: [caseOf({})] } });
  await expect.element(page.getByText('1 is open')).toBeVisible();
  await button('Open the requests').click();
  await expect.element(heading('Requests about data')).toBeVisible();
});

test('R-56: a second request while one runs is named, on the board and in the case', async () => {
  const one = caseOf({ running: ['7K3Q-9D2F-0001'] });
  await onBoard(one);
  await expect.element(page.getByText(/another open request of this person: 7K3Q-9D2F-0001/)).toBeVisible();
  await button(`Open ${one.reference}`).click();
  await expect.element(page.getByText(/Read them together/)).toBeVisible();
  await expectNoViolations();
});

test('R-56: a request of whom nobody knows is named as such, and cannot be granted before it is clear who asks', async () => {
  const one = caseOf({ asked: { known: 'no' } });
  await onCase(one);
  await expect.element(page.getByText(/Nobody has written down who asks/)).toBeVisible();
  await more();
  await button('Write down the decision').click();
  await answer(/^What was decided/, 'Yes');
  await box(/^What was said or done/).fill('All of it.');
  await button('Save').click();
  await expect.element(page.getByText(/It is not clear yet who asks/).first()).toBeVisible();
  await button('Back to the case').click();
  await button('Write down that they were asked who they are').click();
  await box(/^On which day/).fill('4/9/2026');
  await box(/^What was said or done/).fill('Asked for a letter with their address.');
  await button('Save').click();
  await expect.element(page.getByText(/The month begins when we know who they are/).first()).toBeVisible();
  await expectNoViolations();
});

test('R-56: the clock stands still while they are asked what they mean, and the days are written out', async () => {
  const one = caseOf({
    asked: { receivedOn: '1/6/2026' },
    steps: [
      { what: 'clarification-asked', on: '5/6/2026', words: 'Which years?' },
      { what: 'clarified', on: '12/6/2026', words: 'The last two.' },
    ],
  });
  await onCase(one);
  await expect
    .element(page.getByText(/Stood still from 5 June 2026 to 12 June 2026: 8 days do not count/))
    .toBeVisible();
  await expect.element(page.getByText('73 days late')).toBeVisible();
  await page.getByText('How is this worked out?').click();
  await expect
    .element(page.getByText(/Add 8 days on which the clock stood still: 9 July 2026/))
    .toBeVisible();
  await expectNoViolations();
});

test('R-56: a step that was written before the one above it shows that a clock was set back', async () => {
  const one = caseOf({ steps: [searched, { ...decided }] });
  const [first, second] = one.steps;
  if (first === undefined || second === undefined) throw new Error('two steps');
  const back = { ...second, begun: { ...second.begun, at: '2026-09-01T10:00:00.000Z' } };
  await onCase({ ...one, steps: [first, back] });
  await expect.element(page.getByText(/the clock of a laptop was wrong/)).toBeVisible();
});

test('R-56: who decided does not read it a second time, and nothing leaves before somebody else has', async () => {
  await onCase(caseOf({ steps: [searched, decidedMyself] }));
  await button('Write down the second reading').click();
  await expect.element(page.getByText(/You decided this yourself/).first()).toBeVisible();
  await answer(/^Do you agree/, 'Yes');
  await button('Save').click();
  await expect.element(page.getByRole('group', { name: /One thing/ })).toHaveFocus();
  await button('Back to the case').click();
  await more();
  await button('Write down the answer').click();
  await answer(/^How did the answer go/, 'On paper');
  await menu(/^Which letter/).selectOptions('Answer about data');
  await button('Save').click();
  await expect.element(page.getByText(/A second person must read the decision first/).first()).toBeVisible();
});

test('R-59: the answer is a letter with the regulator and all ways to turn to at its foot, to print', async () => {
  const bridge = savingBridge();
  const one = caseOf({ steps: [searched, decided, read] });
  await open({ at: 'request', file: one.view.file }, { rights: { today, requests: [one] } }, bridge);
  await button('Write down the answer').click();
  await answer(/^How did the answer go/, 'On paper');
  await box(/^What was said or done/).fill('Here is what we hold.');
  await menu(/^Which letter/).selectOptions('Answer about data');
  await expect.element(page.getByText(/You can also complain to/)).toBeVisible();
  await expectNoViolations();
  await button('Save').click();
  await expect.element(page.getByText('In time').first()).toBeVisible();
  await button(/^Open the letter/).click();
  const letter = page.getByRole('article', { name: 'The letter' });
  await expect.element(letter.getByText(/And you may go to court/)).toBeVisible();
  await expectNoViolations();
  await button('Print the letter').click();
  await expect.poll(() => bridge.asked).toContain('page:print');
});

test('R-54: an amount can be written down only once it is reasoned why this request is not free', async () => {
  await onCase(caseOf({}));
  await more();
  await button('Write down that a fee was asked for').click();
  await expect.element(page.getByText(/Rights are free/).first()).toBeVisible();
  expect(box(/^How much/).query()).toBeNull();
  await answer(/^Why may we ask for money/, 'Clearly far too much');
  expect(box(/^How much/).query()).toBeNull();
  await box(/^How can we show that/).fill('The same forty folders, for the fifth time this month.');
  await expect.element(box(/^How much/)).toBeVisible();
  await expectNoViolations();
});

test('R-60: deleting is judged part by part by its reason in law, and every no names its ground', async () => {
  const one = caseOf({ asked: { right: 'erase' }, held: ['photos', 'support'] });
  await onCase(one);
  const support = page.getByRole('article', { name: 'To give the support that was agreed' });
  await expect.element(support).toBeVisible();
  await support.getByText('It is still needed for this').click();
  await expect
    .element(support.getByText(/The law says no\..*A public task needs it \(UK GDPR Article 17\(3\)\(b\)\)/))
    .toBeVisible();
  await expectNoViolations();
  await more();
  await button('Write down the decision').click();
  await answer(/^What was decided/, 'Yes');
  await box(/^What was said or done/).fill('All of it.');
  await button('Save').click();
  await expect.element(page.getByText(/Some parts are not decided yet/).first()).toBeVisible();
  await button('Back to the case').click();
  await support.getByText('It is still needed for this').click();
  await button('Decide: To give the support that was agreed').click();
  await expect.element(page.getByText('A public task needs it (Article 17(3)(b))')).toBeVisible();
  await box(/^What was said or done/).fill('The council asks us to support them.');
  await button('Save').click();
  await expect.element(page.getByText('Decided: No.')).toBeVisible();
});

test('R-57, R-60: who was sent something hears of it once it is decided', async () => {
  const toHear = [{ sharing: id22('sharing'), recipientName: 'Brackenford surgery' }];
  const one = caseOf({ asked: { right: 'rectify' }, toHear, steps: [decided] });
  await onCase(one);
  await expect.element(page.getByText('Brackenford surgery')).toBeVisible();
  await button('I told them: Brackenford surgery').click();
  await expect.element(heading(/told/i)).toBeVisible();
});

test('R-57: what stays as it is gets the person’s own words beside it', async () => {
  await onCase(caseOf({ asked: { right: 'rectify' } }));
  await button('Add what they say about it').click();
  await expect.element(heading('Add what they say about it')).toBeVisible();
  await box(/^What does the person say/).fill('I never lived in that street.');
  await button('Save').click();
  await expect.element(page.getByText('I never lived in that street.')).toBeVisible();
});

test('R-63, R-64: a locked file and a paused use stand above the file in words', async () => {
  const limits = { locked: true, paused: ['share-for-care'] };
  await open({ at: 'file', file, tab: 'overview' }, { rights: { today, requests: [], limits } });
  await expect.element(page.getByText('The use of this file is restricted')).toBeVisible();
  await expect.element(page.getByText('To work with others who care for them')).toBeVisible();
  await expectNoViolations();
});

test('R-64: the team locks the file, ends it, or allows an exception from the case', async () => {
  const one = caseOf({ asked: { right: 'restrict' } });
  await onCase(one, { rights: { today, requests: [one], limits: { locked: true, paused: [] } } });
  await expect.element(page.getByText('The file is locked now.')).toBeVisible();
  await expect.element(button('Allow an exception')).toBeVisible();
  await expect.element(button('End it')).toBeVisible();
  await expectNoViolations();
  await button('Lock the file').click();
  await expect.element(heading('Restrict the use of this file')).toBeVisible();
  await expect.element(box(/^Reference of the request/)).toHaveValue(one.reference);
});

test('R-62: nothing is decided by machine alone, and another manager can be asked to look again', async () => {
  await onCase(caseOf({ asked: { right: 'human-review' } }));
  await expect.element(page.getByText(/Doorstep decides nothing about anybody by itself/)).toBeVisible();
});

test('R-05, R-56: of data that the charity works with for others, the case is passed on and not answered', async () => {
  const one = caseOf({
    role: 'processor',
    controllers: [{ name: 'Brackenford council', contact: 'data@council.example' }],
  });
  await onCase(one);
  await expect
    .element(page.getByText(/Pass it on to Brackenford council: data@council.example/))
    .toBeVisible();
  await button('Write down that it was passed on').click();
  await box(/^On which day/).fill('4/9/2026');
  await box(/^Who answers for this data/).fill('Brackenford council');
  await button('Save').click();
  await expect.element(page.getByText('In time')).toBeVisible();
});

test('R-70: a complaint about data is acknowledged within thirty days, answered and closed', async () => {
  const one = caseOf({ kind: 'data-complaint', asked: { receivedOn: '20/8/2026' } });
  await onCase(one);
  await expect.element(page.getByText(/Acknowledge by 21 September 2026/)).toBeVisible();
  await expectNoViolations();
  await button('Write down that we said we have it').click();
  await box(/^On which day/).fill('18/9/2026');
  await button('Save').click();
  await expect.element(page.getByText(/Acknowledged on 18 September 2026/)).toBeVisible();
  await button('Write down what was looked into').click();
  await box(/^What was said or done/).fill('The old address stood in a list.');
  await button('Save').click();
  await button('Write down the outcome').click();
  await answer(/^What did we find/, 'They were right');
  await box(/^What do we do differently/).fill('The list is gone.');
  await box(/^What was said or done/).fill('We are sorry.');
  await menu(/^Which letter/).selectOptions('Answer about data');
  await button('Save').click();
  await button('Close the case').click();
  await button('Save').click();
  await expect.element(page.getByText(/This case is closed/)).toBeVisible();
});

test('R-56, R-70: the register is saved as a table with each sum, and without anybody’s name', async () => {
  const bridge = savingBridge();
  const one = caseOf({
    asked: { right: 'erase' },
    steps: [{ ...decided, decision: 'refused', grounds: ['legal-obligation'] }],
  });
  await open(
    { at: 'requests' },
    { rights: { today, requests: [one, caseOf({ name: 'other', kind: 'data-complaint' })] } },
    bridge,
  );
  await button('Save the register as a table').click();
  await expect.element(page.getByText(/The register is saved/)).toBeVisible();
  const [table] = bridge.saved;
  expect(table?.name).toBe('requests.csv');
  expect(table?.text).toContain('A law says we must keep it (Article 17(3)(b))');
  expect(table?.text).toContain('The next working day is 5 October 2026.');
  expect(table?.text).toContain('Complaint about data');
  expect(table?.text).not.toContain('Okoro');
});
