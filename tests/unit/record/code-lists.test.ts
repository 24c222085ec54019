/**
 * The code lists of the domain card, section 2.1, with the standard that each comes from. What is stored are these codes: one that is
 * renamed or falls away here would change the meaning of records that charities already keep.
 */
import { expect, test } from 'vitest';
import { caseKindOf, type CaseKindName } from '../../../shared/record/case/index.ts';
import { articleNine, articleSix } from '../../../shared/record/case/purposes.ts';
import type { Fields } from '../../../shared/record/field/field.ts';
import { type RegisterName, registerOf } from '../../../shared/record/register/index.ts';
import { referralCode } from '../../../shared/rules/social-prescribing.ts';

type Row = [what: string, codes: readonly string[], words: string];

function codesOf(fields: Fields, name: string): readonly string[] {
  const ask = fields[name]?.ask;
  if (ask?.as !== 'one' && ask?.as !== 'some') throw new Error(`${name} has no list`);
  return ask.of;
}
const of = (kind: CaseKindName, field: string) => codesOf(caseKindOf(kind).fields, field);
const inRegister = (register: RegisterName, field: string) => codesOf(registerOf(register).fields, field);

const rows: Row[] = [
  ['UK GDPR Article 6', articleSix, 'a b c d e ea f'],
  ['UK GDPR Article 9', articleNine, '9a 9c 9f 9g 9h'],
  [
    'kinds of recipient, in the order of the notice',
    inRegister('directory-entry', 'kind'),
    `family-carer adult-safeguarding-board child-safeguarding-partnership social-services-adult social-services-child
     legal-representative nhs-provider other-professional benefits-office voluntary-provider statutory-provider school
     police court regulator commissioner equipment-supplier emergency-service interpreter`,
  ],
  [
    'who somebody is to the person',
    of('contact', 'relation'),
    `parent guardian foster-carer partner spouse child sibling grandparent other-relative friend neighbour unpaid-carer
     cared-for next-of-kin attorney deputy appointee advocate social-worker gp school other-professional`,
  ],
  [
    'ethnic group, Census 2021 for England and Wales',
    of('equality', 'ethnicity'),
    `white-british white-irish white-gypsy-traveller white-roma white-other
     mixed-white-black-caribbean mixed-white-black-african mixed-white-asian mixed-other
     asian-indian asian-pakistani asian-bangladeshi asian-chinese asian-other
     black-caribbean black-african black-other other-arab other-other prefer-not not-asked`,
  ],
  [
    'religion, Census 2021',
    of('equality', 'religion'),
    'none christian buddhist hindu jewish muslim sikh other prefer-not not-asked',
  ],
  [
    'sexual orientation, Census 2021',
    of('equality', 'orientation'),
    'straight gay-or-lesbian bisexual other prefer-not not-asked',
  ],
  ['sex, with a way not to say it in monitoring alone', of('person', 'sex'), 'female male'],
  ['sex in monitoring', of('equality', 'sex'), 'female male prefer-not not-asked'],
  [
    'activity restriction, harmonised standard',
    of('equality', 'restriction'),
    'a-lot a-little not-at-all prefer-not not-asked',
  ],
  [
    'impairments, harmonised standard',
    of('equality', 'impairments'),
    'vision hearing mobility dexterity learning memory mental-health stamina social other none prefer-not',
  ],
  [
    'what people need to understand us, DAPB1605',
    of('person', 'accessNeeds'),
    `easy-read plain-english large-print braille audio bsl other-sign lipreading deafblind-manual hearing-loop
     text-or-email longer-appointment advocate`,
  ],
  [
    'how sure an NHS number is, NHS Data Dictionary',
    of('person', 'nhsNumberStatus'),
    'verified traced unknown',
  ],
  [
    'benefits',
    of('finance', 'benefits'),
    `universal-credit pip dla attendance-allowance carers-allowance esa pension-credit housing-benefit
     council-tax-reduction other`,
  ],
  ['how a breach works', of('incident-step', 'effects'), 'confidentiality integrity availability'],
  [
    'what caused a breach',
    of('incident-step', 'cause'),
    'misdirected lost-or-stolen wrong-record unauthorised malware said-aloud disposal software other',
  ],
  ['the risk of a breach', of('incident-step', 'risk'), 'unlikely risk high'],
  ['when wellbeing is asked', of('wellbeing', 'stage'), 'start middle end'],
];

test.each(rows)('%s', (_what, codes, words) => {
  expect([...codes]).toEqual(words.split(/\s+/));
});

test.each([
  ['offered', '871691000000100'],
  ['accepted', '871731000000106'],
  ['declined', '871711000000103'],
  ['waiting', null],
  ['', null],
])('social prescribing in SNOMED CT: %j is %s', (status, code) => {
  expect(referralCode(status)).toBe(code);
});
