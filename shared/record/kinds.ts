/**
 * The kinds of record, each with its schema and how edits of it meet. A new kind is one schema file and one line here.
 * `fields`: workers may change fields apart, and both values are kept. `once`: written once and never changed.
 */
import type { z } from 'zod';
import { consentActSchema } from './consent-act.ts';
import {
  noticeSchema,
  organisationSchema,
  purposeSchema,
  serviceSchema,
  tellSchema,
  workerSchema,
} from './organisation.ts';
import { personSchema } from './person.ts';
import { visitSchema } from './visit.ts';

export interface Kind<T extends z.ZodObject> {
  schema: T;
  merge: 'fields' | 'once';
}

function kind<T extends z.ZodObject>(schema: T, merge: 'fields' | 'once'): Kind<T> {
  return { schema, merge };
}

export const kinds = {
  person: kind(personSchema, 'fields'),
  visit: kind(visitSchema, 'fields'),
  'consent-act': kind(consentActSchema, 'once'),
  organisation: kind(organisationSchema, 'fields'),
  worker: kind(workerSchema, 'fields'),
  service: kind(serviceSchema, 'fields'),
  notice: kind(noticeSchema, 'once'),
  purpose: kind(purposeSchema, 'fields'),
  tell: kind(tellSchema, 'fields'),
} as const;

export type KindName = keyof typeof kinds;
export type RecordOf<K extends KindName> = z.infer<(typeof kinds)[K]['schema']>;

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
