/** what the records of support refuse, and what they ask to be done by when. */
import { describe, expect, test } from 'vitest';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { registerOf } from '../../../shared/record/register/index.ts';
import { referralCode } from '../../../shared/rules/social-prescribing.ts';

const context = { today: '2026-11-24', practice: true };
const plan = 'planAAAAAAAAAAAAAAAAAA';

function read(kind: CaseKindName, typed: TypedForm) {
  const { fields, check } = caseKindOf(kind);
  const form = readForm(fields, typed, context);
  return { values: form.values, problems: { ...check(form.values, context), ...form.problems } };
}

const complete: Partial<Record<CaseKindName, TypedForm>> = {
  'support-period': { service: 'NAVIGATION', referredBy: 'gp', referrer: 'Dr Shah', startedOn: '1/11/2026' },
  agreement: {
    what: 'Dial2Drive membership',
    terms: 'Passenger terms 2',
    fee: '12.00',
    feeFor: 'year',
    agreedBy: 'Margaret Okoro',
    agreedHow: 'signed',
    agreedOn: '1/11/2026',
  },
  plan: { type: 'support', whatMatters: 'My garden', madeWith: 'person', status: 'draft' },
  goal: { words: 'Walk to the shop', plan, owner: 'together', status: 'going', byWhen: '1/3/2027' },
  equipment: { item: 'Shower chair', lent: 'yes', state: 'requested', requestedOn: '1/11/2026' },
  'care-arrangement': {
    what: 'care-at-home',
    provider: 'Brackenford Care',
    startedOn: '1/11/2026',
    paidBy: 'council',
  },
  trip: {
    at: '25/11/2026\n9:30',
    from: '14 Lantern Street',
    to: 'Weirside Hospital',
    escort: 'nobody',
    status: 'planned',
  },
};

describe.each(Object.entries(complete) as [CaseKindName, TypedForm][])('%s', (kind, typed) => {
  test('is accepted when it is complete', () => {
    expect(read(kind, typed).problems).toEqual({});
  });
});

test.each<[string, CaseKindName, TypedForm, object]>([
  [
    'support ends before it begins',
    'support-period',
    { endedOn: '1/10/2026', endReason: 'died' },
    { endedOn: 'DATE_ORDER' },
  ],
  [
    'support ends without a reason',
    'support-period',
    { endedOn: '2/11/2026' },
    { endReason: 'FIELD_NEEDED' },
  ],
  [
    'support begins before it was asked for',
    'support-period',
    { referredOn: '3/11/2026' },
    { startedOn: 'DATE_ORDER' },
  ],
  ['R-09: a fee for nothing', 'agreement', { feeFor: '' }, { feeFor: 'FIELD_NEEDED' }],
  [
    'a plan by somebody without a ground',
    'plan',
    { madeWith: 'representative' },
    { representative: 'FIELD_NEEDED', authority: 'FIELD_NEEDED' },
  ],
  [
    'an agreed plan without marks',
    'plan',
    { status: 'agreed' },
    { personAgrees: 'PLAN_NO_MARK', workerAgrees: 'PLAN_NO_MARK', reviewOn: 'PLAN_NO_REVIEW' },
  ],
  ['no mark and no reason', 'plan', { personAgrees: 'no-mark' }, { personWhyNot: 'FIELD_NEEDED' }],
  [
    'equipment that is in place since no day',
    'equipment',
    { state: 'installed' },
    { installedOn: 'FIELD_NEEDED' },
  ],
  [
    'a check without a day and a finding',
    'equipment',
    { state: 'checked', installedOn: '2/11/2026' },
    { checkedOn: 'FIELD_NEEDED', safe: 'FIELD_NEEDED' },
  ],
  [
    'R-38: equipment that is in place before it was ordered',
    'equipment',
    { state: 'installed', orderedOn: '5/11/2026', installedOn: '4/11/2026' },
    { installedOn: 'DATE_ORDER' },
  ],
  [
    'unsafe, and nobody says why',
    'equipment',
    { state: 'checked', installedOn: '2/11/2026', checkedOn: '3/11/2026', safe: 'no' },
    { unsafeWhat: 'FIELD_NEEDED' },
  ],
  [
    'R-34: care that ends before it begins',
    'care-arrangement',
    { endedOn: '1/10/2026' },
    { endedOn: 'DATE_ORDER' },
  ],
  ['a cost for nothing', 'care-arrangement', { cost: '18' }, { costFor: 'FIELD_NEEDED' }],
  ['a trip at no time', 'trip', { at: '25/11/2026\n' }, { at: 'TIME_FORM' }],
])('%s is refused', (_name, kind, wrong, problems) => {
  expect(read(kind, { ...complete[kind], ...wrong }).problems).toEqual(problems);
});

test.each<[string, CaseKindName, TypedForm, object[]]>([
  ['a plan is looked at again', 'plan', { reviewOn: '1/2/2027' }, [{ what: 'review', day: '2027-02-01' }]],
  ['a closed one is not', 'plan', { reviewOn: '1/2/2027', status: 'closed' }, []],
  ['a goal has its day', 'goal', {}, [{ what: 'goal', day: '2027-03-01' }]],
  ['a goal that is reached asks nothing', 'goal', { status: 'reached' }, []],
  [
    'R-38: equipment is checked, and brought back',
    'equipment',
    { state: 'installed', installedOn: '2/11/2026', checkBy: '9/11/2026', bringBackBy: '1/5/2027' },
    [
      { what: 'check', day: '2026-11-09' },
      { what: 'bring-back', day: '2027-05-01' },
    ],
  ],
  [
    'what is back asks nothing',
    'equipment',
    { state: 'returned', installedOn: '2/11/2026', returnedOn: '3/11/2026', bringBackBy: '1/5/2027' },
    [],
  ],
  [
    'R-34: care is looked at again',
    'care-arrangement',
    { reviewOn: '1/2/2027' },
    [{ what: 'review', day: '2027-02-01' }],
  ],
])('due: %s', (_name, kind, typed, due) => {
  const { values } = read(kind, { ...complete[kind], ...typed });
  expect(caseKindOf(kind).due(values, context)).toEqual(due);
});

test('R-38: what was checked stays written when equipment is brought back', () => {
  const typed = {
    state: 'returned',
    installedOn: '2/11/2026',
    checkedOn: '3/11/2026',
    safe: 'yes',
    returnedOn: '4/11/2026',
  };
  expect(read('equipment', { ...complete.equipment, ...typed })).toMatchObject({
    values: { checkedOn: '2026-11-03', safe: 'yes', returnedOn: '2026-11-04' },
    problems: {},
  });
});

test('R-05: a contract says who decides about the information, and whom to tell', () => {
  const { fields } = registerOf('contract');
  const typed = {
    name: 'Carers',
    party: 'Brackenford Council',
    role: 'processor',
    breachContact: 'Desk, 01632 960262',
    startedOn: '1/4/2026',
    recordsCode: 'no',
    shareDuty: 'yes',
  };
  expect(readForm(fields, typed, context).problems).toEqual({
    agreement: 'FIELD_NEEDED',
    rightsContact: 'FIELD_NEEDED',
  });
  expect(readForm(fields, { ...typed, role: 'controller' }, context).problems).toEqual({});
  expect(readForm(fields, {}, context).values).toEqual(emptyValues(fields));
});

test.each([
  ['accepted', '871731000000106'],
  ['declined', '871711000000103'],
  ['offered', '871691000000100'],
  ['', null],
  ['other', null],
])('R-33: the code for a referral that was %s is %s', (status, code) => {
  expect(referralCode(status)).toBe(code);
});
