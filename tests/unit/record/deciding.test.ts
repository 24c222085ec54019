/** who could decide, what was decided for somebody, and what stands between parents. */
import { describe, expect, test } from 'vitest';
import { bestInterests } from '../../../shared/record/case/best-interests.ts';
import { capacity } from '../../../shared/record/case/capacity.ts';
import { competence } from '../../../shared/record/case/competence.ts';
import { noticeGiven } from '../../../shared/record/case/notice-given.ts';
import { plan } from '../../../shared/record/case/plan.ts';
import { parentalDispute } from '../../../shared/record/case/parental-dispute.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { context, problemsOf } from './checked-kind.ts';

const born = (date: string) => ({ ...context, born: date });
const abilities = ['understands', 'retains', 'weighs', 'communicates'];
const ableTo = Object.fromEntries(
  abilities.flatMap((one) => [
    [one, 'yes'],
    [`${one}Why`, 'We talked.'],
  ]),
);
const could: TypedForm = {
  decision: 'Share the care plan with the surgery',
  on: '20/11/2026',
  support: 'Pictures, and her sister beside her',
  ...ableTo,
  conclusion: 'can',
  assessor: 'Alice Morgan',
  review: '20/5/2027',
};
const forgets = { retains: 'no', retainsWhy: 'Asked again after a minute' };
const cause = { impairment: 'yes', impairmentLink: 'Dementia: new things are gone at once' };
const couldNot = { ...could, ...forgets, ...cause, conclusion: 'cannot' };

describe('R-71: whether somebody could decide', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['who could', could, {}],
    ['who could not, and why', couldNot, {}],
    ['without the decision it is about', { ...could, decision: ' ' }, { decision: 'FIELD_NEEDED' }],
    ['without the help that was given', { ...could, support: '' }, { support: 'FIELD_NEEDED' }],
    ['with an ability that nobody tested', { ...could, weighs: '' }, { weighs: 'FIELD_NEEDED' }],
    ['with an ability and no reason', { ...could, weighsWhy: '' }, { weighsWhy: 'FIELD_NEEDED' }],
    [
      'who could not, though every ability is there',
      { ...could, conclusion: 'cannot' },
      { conclusion: 'CAPACITY_NOT_SHOWN' },
    ],
    [
      'who could not, and nothing in the mind causes it',
      { ...couldNot, impairment: 'no', impairmentLink: '' },
      { conclusion: 'CAPACITY_NOT_SHOWN' },
    ],
    ['who forgets, and nothing in the mind causes it: could', { ...could, ...forgets, impairment: 'no' }, {}],
    ['who forgets, without looking for the cause', { ...could, ...forgets }, { impairment: 'FIELD_NEEDED' }],
    ['with a cause and no link', { ...couldNot, impairmentLink: '' }, { impairmentLink: 'FIELD_NEEDED' }],
    [
      'who could, though the test shows the other',
      { ...couldNot, conclusion: 'can' },
      { conclusion: 'CAPACITY_SHOWN' },
    ],
    ['that is never looked at again', { ...could, review: '' }, { review: 'FIELD_NEEDED' }],
    ['of a day to come', { ...could, on: '24/11/2026' }, { on: 'DATE_FUTURE' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(capacity, typed)).toEqual(problems);
  });

  const ages: [what: string, date: string, problems: object][] = [
    ['on the sixteenth birthday', '2010-11-20', {}],
    ['the day before', '2010-11-21', { on: 'CAPACITY_UNDER_16' }],
    ['where nobody knows the age', '', {}],
  ];
  test.each(ages)('is asked from 16 on: %s', (_what, date, problems) => {
    expect(problemsOf(capacity, could, born(date))).toEqual(problems);
  });

  test('is looked at again on its day', () => {
    const { values } = readForm(capacity.fields, couldNot, context);
    expect(capacity.due(values, context)).toEqual([{ what: 'review', day: '2027-05-20' }]);
  });
});

describe('R-71: what was decided in somebody’s best interests', () => {
  const decided: TypedForm = {
    decision: 'Share the care plan with the surgery',
    capacity: 'AAAAAAAAAAAAAAAAAAAAAA',
    on: '21/11/2026',
    wishes: 'She nods when the nurse is named',
    consulted: 'Ruth, her sister\nDr Shah',
    options: 'Share all, share the list of tablets, share nothing',
    leastRestrictive: 'yes',
    decided: 'Share the list of tablets: it keeps her safe and says least',
    mayRegain: 'no',
    decidedBy: 'Alice Morgan with Dr Shah',
    review: '21/2/2027',
  };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['with everything', decided, {}],
    [
      'without a record that they could not decide',
      { ...decided, capacity: '' },
      { capacity: 'FIELD_NEEDED' },
    ],
    ['without what they want', { ...decided, wishes: '' }, { wishes: 'FIELD_NEEDED' }],
    ['without asking anybody', { ...decided, consulted: '' }, { consulted: 'FIELD_NEEDED' }],
    [
      'that limits more than it must, without a reason',
      { ...decided, leastRestrictive: 'no' },
      { restrictiveWhy: 'FIELD_NEEDED' },
    ],
    ['without saying what was decided', { ...decided, decided: '' }, { decided: 'FIELD_NEEDED' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(bestInterests, typed)).toEqual(problems);
  });
});

