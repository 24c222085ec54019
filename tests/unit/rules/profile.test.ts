/** a service is data, and a file asks what its open services need and nothing more. */
import { describe, expect, test } from 'vitest';
import { services as practiceServices } from '../../../build/practice/content/services.ts';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import { sections } from '../../../shared/record/case/sections.ts';
import { type Service, serviceSchema } from '../../../shared/record/organisation.ts';
import { alwaysShown, openServices, profileOf, topics } from '../../../shared/rules/profile.ts';

const services: readonly Service[] = practiceServices.map((service) => serviceSchema.parse(service));
const today = '2026-11-24';

test.each([
  ['no period', [], []],
  ['one that goes on', [{ service: 'A', endedOn: '' }], ['A']],
  ['one on its last day', [{ service: 'A', endedOn: today }], ['A']],
  ['one that ended yesterday', [{ service: 'A', endedOn: '2026-11-23' }], []],
  [
    'two of one service, one of them open',
    [
      { service: 'A', endedOn: '2025-01-01' },
      { service: 'A', endedOn: '' },
    ],
    ['A'],
  ],
])('open services: %s', (_name, periods, open) => {
  expect(openServices(periods, today)).toEqual(open);
});

describe('the parts that a file asks about', () => {
  const special = [
    'health',
    'assessments',
    'plans',
    'equipment',
    'travel',
    'photos',
    'finance',
    'equality',
  ] as const;
  const shown = (codes: string[], reasons: string[] = []) => {
    const profile = profileOf(services, codes, reasons);
    return special.filter((section) => profile.asksSection(section));
  };

  test.each([
    ['without any service, everything', [], [...special]],
    ['of Dial2Drive, travel alone', ['DIAL2DRIVE'], ['travel']],
    ['of Technology Facilitators', ['TECH_FACILITATORS'], ['assessments', 'equipment']],
    [
      'of two services, what either needs',
      ['TECH_FACILITATORS', 'DIAL2DRIVE'],
      ['assessments', 'equipment', 'travel'],
    ],
    ['of Short Breaks', ['SHORT_BREAKS'], ['health', 'assessments', 'plans', 'photos']],
    ['of a service without a profile, everything', ['OTHER'], [...special]],
    ['of a service that is not listed any more, everything', ['DIAL2DRIVE', 'GONE'], [...special]],
  ])('%s', (_name, codes, wanted) => {
    expect(shown(codes)).toEqual(wanted);
  });

  test('a reason that is written down opens one more', () => {
    expect(shown(['DIAL2DRIVE'], ['money'])).toEqual(['travel', 'finance']);
  });

  test('what every file has is always there', () => {
    const { asksSection } = profileOf(services, ['DIAL2DRIVE'], []);
    expect(alwaysShown.filter((section) => !asksSection(section))).toEqual([]);
  });
});

test.each([
  ['DIAL2DRIVE', [], 'person', 'dateOfBirth', false],
  ['DIAL2DRIVE', [], 'person', 'phone', true],
  ['DIAL2DRIVE', [], 'health-need', undefined, false],
  ['DIAL2DRIVE', ['birth-date'], 'person', 'dateOfBirth', true],
  ['YANA', [], 'person', 'nhsNumber', false],
  ['SOCIAL_PRESCRIBING', [], 'person', 'nhsNumber', true],
  ['SOCIAL_PRESCRIBING', [], 'finance', undefined, false],
  ['SOCIAL_PRESCRIBING', ['money'], 'finance', undefined, true],
  ['NAVIGATION', [], 'equality', undefined, false],
  ['NAVIGATION', [], 'finance', undefined, true],
])('%s with reasons %j asks %s %s: %s', (service, reasons, kind, field, asked) => {
  expect(profileOf(services, [service], reasons).asks(kind, field)).toBe(asked);
});

/** Domain 2.4: what a service does not collect by default. */
test.each([
  ['SHORT_BREAKS', 'money'],
  ['YANA', 'nhs-number'],
  ['YOUNG_CARERS', 'nhs-number'],
  ['NAVIGATION', 'equality'],
  ['TECH_FACILITATORS', 'health'],
  ['TECH_FACILITATORS', 'money'],
  ['SOCIAL_PRESCRIBING', 'money'],
  ['WELLBEING_PLUS', 'money'],
  ['DIAL2DRIVE', 'birth-date'],
  ['DIAL2DRIVE', 'health'],
] as const)('R-15: %s does not ask about %s, until a reason is written down', (service, topic) => {
  for (const named of topics[topic]) {
    const [kind = '', field] = named.split('.');
    expect([named, profileOf(services, [service], []).asks(kind, field)]).toEqual([named, false]);
    expect([named, profileOf(services, [service], [topic]).asks(kind, field)]).toEqual([named, true]);
  }
});

test('what one service leaves out and another collects is asked', () => {
  expect(profileOf(services, ['YANA', 'SOCIAL_PRESCRIBING'], []).asks('person', 'nhsNumber')).toBe(true);
  expect(profileOf(services, ['YANA', 'DIAL2DRIVE'], []).asks('person', 'nhsNumber')).toBe(false);
});

test('a topic stands for kinds and fields that there are', () => {
  const fields = caseKindNames.flatMap((kind) => [
    kind,
    ...Object.keys(caseKindOf(kind).fields).map((field) => `${kind}.${field}`),
  ]);
  expect(
    Object.values(topics)
      .flat()
      .filter((name) => !fields.includes(name)),
  ).toEqual([]);
});

test('the practice profiles name parts and topics that there are', () => {
  const named = services.flatMap(({ sections: parts, leavesOut }) => [...parts, ...leavesOut]);
  expect(
    named.filter((name) => !Object.hasOwn(topics, name) && !sections.some((one) => one === name)),
  ).toEqual([]);
});

test('a service that an older Doorstep kept is read, and asks about everything', () => {
  const old = serviceSchema.parse({ code: 'OLD', name: 'Old service' });
  expect(profileOf([old], ['OLD'], []).asksSection('finance')).toBe(true);
});
