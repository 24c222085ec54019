/** which words of a plan somebody signs, and that any other words are named as other ones. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMark } from '../../../shared/record/case/plan-mark.ts';
import type { Values } from '../../../shared/record/field/field.ts';
import { emptyValues, readForm } from '../../../shared/record/field/form.ts';
import { type PlanRecord, planWording, readPlanWording } from '../../../shared/rules/plan-wording.ts';

const one = (kind: string, record: string, values: Values, over: Partial<PlanRecord> = {}): PlanRecord => ({
  kind,
  record,
  values,
  mistake: '',
  begun: { at: '2026-11-01T10:00:00.000Z' },
  ...over,
});
const planValues: Values = { type: 'care', whatMatters: 'My garden', status: 'draft', personAgrees: '' };
const goalValues: Values = {
  plan: 'p',
  words: 'Plant beans',
  steps: ['Buy seeds'],
  owner: 'person',
  status: 'going',
};
const plan = (over: Values = {}) => one('plan', 'p', { ...planValues, ...over });
const goal = (over: Values = {}) => one('goal', 'g', { ...goalValues, ...over });
const wording = planWording([plan(), goal()], 'p');

test('R-06: what is signed is what the plan says, and its goals with their steps', () => {
  expect(readPlanWording(wording ?? '')).toMatchObject({
    plan: { type: 'care', whatMatters: 'My garden' },
    goals: [{ words: 'Plant beans', steps: ['Buy seeds'], owner: 'person' }],
  });
});

test.each<[what: string, records: PlanRecord[]]>([
  ['another word in the plan', [plan({ whatMatters: 'My garden.' }), goal()]],
  ['another kind of plan', [plan({ type: 'action' }), goal()]],
  ['another word in a goal', [plan(), goal({ words: 'Plant peas' })]],
  ['another step', [plan(), goal({ steps: ['Buy seeds', 'Dig'] })]],
  ['a goal more', [plan(), goal(), one('goal', 'h', goalValues)]],
  ['a goal less', [plan()]],
  ['a goal entered by mistake', [plan(), one('goal', 'g', goalValues, { mistake: 'Not hers.' })]],
])('R-06: the plan has other words with %s', (_, records) => {
  expect(planWording(records, 'p')).not.toBe(wording);
});

test.each<[what: string, records: PlanRecord[]]>([
  ['who agreed and where it stands', [plan({ status: 'agreed', personAgrees: 'yes' }), goal()]],
  ['a copy that was given', [plan({ copyGiven: ['paper'] }), goal()]],
  ['the day of the next look', [plan({ reviewOn: '2027-03-01' }), goal()]],
  ['how far a goal has come', [plan(), goal({ status: 'reached', result: 'Beans!' })]],
  ['a goal of another plan', [plan(), goal(), one('goal', 'h', { ...goalValues, plan: 'q' })]],
])('R-06: the plan has the same words with %s', (_, records) => {
  expect(planWording(records, 'p')).toBe(wording);
});

test('R-06: there is nothing to sign without the plan, or where it was a mistake', () => {
  expect(planWording([goal()], 'p')).toBeNull();
  expect(planWording([one('plan', 'p', planValues, { mistake: 'Not hers.' })], 'p')).toBeNull();
  expect(readPlanWording('{"plan": {}}')).toBeNull();
});

test('R-06: the order in which records arrive changes no word, and different words are never one text', () => {
  const text = fc.string();
  const goals = fc.uniqueArray(fc.tuple(fc.uuid(), text), { selector: ([id]) => id, maxLength: 5 });
  fc.assert(
    fc.property(text, goals, fc.infiniteStream(fc.nat()), (whatMatters, all, by) => {
      const records = [
        plan({ whatMatters }),
        ...all.map(([record, words]) => one('goal', record, { ...goalValues, words })),
      ];
      const places = new Map(records.map((record) => [record, by.next().value ?? 0]));
      const shuffled = records.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
      const found = planWording(records, 'p');
      expect(planWording(shuffled, 'p')).toBe(found);
      expect(readPlanWording(found ?? '')?.plan['whatMatters']).toBe(whatMatters);
    }),
  );
});

describe('a signature under a plan', () => {
  const stroke = Array.from({ length: 20 }, (_, at) => ({ x: at * 100, y: 1500, t: at * 10, p: 500 }));
  const drawn = JSON.stringify({ strokes: [stroke], padHeight: 3000 });
  const id = 'A'.repeat(43);
  const typed = { plan: id, wording: wording ?? '', by: 'Margaret Okoro', answer: 'agrees' };
  const context = { today: '2026-11-24', practice: false };
  const problemsOf = (over: Readonly<Record<string, string>>) => {
    const read = readForm(planMark.fields, { ...typed, ...over }, context, emptyValues(planMark.fields));
    return { ...planMark.check(read.values, context), ...read.problems };
  };

  test.each<[what: string, over: Readonly<Record<string, string>>, problems: object]>([
    ['is drawn', { how: 'signed', ink: drawn }, {}],
    ['is not only said to be there', { how: 'signed' }, { ink: 'CONSENT_SIGNATURE_BLANK' }],
    [
      'is more than an empty sheet',
      { how: 'signed', ink: JSON.stringify({ strokes: [], padHeight: 3000 }) },
      { ink: 'CONSENT_SIGNATURE_BLANK' },
    ],
    [
      'is more than a dot',
      { how: 'signed', ink: JSON.stringify({ strokes: [stroke.slice(0, 1)], padHeight: 3000 }) },
      { ink: 'CONSENT_SIGNATURE_TOO_SMALL' },
    ],
    ['is ink and nothing else', { how: 'signed', ink: '{"strokes":"much"}' }, { ink: 'FIELD_INVALID' }],
    ['as a mark has somebody who saw it', { how: 'mark', ink: drawn }, { witness: 'FIELD_NEEDED' }],
    ['can be left out with a reason', { how: 'said', whyNoInk: 'Cannot hold a pen' }, {}],
    ['cannot be left out without one', { how: 'other' }, { whyNoInk: 'FIELD_NEEDED' }],
    ['can be refused without a reason', { answer: 'does-not-agree' }, {}],
  ])('R-06: %s', (_, over, problems) => {
    expect(problemsOf(over)).toEqual(problems);
  });
});
