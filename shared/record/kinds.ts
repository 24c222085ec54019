/**
 * The kinds of record, each with its schema, how edits of it meet, and who may write it. Those of a case file are declared in
 * `case/`, the organisation's registers in `register/`.
 * `fields`: workers may change fields apart, and both values are kept. `once`: written once and never changed.
 */
import type { z } from 'zod';
import { type CaseKindName, type CaseRecord, caseKinds } from './case/index.ts';
import { consentActSchema } from './consent-act.ts';
import {
  noticeIssueSchema,
  noticeSchema,
  organisationSchema,
  purposeSchema,
  serviceSchema,
  teamSchema,
  tellSchema,
  workerSchema,
} from './organisation.ts';
import { type RegisterEntry, type RegisterName, registers } from './register/index.ts';
import { restrictedNoteSchema } from './restricted-note.ts';
import { runSheetSchema } from './run-sheet.ts';

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

const otherKinds = {
  'consent-act': kind(consentActSchema, 'once'),
  'restricted-note': kind(restrictedNoteSchema, 'once'),
  'run-sheet': kind(runSheetSchema, 'fields'),
  organisation: kind(organisationSchema, 'fields', 'administrators'),
  worker: kind(workerSchema, 'fields', 'administrators'),
  team: kind(teamSchema, 'fields', 'administrators'),
  service: kind(serviceSchema, 'fields', 'administrators'),
  notice: kind(noticeSchema, 'once', 'administrators'),
  'notice-issue': kind(noticeIssueSchema, 'once', 'administrators'),
  purpose: kind(purposeSchema, 'fields', 'administrators'),
  tell: kind(tellSchema, 'fields', 'administrators'),
} as const;

type OtherKindName = keyof typeof otherKinds;
export type KindName = OtherKindName | CaseKindName | RegisterName;
export type RecordOf<K extends KindName> = K extends CaseKindName
  ? CaseRecord<K>
  : K extends RegisterName
    ? RegisterEntry<K>
    : K extends OtherKindName
      ? z.infer<(typeof otherKinds)[K]['schema']>
      : never;

export const kinds: Record<CaseKindName | RegisterName, Kind<z.ZodObject>> & typeof otherKinds = {
  ...otherKinds,
  ...(Object.fromEntries(
    Object.entries(registers).map(([name, { schema, merge }]) => [
      name,
      kind(schema, merge, 'administrators'),
    ]),
  ) as Record<RegisterName, Kind<z.ZodObject>>),
  ...(Object.fromEntries(
    Object.entries(caseKinds).map(([name, { schema, merge }]) => [name, kind(schema, merge)]),
  ) as Record<CaseKindName, Kind<z.ZodObject>>),
};

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
