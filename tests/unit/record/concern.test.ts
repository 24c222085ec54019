/** a safeguarding concern asks for each reason that a decision about it needs. */
import { describe, expect, test } from 'vitest';
import { concern } from '../../../shared/record/case/concern.ts';
import { readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { context, problemsOf } from './checked-kind.ts';

const both = {
  danger: 'not-needed',
  words: '“He keeps my bank card.”',
  harms: ['money'],
  wishes: 'She wants her card back.',
  told: 'yes',
  consent: 'yes',
  referral: 'not-yet',
};
const adult = {
  ...both,
  whom: 'adult',
  hasNeeds: 'yes',
  hasNeedsWhy: 'She cannot go out alone.',
  atRisk: 'yes',
  atRiskWhy: 'Her money goes.',
  cannotProtect: 'unknown',
  cannotProtectWhy: 'I could not ask.',
  capacity: 'has',
};
const child = { ...both, whom: 'child', threshold: 'in-need', thresholdWhy: 'He misses school.' };

describe('R-36: a concern', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['about an adult', adult, {}],
    ['about a child', child, {}],
    ['without a word on danger', { ...adult, danger: '' }, { danger: 'FIELD_NEEDED' }],
    ['about nobody knows whom', { ...both, whom: '' }, { whom: 'FIELD_NEEDED' }],
    ['without what happened', { ...adult, words: '' }, { words: 'FIELD_NEEDED' }],
    ['of no kind of harm', { ...adult, harms: [] }, { harms: 'FIELD_NEEDED' }],
    ['with one question of section 42 open', { ...adult, atRisk: '' }, { atRisk: 'FIELD_NEEDED' }],
    [
      'with an answer to section 42 and no reason',
      { ...adult, atRiskWhy: '' },
      { atRiskWhy: 'FIELD_NEEDED' },
    ],
    ['about a child, without how serious it is', { ...child, threshold: '' }, { threshold: 'FIELD_NEEDED' }],
    ['without what the person wants', { ...adult, wishes: '' }, { wishes: 'FIELD_NEEDED' }],
    [
      'about somebody who cannot decide, without why',
      { ...adult, capacity: 'lacks' },
      { capacityWhy: 'FIELD_NEEDED' },
    ],
    ['that the person was not told of, without why', { ...adult, told: 'no' }, { toldWhy: 'FIELD_NEEDED' }],
    ['that they do not agree to, without why', { ...adult, consent: 'no' }, { consentWhy: 'FIELD_NEEDED' }],
    [
      'against their word, with why',
      { ...adult, consent: 'overridden', consentWhy: 'Others are at risk.' },
      {},
    ],
    [
      'passed on to nobody at no time',
      { ...adult, referral: 'made' },
      { referredTo: 'FIELD_NEEDED', referredAt: 'FIELD_NEEDED' },
    ],
    [
      'passed on',
      { ...adult, referral: 'made', referredTo: 'The council', referredAt: '23/11/2026\n9:30' },
      {},
    ],
    [
      'passed on tomorrow',
      { ...adult, referral: 'made', referredTo: 'The council', referredAt: '24/11/2026\n9:30' },
      { referredAt: 'DATE_FUTURE' },
    ],
    [
      'passed on although they said no',
      {
        ...adult,
        consent: 'no',
        consentWhy: 'She fears him.',
        referral: 'made',
        referredTo: 'The council',
        referredAt: '23/11/2026\n9:30',
      },
      { consent: 'CONSENT_OVERRIDDEN' },
    ],
    [
      'that is not passed on, without why',
      { ...adult, referral: 'decided-not' },
      { notSharedWhy: 'FIELD_NEEDED' },
    ],
    [
      'that is not passed on, with why',
      { ...adult, referral: 'decided-not', notSharedWhy: 'It is settled.' },
      {},
    ],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(concern, typed)).toEqual(problems);
  });

  test('is marked to be looked at before the person is shown their file', () => {
    expect(concern.derive({})).toEqual({ lookFirst: true });
  });

  test('about a child, nothing is kept of the three questions about adults', () => {
    const { values } = readForm(concern.fields, { ...adult, ...child }, context);
    expect(values).toMatchObject({ hasNeeds: '', hasNeedsWhy: '', atRisk: '', cannotProtect: '' });
  });
});

describe('R-36: the duty to report child sexual abuse', () => {
  const abuse = { ...child, harms: ['sexual'] };
  const on = { ...context, reportingDuty: true };
  const rows: [what: string, typed: TypedForm, about: typeof on | typeof context, problems: object][] = [
    ['is not asked before it is switched on', abuse, context, {}],
    ['is asked from then on', abuse, on, { duty: 'FIELD_NEEDED' }],
    ['is not asked about other harm', child, on, {}],
    ['is not asked about an adult', { ...adult, harms: ['sexual'] }, on, {}],
    ['has been done', { ...abuse, duty: 'reported' }, on, {}],
    ['waits, with no reason', { ...abuse, duty: 'waits' }, on, { dutyWhy: 'FIELD_NEEDED' }],
  ];
  test.each(rows)('%s', (_what, typed, about, problems) => {
    expect(problemsOf(concern, typed, about)).toEqual(problems);
  });
});
