/** alerts, links between files, and who may decide, by tables of what is kept, refused and asked for. */
import { describe, expect, test } from 'vitest';
import { alert } from '../../../shared/record/case/alert.ts';
import { legalStatus } from '../../../shared/record/case/legal-status.ts';
import { link, linkRelations } from '../../../shared/record/case/link.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { alertsNow } from '../../../shared/rules/alerts.ts';
import { fromOtherSide } from '../../../shared/rules/links.ts';
import { context, problemsOf } from './checked-kind.ts';

const file = 'A'.repeat(43);
const worker = 'A'.repeat(22);
const dog = { category: 'risk', words: 'A dog in the yard bit a visitor on 3 May.', reviewOn: '1/3/2027' };
const attorney = { what: 'attorney-health', who: 'Grace Okoro', seen: 'no' };
const seen = {
  ...attorney,
  seen: 'yes',
  seenHow: 'online-summary',
  registration: '7000-1234',
  seenBy: worker,
  seenOn: '2/11/2026',
};

describe('an alert (R-23)', () => {
  test.each<[string, TypedForm, Record<string, string>]>([
    ['whole', dog, {}],
    ['with nothing', {}, { category: 'FIELD_NEEDED', words: 'FIELD_NEEDED', reviewOn: 'FIELD_NEEDED' }],
    ['of no known kind', { ...dog, category: 'mood' }, { category: 'FIELD_INVALID' }],
    ['to be reviewed in the past', { ...dog, reviewOn: '22/11/2026' }, { reviewOn: 'DATE_PAST' }],
    ['over in the future', { ...dog, endedOn: '24/11/2026' }, { endedOn: 'DATE_FUTURE' }],
    ['as long as there is room', { ...dog, words: 'a'.repeat(300) }, {}],
    ['too long', { ...dog, words: 'a'.repeat(301) }, { words: 'TEXT_TOO_LONG' }],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(alert, typed)).toEqual(problems);
  });

  test('is looked at again on its day, until it is over', () => {
    const values = { ...emptyValues(alert.fields), reviewOn: '2027-03-01' };
    expect(alert.due(values, context)).toEqual([{ what: 'review', day: '2027-03-01' }]);
    expect(alert.due({ ...values, endedOn: '2026-11-20' }, context)).toEqual([]);
  });

  test('stands after the line of the person’s details, also when its review is overdue, and not once it is over or a mistake', () => {
    const standing = { category: 'risk', words: 'A dog.', reviewOn: '2026-12-01', endedOn: '', mistake: '' };
    const alerts = [
      standing,
      { ...standing, words: 'Ice on the steps.', reviewOn: '2026-11-22' },
      { ...standing, words: 'Over.', endedOn: '2026-11-01' },
      { ...standing, words: 'Wrong house.', mistake: 'Another file' },
    ];
    expect(alertsNow('Ring twice.', alerts, '2026-11-23')).toEqual([
      { category: '', words: 'Ring twice.', old: false },
      { category: 'risk', words: 'A dog.', old: false },
      { category: 'risk', words: 'Ice on the steps.', old: true },
    ]);
    expect(alertsNow('', [], '2026-11-23')).toEqual([]);
  });
});

describe('a link to another file (R-17)', () => {
  test.each<[string, TypedForm, Record<string, string>]>([
    ['whole', { to: file, relation: 'carer-for' }, {}],
    ['to nobody', { to: '', relation: 'sibling' }, { to: 'FIELD_NEEDED' }],
    ['to what is no file', { to: '../etc', relation: 'sibling' }, { to: 'FIELD_INVALID' }],
    ['of no known kind', { to: file, relation: 'foe' }, { relation: 'FIELD_INVALID' }],
    ['of another kind without words', { to: file, relation: 'other' }, { relationWords: 'FIELD_NEEDED' }],
    ['of another kind in words', { to: file, relation: 'other', relationWords: 'Shares a carer' }, {}],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(link, typed)).toEqual(problems);
  });

  test('says from the other side what it says from this one', () => {
    for (const relation of linkRelations) expect(fromOtherSide(fromOtherSide(relation))).toBe(relation);
    expect(fromOtherSide('carer-for')).toBe('cared-for-by');
    expect(fromOtherSide('parent')).toBe('child');
    expect(fromOtherSide('sibling')).toBe('sibling');
  });
});

describe('an order or power to decide (R-71)', () => {
  test.each<[string, TypedForm, Record<string, string>]>([
    ['nobody has seen', attorney, {}],
    ['seen', { ...seen, together: 'severally', endsOn: '1/1/2030' }, {}],
    ['of nobody', { ...attorney, who: '' }, { who: 'FIELD_NEEDED' }],
    ['of a child, with no name', { what: 'looked-after', authority: 'Kent', seen: 'no' }, {}],
    ['without saying whether it was seen', { ...attorney, seen: '' }, { seen: 'FIELD_NEEDED' }],
    [
      'seen, with nothing more said',
      { ...attorney, seen: 'yes' },
      { seenHow: 'FIELD_NEEDED', seenBy: 'FIELD_NEEDED', seenOn: 'FIELD_NEEDED' },
    ],
    ['seen tomorrow', { ...seen, seenOn: '24/11/2026' }, { seenOn: 'DATE_FUTURE' }],
    [
      'ended before it began',
      { ...seen, startsOn: '2/1/2026', endsOn: '1/1/2026' },
      { endsOn: 'DATE_ORDER' },
    ],
    ['next of kin', { ...attorney, what: 'next-of-kin' }, { what: 'FIELD_INVALID' }],
  ])('%s', (_, typed, problems) => {
    expect(problemsOf(legalStatus, typed)).toEqual(problems);
  });

  test('keeps nothing about a person who decides where it is an order about a child', () => {
    const { values } = readForm(
      legalStatus.fields,
      { ...seen, what: 'care-order', together: 'alone' },
      context,
    );
    expect(values).toMatchObject({ who: '', together: '' });
  });

  test('asks for the proof until somebody has seen it, and for a look when it ends', () => {
    const values = { ...emptyValues(legalStatus.fields), ...attorney };
    expect(legalStatus.due(values, context)).toEqual([{ what: 'see-proof', day: context.today }]);
    expect(legalStatus.due({ ...values, seen: 'yes' }, context)).toEqual([]);
    const ends = { ...values, endsOn: '2026-11-22' };
    expect(legalStatus.due(ends, context)).toEqual([{ what: 'ends', day: '2026-11-22' }]);
    expect(legalStatus.due({ ...ends, endsOn: '2027-01-01' }, context)).toHaveLength(2);
  });
});
