/** what several answers of a form say together, and what a withdrawal still owes. */
import { describe, expect, test } from 'vitest';
import { caseKindOf, type CaseKindName } from '../../../shared/record/case/index.ts';
import { recipientKinds } from '../../../shared/record/register/directory.ts';
import { letterTemplate } from '../../../shared/record/register/letter-template.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { restingOn } from '../../../shared/rules/due/rests-on.ts';
import { wordsOwed } from '../../../shared/rules/due/tell-recipient.ts';
import type { FileFacts } from '../../../shared/rules/due/rule.ts';

const context = { today: '2026-11-24', practice: true };

function problemsOf(name: CaseKindName, typed: TypedForm) {
  const { fields, check } = caseKindOf(name);
  const { values, problems } = readForm(fields, typed, context);
  return { ...check(values, context), ...problems };
}

describe('R-73: a way to reach somebody', () => {
  const said = { channel: 'email', topic: 'marketing', answer: 'agreed', on: '1/11/2026' };
  const supporter = { ...said, answer: 'soft-opt-in', role: 'supporter', wayOutOffered: 'yes' };
  test.each<[title: string, typed: TypedForm, problems: object]>([
    ['a yes to news by email', said, {}],
    ['a no to calls about support', { ...said, channel: 'phone', topic: 'support', answer: 'refused' }, {}],
    ['an objection needs no reason', { ...said, answer: 'objected' }, {}],
    ['a supporter who could say no', supporter, {}],
    ['a volunteer, by text', { ...supporter, channel: 'text', role: 'volunteer' }, {}],
    ['somebody we support', { ...supporter, role: 'supported' }, { role: 'SOFT_OPT_IN_ONLY' }],
    ['a supporter by phone', { ...supporter, channel: 'phone' }, { answer: 'SOFT_OPT_IN_ONLY' }],
    [
      'a supporter, about anything but news',
      { ...supporter, topic: 'feedback' },
      { answer: 'SOFT_OPT_IN_ONLY' },
    ],
    [
      'a supporter who could not say no',
      { ...supporter, wayOutOffered: 'no' },
      { wayOutOffered: 'WAY_OUT_NEEDED' },
    ],
    [
      'nothing chosen',
      {},
      { channel: 'FIELD_NEEDED', topic: 'FIELD_NEEDED', answer: 'FIELD_NEEDED', on: 'FIELD_NEEDED' },
    ],
  ])('%s', (_title, typed, problems) => {
    expect(problemsOf('contact-permission', typed)).toEqual(problems);
  });
});

describe('a sharing', () => {
  const entry = 'DrShahssurgeryAAAAAAAA';
  const typed = {
    to: 'directory',
    recipient: entry,
    person: 'Mrs Lane',
    purpose: 'share-by-wish',
    details: ['name'],
    necessity: 'They write the referral.',
    confidence: 'agreed',
    whoAsked: 'person',
    channel: 'phone',
    told: 'yes',
  };
  test.each<[title: string, typed: TypedForm, problems: object]>([
    ['to a named person at a recipient of the directory', typed, {}],
    ['of nothing', { ...typed, details: [] }, { items: 'FIELD_NEEDED' }],
    ['of what was said', { ...typed, details: [], alsoSaid: 'That she is well.' }, {}],
    ['to nobody', { ...typed, recipient: '' }, { recipient: 'FIELD_NEEDED' }],
    ['without a purpose', { ...typed, purpose: '' }, { purpose: 'FIELD_NEEDED' }],
    ['without why it is needed', { ...typed, necessity: '' }, { necessity: 'FIELD_NEEDED' }],
    ['for safety, without a reason', { ...typed, purpose: 'safeguarding' }, { reason: 'FIELD_NEEDED' }],
    [
      'R-10: by law, without the law',
      { ...typed, purpose: 'legal-duty', reason: 'So it says.' },
      { statute: 'FIELD_NEEDED' },
    ],
    [
      'R-11: for care, without the task',
      { ...typed, purpose: 'share-for-care', reason: 'Care.' },
      { function: 'FIELD_NEEDED' },
    ],
    [
      'R-26: for an authority, without a decision',
      { ...typed, purpose: 'authority', reason: 'Asked.' },
      { request: 'FIELD_NEEDED' },
    ],
    ['untold, without why', { ...typed, told: 'no' }, { notToldWhy: 'FIELD_NEEDED' }],
    ['with a basis typed by hand', { ...typed, six: 'a' }, { six: 'FIELD_INVALID' }],
    ['with a stop typed away', { ...typed, stopped: 'x' }, { stopped: 'FIELD_INVALID' }],
  ])('%s', (_title, form, problems) => {
    expect(problemsOf('sharing', form)).toEqual(problems);
  });
});

