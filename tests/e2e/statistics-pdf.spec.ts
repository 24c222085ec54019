/** the pages of a released table, read back out of the real PDF: what is published stands there, and nothing of what is hidden. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { HIDDEN_SYMBOL } from '../../shared/rules/small-numbers/draw.ts';
import type { Period } from '../../shared/rules/statistics/facts.ts';
import { pastPeriods } from '../../shared/rules/statistics/periods.ts';
import { tally } from '../../shared/rules/statistics/tally.ts';
import { arrive, arriveUnseen, inTouch, keeperAndVisitor } from './arrive.ts';
import { expect, test } from './fixtures.ts';
import { Mouse } from './hands.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { choose, enterRoom, saveInto } from './pages/auditor.ts';
import * as file from './pages/file.ts';
import { wordsOfPdf } from './pdf.ts';

const [lastMonth] = pastPeriods('month', new Date().toISOString().slice(0, 10));
if (lastMonth === undefined) throw new Error('there is a month before this one');
const monthName = new Date(lastMonth.from).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });

/** Service by service, by its name: how many there really are, which no screen ever says. */
async function exactCounts(laptop: Laptop, period: Period): Promise<Map<string, number>> {
  const { services } = await laptop.must('library');
  const people = await Promise.all(
    (await laptop.must('findPeople', '')).map(async ({ file: id }) => {
      const { records, person } = await laptop.must('openFile', id);
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      const support = records
        .filter(({ kind, mistake }) => kind === 'support-period' && mistake === '')
        .map(({ values }) => ({
          service: text(values['service']),
          referredBy: text(values['referredBy']),
          referredOn: text(values['referredOn']),
          startedOn: text(values['startedOn']),
          endedOn: text(values['endedOn']),
          endReason: text(values['endReason']),
        }));
      return { born: person.dateOfBirth, district: '', support, wellbeing: [], shared: [] };
    }),
  );
  const codes = services.map(({ code }) => code);
  const { rows, table } = tally('services', people, period, codes);
  const nameOf = (code: string) => services.find((one) => one.code === code)?.name ?? code;
  const counts = table.kind === 'one-way' ? table.counts : [];
  return new Map(rows.map((code, at) => [nameOf(code), counts[at] ?? 0]));
}

test('R-40: the PDF has the table and how it was rounded, and none of the hidden counts', async ({
  office,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(office.folder, 'saved-'));
  await office.plant(44);
  const colleague = await arriveUnseen(office, 'alice', keeperAndVisitor);
  const keeper = await arrive(office, 'dev');
  try {
    const { page } = keeper;
    const hand = new Mouse(page);
    await saveInto(keeper.desktop, folder);
    await inTouch(colleague);
    await file.syncNow(hand);
    await file.expectAllSafe(page);
    const exact = await exactCounts(colleague, lastMonth);
    const small = [...exact].filter(([, count]) => count > 0 && count < 5);
    expect(small.length).toBeGreaterThan(0);

    await enterRoom(hand, 'Statistics', 'Statistics');
    await choose(hand, 'What do you want to count?', 'People in each service');
    await choose(hand, 'For which period?', monthName);
    await hand.press(page.getByRole('button', { name: 'Count' }));
    await hand.write(page.getByRole('textbox', { name: /Who is it for/ }), 'The council asked for it.');
    await hand.press(page.getByRole('button', { name: 'Release' }));
    await hand.press(page.getByRole('button', { name: 'Save as a table' }));
    await expect(page.getByText('The table is saved.')).toBeVisible();
    await hand.press(page.getByRole('button', { name: 'Save as PDF' }));
    await expect(page.getByText('The PDF is saved.')).toBeVisible();

    const csv = await readFile(join(folder, 'statistics.csv'), 'utf8');
    const rows = Papa.parse<string[]>(csv.slice(1)).data.filter((row) => row.length === 2);
    const pdf = await wordsOfPdf(await readFile(join(folder, 'statistics.pdf')));
    expect(pdf).toContain(`People in each service, ${monthName}`);
    expect(pdf).toContain('The council asked for it.');
    expect(pdf).toContain('All others are rounded to the nearest 5, so they may not add up.');
    for (const row of rows) expect(pdf).toContain(row.join(' '));
    const hidden = rows.filter(([, count]) => count === HIDDEN_SYMBOL).map(([name = '']) => name);
    for (const [name] of small) expect(hidden).toContain(name);
    for (const name of hidden) {
      expect(exact.get(name)).toBeGreaterThan(0);
      expect(pdf).not.toContain(`${name} ${String(exact.get(name))}`);
    }
    // Behind a service there is nowhere a number that is not rounded.
    for (const name of exact.keys()) {
      const after = pdf.split(`${name} `).slice(1);
      for (const number of after.flatMap((text) => /^\d+/u.exec(text) ?? [])) {
        expect(Number(number) % 5).toBe(0);
      }
    }
  } finally {
    await Promise.all([keeper.kill(), colleague.kill()]);
  }
});
