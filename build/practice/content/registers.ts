/** What the practice organisation's registers hold: invented recipients, and the laws and tasks that its sharing can rest on. */
import type { RegisterEntry, RegisterName } from '../../../shared/record/register/index.ts';
import { templates } from './templates.ts';

export type PracticeEntry = {
  [R in RegisterName]: { register: R; values: RegisterEntry<R> };
}[RegisterName];

type Directory = RegisterEntry<'directory-entry'>;

const recipient = (
  name: string,
  kind: Directory['kind'],
  contact: string,
  [channel, address]: [channel: Directory['channel'], address: string],
): PracticeEntry => ({
  register: 'directory-entry',
  values: { name, kind, contact, channel, address, agreement: '', endedOn: '' },
});

export const practiceRegisters: readonly PracticeEntry[] = [
  ...templates.map((values) => ({ register: 'template' as const, values })),
  recipient('Dr Shah’s surgery', 'nhs-provider', 'Practice secretary', [
    'secure-email',
    'letters@shah-surgery.example.org',
  ]),
  recipient('Weirside Hospital, stroke ward', 'nhs-provider', 'Ward sister', ['phone', '01632 960210']),
  recipient('Wells Befrienders', 'voluntary-provider', 'Ines Calloway', [
    'secure-email',
    'hello@wells-befrienders.example.org',
  ]),
  recipient('Brackenford Council travel pass desk', 'statutory-provider', 'Pass desk', [
    'letter',
    'Council House, Brackenford, WB1 2AA',
  ]),
  recipient('Brackenford adult social services team', 'social-services-adult', 'Duty social worker', [
    'secure-email',
    'duty@brackenford-adults.example.org',
  ]),
  recipient('Brackenford children’s social services team', 'social-services-child', 'Duty social worker', [
    'phone',
    '01632 960230',
  ]),
  recipient('Meadowbank Primary School, Mrs Ellwood', 'school', 'Mrs Ellwood', [
    'secure-email',
    'office@meadowbank.example.org',
  ]),
  recipient('Brackenford police station', 'police', 'Disclosure desk', ['in-person', '']),
  recipient('Steady Steps Equipment', 'equipment-supplier', 'Order desk', ['phone', '01632 960240']),
  {
    register: 'contract',
    values: {
      name: 'Social prescribing 2026 to 2029',
      services: ['SOCIAL_PRESCRIBING', 'WELLBEING_PLUS'],
      party: 'Brackenford Health Partnership',
      role: 'processor',
      agreement: 'BHP-DP-014',
      rightsContact: 'Nell Arden, 01632 960251',
      breachContact: 'Nell Arden, 01632 960251',
      startedOn: '2026-04-01',
      endedOn: '',
      reportingEndsOn: '2030-03-31',
      recordsCode: 'yes',
      shareDuty: 'no',
    },
  },
  {
    register: 'contract',
    values: {
      name: 'Carers of every age',
      services: ['UNPAID_CARERS', 'YOUNG_CARERS', 'SHORT_BREAKS'],
      party: 'Brackenford Council',
      role: 'joint',
      agreement: 'BC-CARE-7',
      rightsContact: 'Council information desk, 01632 960262',
      breachContact: 'Council information desk, 01632 960262',
      startedOn: '2025-04-01',
      endedOn: '',
      reportingEndsOn: '2029-03-31',
      recordsCode: 'no',
      shareDuty: 'yes',
    },
  },
  {
    register: 'statute',
    values: {
      title: 'Health and Safety at Work etc. Act 1974',
      part: 'Section 2',
      requires: 'Keep workers safe at work, so tell whoever must know of a danger.',
      switchesOn: '',
      from: '',
      endedOn: '',
    },
  },
  {
    register: 'public-function',
    values: {
      function: 'Advice and support for unpaid carers',
      source: 'Care Act 2014, sections 2 and 4',
      contract: 'Carers’ support contract with Brackenford Council, clause 3',
      endedOn: '',
    },
  },
  {
    register: 'lawful-basis',
    values: {
      use: 'legal-claims',
      six: 'f',
      function: '',
      statute: '',
      interest: '',
      assessment: 'Assessment 3, in the data-protection folder',
      assessedOn: '2026-02-10',
      nine: '9f',
      schedule: '',
      why: 'A claim cannot be answered without the facts that it is about. Only those go that it needs.',
      reviewOn: '2027-02-10',
      endedOn: '',
    },
  },
  {
    register: 'letter-template',
    values: {
      name: 'Letter to a service',
      version: 1,
      words:
        'Dear [contact],\n\nI write about [person], our number [record number].\n\n[words]\n\nYours sincerely\n[worker]\n[date]',
    },
  },
  {
    register: 'letter-template',
    values: {
      name: 'Answer about data',
      version: 1,
      words:
        'Dear [contact],\n\nYou wrote or spoke to us about the data of [person]. Our reference is [record number].\n\n[words]\n\nYours sincerely\n[worker]\n[date]',
    },
  },
];