test('recipients stand under the twelve kinds of the notice, in its order, and seven more', () => {
  expect(recipientKinds.slice(0, 3)).toEqual([
    'family-carer',
    'adult-safeguarding-board',
    'child-safeguarding-partnership',
  ]);
  expect(recipientKinds[11]).toBe('school');
  expect(recipientKinds).toHaveLength(19);
});

test('a letter with a gap that nothing fills is not kept', () => {
  expect(letterTemplate.check({ words: 'Dear [contact]' })).toEqual({});
  expect(letterTemplate.check({ words: 'Dear [doctor]' })).toEqual({ words: 'LETTER_GAP_UNKNOWN' });
});

describe('after a withdrawal', () => {
  type Facts = Pick<FileFacts, 'decisions' | 'records'>;
  const withdrawn = {
    purpose: 'p',
    question: 'May we?',
    answer: 'withdrawn',
    on: '2026-11-20',
    askAgainOn: '',
  };
  const went = {
    kind: 'sharing',
    record: 's',
    values: { relies: 'p', recipientName: 'Dr Shah', stopped: '' },
  } as const;
  const told = (on: string) =>
    ({ kind: 'told-recipient', record: 't', values: { sharing: 's', about: 'withdrawn', on } }) as const;
  const owed = [{ sharing: 's', recipientName: 'Dr Shah', question: 'May we?', day: '2026-11-20' }];
  test.each<[title: string, facts: Facts, owed: object[]]>([
    ['what went on that yes is owed a word', { decisions: [withdrawn], records: [went] }, owed],
    [
      'so it is when they say no anew',
      { decisions: [{ ...withdrawn, answer: 'refused' }], records: [went] },
      owed,
    ],
    [
      'nothing is owed while the yes stands',
      { decisions: [{ ...withdrawn, answer: 'given' }], records: [went] },
      [],
    ],
    [
      'nor for what rested on another yes',
      { decisions: [{ ...withdrawn, purpose: 'q' }], records: [went] },
      [],
    ],
    [
      'nor for what was stopped',
      {
        decisions: [withdrawn],
        records: [{ ...went, values: { ...went.values, stopped: 'SHARING_REFUSED' } }],
      },
      [],
    ],
    ['nor once they were told', { decisions: [withdrawn], records: [went, told('2026-11-20')] }, []],
    [
      'but a word from before does not count',
      { decisions: [withdrawn], records: [went, told('2026-11-19')] },
      owed,
    ],
  ])('%s', (_title, facts, wanted) => {
    expect(wordsOwed(facts)).toEqual(wanted);
  });

  const goal = {
    kind: 'goal',
    record: 'g',
    values: { consent: 'p', words: 'A visitor', status: 'going' },
  } as const;
  const care = {
    kind: 'care-arrangement',
    record: 'c',
    values: { consent: 'p', provider: 'Wells Befrienders', endedOn: '' },
  } as const;
  const photo = { kind: 'photo', record: 'f', values: { consent: 'p', purposeWords: '' } } as const;
  const resting = [goal, care, photo].map(({ record }) => record);
  test.each<[title: string, records: Facts['records'], resting: string[]]>([
    ['a goal, care and a photo that rest on that yes are looked at again', [goal, care, photo], resting],
    ['not what rests on another', [{ ...goal, values: { ...goal.values, consent: 'q' } }], []],
    ['not a goal that was reached', [{ ...goal, values: { ...goal.values, status: 'reached' } }], []],
    ['not care that has ended', [{ ...care, values: { ...care.values, endedOn: '2026-11-19' } }], []],
    ['not a note', [{ kind: 'note', record: 'n', values: { consent: 'p' } }], []],
  ])('%s', (_title, records, wanted) => {
    expect(restingOn(records, 'p').map(({ record }) => record)).toEqual(wanted);
  });
});
