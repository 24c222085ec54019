/**
 * A moment of a day in each of the nine services, offline but for the last of them: nine short stories, each with its pictures in
 * `tests/output/services-<service>/`. The people are those that the practice office generates.
 */
import type { Page } from '@playwright/test';
import { practiceFile } from '../../build/practice/generate/file.ts';
import { localDay } from '../../shared/rules/calendar.ts';
import { type Album, openAlbum } from './album.ts';
import { arrive } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { type Hand, Mouse } from './hands.ts';
import type { Laptop } from './laptop.ts';
import * as file from './pages/file.ts';
import { longTasks } from './long-tasks.ts';
import * as people from './pages/people.ts';
import { add, card, change, fill, openPart, save } from './pages/record.ts';
import { percentile, waits } from './waits.ts';

test.describe.configure({ mode: 'serial' });

const services = 9;
const today = localDay(new Date());
const [year = '', month = '', date = ''] = today.split('-');
const typedToday = `${date}/${month}/${year}`;
const nextYear = `${date === '29' ? '28' : date}/${month}/${Number(year) + 1}`;

let laptop: Laptop;
let hand: Hand;
let page: Page;
const cast = new Map<string, string>();

test.beforeAll(async ({ office }) => {
  await office.plant(services);
  for (let number = 0; number < services; number += 1) {
    const { service, person } = practiceFile('practice', number, { today, workers: ['anybody'] });
    cast.set(service, String(person.legalName));
  }
  laptop = await arrive(office, 'alice');
  ({ page } = laptop);
  hand = new Mouse(page);
  await office.line.shut();
});
test.afterAll(async () => {
  await laptop.kill();
});

async function openOneOf(service: string): Promise<{ name: string; album: Album }> {
  const name = cast.get(service) ?? '';
  await people.openPerson(hand, name, name);
  return { name, album: await openAlbum(`services-${service.toLowerCase().replaceAll('_', '-')}`) };
}

test('Short Breaks: what could kill a child stands at the top of the file', async () => {
  const { album } = await openOneOf('SHORT_BREAKS');
  await openPart(hand, 'Health and needs');
  await add(hand, 'Write down an allergy', [
    ['What must they stay away from?', 'Wasp stings'],
    ['How dangerous is it?', 'It could kill them'],
    ['What must we do if it happens?', 'Pen in the blue bag. Call 999 first.'],
    ['Who told you?', 'A parent'],
  ]);
  await file.openTab(hand, 'Overview');
  await expect(page.getByRole('main')).toContainText('Wasp stings');
  await album.show(page, 'at-the-top');
});

test('YANA: a goal in his own words is reached, and its history says so', async () => {
  const { album } = await openOneOf('YANA');
  await openPart(hand, 'Plans');
  await add(hand, 'Add a goal', [
    ['What I want', 'Walk to the post box by myself'],
    ['In which plan?', first],
    ['Who does it?', 'The person'],
    ['How is it going?', 'On the way'],
  ]);
  await album.show(page, 'a-goal');
  const goal = card(page, /Walk to the post box/);
  await change(hand, goal, [
    ['How is it going?', 'Reached'],
    ['What came of it', 'He went twice, the second time with a letter.'],
  ]);
  await hand.press(goal.getByRole('button', { name: /^History/ }));
  await expect(page.getByRole('main')).toContainText('On the way');
  await album.show(page, 'its-history');
});

test('Unpaid Adult Carers: two files are linked, and stay two files', async () => {
  const { name, album } = await openOneOf('UNPAID_CARERS');
  const caredFor = cast.get('YANA') ?? '';
  await openPart(hand, 'People around them');
  await add(hand, 'Link another person’s file', [
    ['Whose file?', (offered) => offered.find((name) => name.includes(caredFor))],
    ['What is this person to them?', 'Is cared for by them'],
  ]);
  await album.show(page, 'linked');
  await people.openPerson(hand, caredFor, caredFor);
  await openPart(hand, 'People around them');
  await expect(page.getByRole('main')).toContainText(name);
  await album.show(page, 'from-the-other-side');
});

