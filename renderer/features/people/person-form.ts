/** The form of a new person: what it starts with, and the order of its fields on screen. */
import { addressNotKnown, noFixedAbode } from '../../../shared/rules/postcode.ts';
import type { PersonForm } from '../../vault/api.ts';
import { z } from 'zod';

export const emptyForm: PersonForm = {
  legalName: '',
  preferredName: '',
  dateOfBirth: '',
  dateOfBirthAccuracy: 'exact',
  addressLines: '',
  postcode: '',
  phone: '',
  nhsNumber: '',
  language: 'English',
  interpreterNeeded: false,
  communicationNeeds: '',
  alert: '',
  services: [],
};

/** As typed, right or wrong. */
export const personFormSchema: z.ZodType<PersonForm> = z.strictObject({
  legalName: z.string(),
  preferredName: z.string(),
  dateOfBirth: z.string(),
  dateOfBirthAccuracy: z.enum(['exact', 'estimated', 'unknown']),
  addressLines: z.string(),
  postcode: z.string(),
  phone: z.string(),
  nhsNumber: z.string(),
  language: z.string(),
  interpreterNeeded: z.boolean(),
  communicationNeeds: z.string(),
  alert: z.string(),
  services: z.array(z.string()),
});

/** As on screen, so that the summary lists what needs attention from top to bottom. */
export const fieldOrder = [
  'legalName',
  'preferredName',
  'dateOfBirthAccuracy',
  'dateOfBirth',
  'addressLines',
  'postcode',
  'phone',
  'nhsNumber',
  'language',
  'interpreterNeeded',
  'communicationNeeds',
  'alert',
  'services',
] as const satisfies readonly (keyof PersonForm)[];

export const fieldId = (field: keyof PersonForm): string => `person-${field}`;

export type Home = 'address' | 'no-fixed' | 'not-known';

/** A stand-in postcode is chosen with a button, never typed; see shared/rules/postcode.ts. */
export function homeOf({ postcode }: PersonForm): Home {
  if (postcode === noFixedAbode) return 'no-fixed';
  return postcode === addressNotKnown ? 'not-known' : 'address';
}

export function withHome(form: PersonForm, home: Home): PersonForm {
  if (home === 'address') return { ...form, postcode: '' };
  return { ...form, addressLines: '', postcode: home === 'no-fixed' ? noFixedAbode : addressNotKnown };
}
