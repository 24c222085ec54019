import type { Service } from '../../../shared/record/organisation.ts';

export const services = [
  { code: 'SHORT_BREAKS', name: 'Short Breaks' },
  { code: 'YANA', name: 'YANA' },
  { code: 'UNPAID_CARERS', name: 'Unpaid Adult Carers' },
  { code: 'YOUNG_CARERS', name: 'Young Carers' },
  { code: 'NAVIGATION', name: 'Navigation Services' },
  { code: 'TECH_FACILITATORS', name: 'Technology Facilitators' },
  { code: 'SOCIAL_PRESCRIBING', name: 'Social Prescribing' },
  { code: 'WELLBEING_PLUS', name: 'Wellbeing Matters Plus' },
  { code: 'DIAL2DRIVE', name: 'Dial2Drive' },
  { code: 'OTHER', name: 'Other support' },
] as const satisfies readonly Service[];

export type ServiceCode = (typeof services)[number]['code'];
