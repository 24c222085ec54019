/** R-06 on two laptops: what was put under a plan stands for the words that were shown, whatever meets it later. */
import { expect, test } from 'vitest';
import type { Laptop } from '../laptop/laptop.ts';
import { hash } from '../../shared/crypto/hash.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';
import { planWording } from '../../shared/rules/plan-wording.ts';
import { codeOf, useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const { enrolled } = useLaptops();

const stroke = Array.from({ length: 40 }, (_, at) => ({
  x: 800 + at * 150,
  y: 900 + (at % 5) * 120,
  t: at * 16,
  p: 500,
}));
const ink = { strokes: [stroke], padHeight: 3000 };

async function sync(laptop: Laptop): Promise<void> {
  await laptop.must('syncNow');
  await laptop.synced();
}

const recordsOf = async (laptop: Laptop, file: string, kind: string) =>
  (await laptop.must('openFile', file)).records.filter((one) => one.kind === kind);

async function withPlan(laptop: Laptop, legalName: string) {
  const { file } = await laptop.must('addPerson', personForm({ legalName, nhsNumber: '' }));
  const typed = { type: 'care', whatMatters: 'My garden', madeWith: 'person', status: 'draft' };
  const { record: plan } = await laptop.must('saveRecord', {
    file,
    kind: 'plan',
    record: null,
    typed,
    seen: {},
  });
  const steps = { words: 'Plant beans', plan, steps: 'Buy seeds', owner: 'person', status: 'going' };
  await laptop.must('saveRecord', { file, kind: 'goal', record: null, typed: steps, seen: {} });
  return { file, plan };
}

const wordingOf = async (laptop: Laptop, file: string, plan: string) =>
  planWording((await laptop.must('openFile', file)).records, plan) ?? '';

const signing = (file: string, plan: string, wording: string, over: Record<string, string> = {}) => ({
  file,
  kind: 'plan-mark' as const,
  record: null,
  typed: {
    plan,
    wording,
    by: 'Margaret Okoro',
    answer: 'agrees',
    how: 'signed',
    ink: JSON.stringify(ink),
    ...over,
  },
  seen: {},
});

async function reword(laptop: Laptop, file: string, plan: string, whatMatters: string): Promise<void> {
  const known = (await recordsOf(laptop, file, 'plan')).find(({ record }) => record === plan);
  const seen = known?.seen ?? {};
  await laptop.must('saveRecord', { file, kind: 'plan', record: plan, typed: { whatMatters }, seen });
}

test('R-06: a signature is bound to the words that were shown, and other words are refused', async () => {
  const laptop = await enrolled('alice');
  const { file, plan } = await withPlan(laptop, 'Margaret Okoro');
  const wording = await wordingOf(laptop, file, plan);
  await reword(laptop, file, plan, 'My garden and my cat');
  expect(codeOf(await laptop.call('saveRecord', signing(file, plan, wording)))).toBe('PLAN_CHANGED');
  expect(codeOf(await laptop.call('saveRecord', signing(file, plan, '{}')))).toBe('PLAN_CHANGED');
  expect(codeOf(await laptop.call('saveRecord', signing(file, file, wording)))).toBe('NOTHING_HERE');
  expect(await recordsOf(laptop, file, 'plan-mark')).toEqual([]);

  const now = await wordingOf(laptop, file, plan);
  const { record } = await laptop.must('saveRecord', signing(file, plan, now));
  const [mark] = await recordsOf(laptop, file, 'plan-mark');
  expect(mark?.values).toMatchObject({ plan, wording: now, ink, hash: hash('plan', utf8(now)) });
  // Written once: nobody puts another ink under the same words, and nobody calls it a mistake away.
  const again = { ...signing(file, plan, now), record };
  expect(codeOf(await laptop.call('saveRecord', again))).toBe('NOT_ALLOWED');
  expect(codeOf(await laptop.call('markMistake', file, 'plan-mark', record, 'No.'))).toBe('NOT_ALLOWED');
});

test('R-06: a plan that is changed on another laptop meanwhile leaves the signature as it was, for the earlier words', async () => {
  const [one, other] = [await enrolled('alice'), await enrolled('bob')];
  const { file, plan } = await withPlan(one, 'Zoe Lane');
  await sync(one);
  await sync(other);
  for (const laptop of [one, other]) laptop.setOnline(false);
  const wording = await wordingOf(one, file, plan);
  await one.must('saveRecord', signing(file, plan, wording));
  await reword(other, file, plan, 'My cat');
  await other.must('saveRecord', signing(file, plan, await wordingOf(other, file, plan), { by: 'Zoe Lane' }));
  for (const laptop of [one, other]) laptop.setOnline(true);
  for (const laptop of [one, other, one]) await sync(laptop);
  for (const laptop of [one, other]) {
    const now = await wordingOf(laptop, file, plan);
    expect(now).toContain('My cat');
    const marks = await recordsOf(laptop, file, 'plan-mark');
    expect(marks).toHaveLength(2);
    const earlier = marks.find(({ values }) => values['wording'] === wording);
    expect(earlier?.values).toMatchObject({ by: 'Margaret Okoro', ink, hash: hash('plan', utf8(wording)) });
    expect(marks.filter(({ values }) => values['wording'] === now)).toHaveLength(1);
    expect((await laptop.must('openFile', file)).questions).toEqual([]);
  }
});

test('R-06: a signature under way is kept as it is drawn, until it is saved', async () => {
  const laptop = await enrolled('alice');
  const { file, plan } = await withPlan(laptop, 'Bo Lane');
  const wording = await wordingOf(laptop, file, plan);
  const start = { plan, wording };
  const place = { form: 'plan-mark' as const, file, record: null, start };
  const content = { typed: { ...start, ink: JSON.stringify(ink) }, seen: {} };
  await laptop.must('keepForm', { ...place, version: 1, content });
  expect(await laptop.must('formDraft', place)).toMatchObject({ content });
  await laptop.must('saveRecord', { ...signing(file, plan, wording), start });
  expect(await laptop.must('formDraft', place)).toBeNull();
});