test('Young Carers: whether a child understands is judged for one decision, with what she says', async () => {
  const { album } = await openOneOf('YOUNG_CARERS');
  await openPart(hand, 'Who decides');
  await add(hand, 'Write down whether the child understands', [
    ['What is to be decided?', 'Whether the form teacher may know'],
    ['On which day?', typedToday],
    ['How was it explained?', 'With the picture cards, at school'],
    ['Do they understand what it means for them?', 'Yes'],
    ['How do you know?', 'Said it back in their own words'],
    ['Is their choice clearly against their own good?', 'No'],
    ['Can they decide this?', 'Yes, the child decides'],
    ['What do they say?', 'My teacher may know, and nobody else.'],
    ['What do their parents say?', 'They were not asked'],
    ['Who judged this?', 'Alice Morgan'],
    ['When will you look again?', nextYear],
  ]);
  await album.show(page, 'who-decides');
});

test('Navigation: nothing goes to anybody by consent while nobody was asked', async () => {
  const { album } = await openOneOf('NAVIGATION');
  await openPart(hand, 'Sharing');
  await hand.press(page.getByRole('button', { name: 'Share something' }));
  await fill(hand, [
    ['Who is it for?', 'An organisation in our directory'],
    [/Which recipient/, first],
    [/Who there gets it/, 'Mrs Lane'],
    ['Why may we share it?', 'The person said yes'],
  ]);
  await expect(page.getByRole('status').filter({ hasText: 'Stop: this may not go' })).toBeVisible();
  await album.show(page, 'stopped');
  await hand.press(page.getByRole('button', { name: 'Keep on record that it was stopped' }));
  await expect(page.getByText('Stopped. Nothing was shared.')).toBeVisible();
});

test('Technology Facilitators: a tablet on loan comes back', async () => {
  const { album } = await openOneOf('TECH_FACILITATORS');
  await openPart(hand, 'Equipment and care');
  const tablet = card(page, /Tablet with large letters/);
  await expect(tablet).toContainText('Checked');
  await album.show(page, 'on-loan');
  await change(hand, tablet, [
    ['How far is it?', 'Brought back'],
    ['Brought back on', typedToday],
  ]);
  await expect(tablet).toContainText('Brought back');
});

test('Social Prescribing: four numbers before and after make a chart', async () => {
  const { album } = await openOneOf('SOCIAL_PRESCRIBING');
  await openPart(hand, 'Assessments');
  for (const [stage, scores] of [
    ['At the start', ['3', '4', '5', '8']],
    ['At the end', ['7', '7', '9', '1']],
  ] as const) {
    const [satisfied, worthwhile, happy, anxious] = scores;
    await add(hand, 'Ask about wellbeing', [
      ['When do you ask?', typedToday],
      ['At which point?', stage],
      ['Who fills it in?', 'I ask and write'],
      [/how satisfied are you/, satisfied],
      [/worthwhile/, worthwhile],
      [/how happy did you feel/, happy],
      [/how anxious did you feel/, anxious],
    ]);
  }
  await expect(page.getByRole('main').getByRole('table')).toContainText('better by 7');
  await album.show(page, 'before-and-after');
});

test('Wellbeing Matters Plus: a plan is not agreed without the person', async () => {
  const { album } = await openOneOf('WELLBEING_PLUS');
  await openPart(hand, 'Plans');
  await hand.press(page.getByRole('button', { name: 'Make a plan', exact: true }));
  await fill(hand, [
    ['What kind of plan?', 'Action plan'],
    ['What matters to me', 'Sundays without a crisis'],
    ['Who made it with you?', 'The person'],
    ['Where does it stand?', 'Agreed'],
  ]);
  await hand.press(page.getByRole('button', { name: 'Save', exact: true }));
  await expect(page.getByRole('group', { name: /need(s)? your attention/ })).toBeFocused();
  await album.show(page, 'not-yet-agreed');
  await fill(hand, [
    ['Does the person agree?', 'Yes'],
    ['How did they show it?', 'Said so'],
    ['When?', typedToday],
    ['Do you agree?', 'Yes'],
    ['When do you look at it again?', nextYear],
  ]);
  await save(hand);
  await expect(card(page, /Action plan/)).toContainText('Agreed');
  await album.show(page, 'agreed');
});

