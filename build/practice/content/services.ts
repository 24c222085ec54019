/** The services of the practice organisation, each with the least that it needs to know. A starting point for an organisation's own. */
import type { Service } from '../../../shared/record/organisation.ts';
import type { Section } from '../../../shared/record/case/sections.ts';
import type { Topic } from '../../../shared/rules/profile.ts';

interface PracticeService extends Omit<Service, 'endedOn'> {
  sections: Section[];
  leavesOut: Topic[];
}

export const services = [
  {
    code: 'SHORT_BREAKS',
    name: 'Short Breaks',
    sections: ['health', 'assessments', 'plans', 'photos'],
    leavesOut: ['money'],
  },
  {
    code: 'YANA',
    name: 'YANA',
    sections: ['assessments', 'plans'],
    leavesOut: ['nhs-number', 'health', 'money'],
  },
  {
    code: 'UNPAID_CARERS',
    name: 'Unpaid Adult Carers',
    sections: ['health', 'assessments', 'plans', 'equality'],
    leavesOut: ['money'],
  },
  {
    code: 'YOUNG_CARERS',
    name: 'Young Carers',
    sections: ['assessments', 'plans', 'equality'],
    leavesOut: ['nhs-number', 'health', 'money'],
  },
  {
    code: 'NAVIGATION',
    name: 'Navigation Services',
    sections: ['health', 'assessments', 'plans', 'equipment', 'finance'],
    leavesOut: ['equality'],
  },
  {
    code: 'TECH_FACILITATORS',
    name: 'Technology Facilitators',
    sections: ['assessments', 'equipment'],
    leavesOut: ['nhs-number', 'health', 'money'],
  },
  {
    code: 'SOCIAL_PRESCRIBING',
    name: 'Social Prescribing',
    sections: ['health', 'assessments', 'plans', 'equality'],
    leavesOut: ['money'],
  },
  {
    code: 'WELLBEING_PLUS',
    name: 'Wellbeing Matters Plus',
    sections: ['health', 'assessments', 'plans', 'equipment'],
    leavesOut: ['money'],
  },
  {
    code: 'DIAL2DRIVE',
    name: 'Dial2Drive',
    sections: ['travel'],
    leavesOut: ['birth-date', 'nhs-number', 'health', 'money', 'equality'],
  },
  { code: 'OTHER', name: 'Other support', sections: [], leavesOut: [] },
] as const satisfies readonly PracticeService[];

export type ServiceCode = (typeof services)[number]['code'];