describe('R-32: a plan made with somebody who speaks for the person', () => {
  const id = 'AAAAAAAAAAAAAAAAAAAAAA';
  const spoken: TypedForm = {
    type: 'care',
    whatMatters: 'To stay at home',
    madeWith: 'representative',
    representative: id,
    status: 'draft',
  };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['at their own wish', { ...spoken, authority: 'asked-by-person' }, {}],
    ['as attorney, with the record of the power', { ...spoken, authority: 'attorney', power: id }, {}],
    ['as attorney, on their word alone', { ...spoken, authority: 'attorney' }, { power: 'FIELD_NEEDED' }],
    [
      'in their best interests, and no record of these',
      { ...spoken, authority: 'best-interests' },
      { bestInterests: 'FIELD_NEEDED' },
    ],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(plan, typed)).toEqual(problems);
  });
});

describe('R-72: whether a child understands', () => {
  const judged: TypedForm = {
    decision: 'Talk with the school',
    on: '20/11/2026',
    support: 'A drawing of who hears what',
    understands: 'yes',
    understandsWhy: 'Told it back in own words',
    ownInterests: 'no',
    conclusion: 'can',
    childsView: 'Not my teacher',
    parentsView: 'same',
    judgedBy: 'Alice Morgan',
    review: '20/5/2027',
  };
  const differs = { parentsView: 'different', differentWords: 'They want the school to know' };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['who decides', judged, {}],
    ['without who judged it', { ...judged, judgedBy: '' }, { judgedBy: 'FIELD_NEEDED' }],
    ['without why', { ...judged, understandsWhy: '' }, { understandsWhy: 'FIELD_NEEDED' }],
    [
      'who decides without understanding',
      { ...judged, understands: 'no' },
      { conclusion: 'COMPETENCE_NOT_SHOWN' },
    ],
    [
      'whose parents want something else, without what',
      { ...judged, parentsView: 'different' },
      { differentWords: 'FIELD_NEEDED' },
    ],
    ['whose parents want something else', { ...judged, ...differs }, {}],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(competence, typed)).toEqual(problems);
  });

  test('is asked under 16 only', () => {
    expect(problemsOf(competence, judged, born('2010-11-21'))).toEqual({});
    expect(problemsOf(competence, judged, born('2010-11-20'))).toEqual({ on: 'COMPETENCE_FROM_16' });
  });

  test('asks to tell the leads while child and parents disagree and nobody has', () => {
    const whatIsDue = (typed: TypedForm) =>
      competence.due(readForm(competence.fields, typed, context).values, context).map(({ what }) => what);
    expect(whatIsDue(judged)).toEqual(['review']);
    expect(whatIsDue({ ...judged, ...differs })).toEqual(['review', 'tell-leads']);
    expect(whatIsDue({ ...judged, ...differs, differentTold: 'yes' })).toEqual(['review']);
  });
});

describe('R-72: parents who disagree', () => {
  const dispute: TypedForm = {
    about: 'Whether the school may know',
    between: 'Joan Lane, mother\nTom Lane, father',
    from: '1/11/2026',
    order: 'no',
    told: 'no',
  };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['from the first day', dispute, {}],
    ['with an order that nobody wrote down', { ...dispute, order: 'yes' }, { orderSays: 'FIELD_NEEDED' }],
    ['settled, without how', { ...dispute, endedOn: '5/11/2026' }, { endedHow: 'FIELD_NEEDED' }],
    [
      'settled before it began',
      { ...dispute, endedOn: '31/10/2026', endedHow: 'A talk' },
      { endedOn: 'DATE_ORDER' },
    ],
    [
      'that data protection knows of, without since when',
      { ...dispute, told: 'yes' },
      { toldOn: 'FIELD_NEEDED' },
    ],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(parentalDispute, typed)).toEqual(problems);
  });

  test('ask to tell the data-protection team, until it knows or it is over', () => {
    const whatIsDue = (typed: TypedForm) =>
      parentalDispute.due(readForm(parentalDispute.fields, typed, context).values, context);
    expect(whatIsDue(dispute)).toEqual([{ what: 'tell-data-protection', day: '2026-11-01' }]);
    expect(whatIsDue({ ...dispute, told: 'yes', toldOn: '2/11/2026' })).toEqual([]);
    expect(whatIsDue({ ...dispute, endedOn: '5/11/2026', endedHow: 'A talk' })).toEqual([]);
  });
});

describe('R-01: a notice given without a decision', () => {
  const given: TypedForm = {
    version: '1',
    form: 'easy-read',
    how: 'read-aloud',
    readBy: 'AAAAAAAAAAAAAAAAAAAAAA',
    to: 'person',
    on: '3/11/2026',
  };
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['says version, form, how, by whom and when', given, {}],
    ['read aloud, without by whom', { ...given, readBy: '' }, { readBy: 'FIELD_NEEDED' }],
    ['sent: nobody read it', { ...given, how: 'sent', readBy: '' }, {}],
    ['of no version', { ...given, version: '0' }, { version: 'NUMBER_RANGE' }],
    [
      'in words of some other kind, without which',
      { ...given, form: 'other' },
      { formWords: 'FIELD_NEEDED' },
    ],
    ['tomorrow', { ...given, on: '24/11/2026' }, { on: 'DATE_FUTURE' }],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(noticeGiven, typed)).toEqual(problems);
  });
});