test('Dial2Drive: a trip says what helps to travel, and reaches the office when the line is back', async ({
  office,
}) => {
  const { album } = await openOneOf('DIAL2DRIVE');
  await openPart(hand, 'Travel');
  await add(hand, 'Plan a trip', [
    ['When are they fetched?', `${nextYear}\n9:30`],
    ['From where?', '1 Mill Lane, Brackenford'],
    ['Where to?', 'Quarry Bank Medical Centre'],
    ['What helps them travel?', ['Walking frame']],
    ['Who comes along?', 'Driver walks in with them'],
    ['Where does it stand?', 'Planned'],
  ]);
  await album.show(page, 'a-trip');
  await office.line.open();
  await file.syncNow(hand);
  await file.expectAllSafe(page);
});

/** A person waits for this long, in milliseconds, without losing the thread; and types without looking up. */
const MOST_WAIT = 1000;
const MOST_KEY = 100;

test('opening the fullest file, typing a note and searching keep no hand waiting', async () => {
  const fullest = Array.from({ length: services }, (_each, number) =>
    practiceFile('practice', number, { today, workers: ['anybody'] }),
  ).toSorted((a, b) => b.records.length - a.records.length)[0];
  const name = String(fullest?.person.legalName);
  const { moment } = await longTasks(page);
  const { until, keys } = await waits(page);
  const times = { search: [0], open: [0], type: [0] };

  await people.search(hand, '');
  const box = page.getByRole('searchbox');
  for (let time = 0; time < 5; time += 1) {
    await hand.write(box, '');
    await expect(people.rows(page)).not.toHaveCount(1);
    await moment('search', async () => {
      times.search[time] = await until('main li', name, () => hand.write(box, name));
    });
    await moment('open', async () => {
      times.open[time] = await until('h1', name, () =>
        hand.press(people.rowOf(page, name).getByRole('button', { name })),
      );
    });
    if (time < 4) await people.search(hand, '');
  }
  await openPart(hand, 'Notes');
  await hand.press(page.getByRole('button', { name: 'Write a note', exact: true }));
  const words = page.getByRole('textbox', { name: /^What happened and what was said/ });
  await words.click();
  await moment('type', async () => {
    times.type = await keys(() =>
      words.pressSequentially('She slept well, and walked to the bench and back. '.repeat(4)),
    );
  });
  const figures = Object.entries(times).map(([what, all]) => {
    const [half, most] = [percentile(all, 50), percentile(all, 95)].map(Math.round);
    return `${what} ${half} ms, 95 of 100 within ${most} ms (${all.length} times)`;
  });
  console.log(`the fullest file, of ${fullest?.records.length} records: ${figures.join('; ')}`);
  expect(percentile(times.search, 50)).toBeLessThan(MOST_WAIT);
  expect(percentile(times.open, 50)).toBeLessThan(MOST_WAIT);
  expect(percentile(times.type, 95)).toBeLessThan(MOST_KEY);
  await moment('look at all that happened', async () => {
    await hand.press(page.getByRole('button', { name: 'Back to the file' }));
    await hand.choose(page.getByRole('tab', { name: 'What happened' }));
    await expect(
      page.getByRole('tabpanel', { name: 'What happened' }).getByRole('listitem').first(),
    ).toBeVisible();
  });
});

/** The first of a menu, after what stands for nothing. */
function first(offered: string[]): string | undefined {
  return offered[1];
}
