/**
 * The kinds of record, each with its schema, how edits of it meet, and who may write it. A new kind is one schema file and one
 * line here. `fields`: workers may change fields apart, and both values are kept. `once`: written once and never changed.
 */
import type { z } from 'zod';
import { consentActSchema } from './consent-act.ts';
import {
  noticeSchema,
  organisationSchema,
  purposeSchema,
  serviceSchema,
  teamSchema,
  tellSchema,
  workerSchema,
} from './organisation.ts';
import { personSchema } from './person.ts';
import { restrictedNoteSchema } from './restricted-note.ts';
import { runSheetSchema } from './run-sheet.ts';
import { visitSchema } from './visit.ts';

export interface Kind<T extends z.ZodObject> {
  schema: T;
  merge: 'fields' | 'once';
  /** The membership log says who is an administrator; the server, which reads nothing, cannot ask. Every reader does. */
  writers: 'members' | 'administrators';
}

function kind<T extends z.ZodObject>(
  schema: T,
  merge: Kind<T>['merge'],
  writers: Kind<T>['writers'] = 'members',
): Kind<T> {
  return { schema, merge, writers };
}

export const kinds = {
  person: kind(personSchema, 'fields'),
  visit: kind(visitSchema, 'fields'),
  'consent-act': kind(consentActSchema, 'once'),
  'restricted-note': kind(restrictedNoteSchema, 'once'),
  'run-sheet': kind(runSheetSchema, 'fields'),
  organisation: kind(organisationSchema, 'fields', 'administrators'),
  worker: kind(workerSchema, 'fields', 'administrators'),
  team: kind(teamSchema, 'fields', 'administrators'),
  service: kind(serviceSchema, 'fields', 'administrators'),
  notice: kind(noticeSchema, 'once', 'administrators'),
  purpose: kind(purposeSchema, 'fields', 'administrators'),
  tell: kind(tellSchema, 'fields', 'administrators'),
} as const;

export type KindName = keyof typeof kinds;
export type RecordOf<K extends KindName> = z.infer<(typeof kinds)[K]['schema']>;

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
