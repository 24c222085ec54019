/**
 * The kinds of record, each with its schema, how edits of it meet, and who may write it. Those of a case file are declared in
 * `case/`, the organisation's registers in `register/`.
 * `fields`: workers may change fields apart, and both values are kept. `once`: written once and never changed.
 */
import type { z } from 'zod';
import { type CaseKindName, caseKindNames, caseKindOf, type CaseRecord } from './case/index.ts';
import { consentActSchema } from './consent-act.ts';
import {
  noticeIssueSchema,
  noticeSchema,
  organisationSchema,
  purposeSchema,
  teamSchema,
  tellSchema,
  translationSchema,
  workerSchema,
} from './organisation.ts';
import { type RegisterEntry, type RegisterName, registerNames, registerOf } from './register/index.ts';
import { restrictedNoteSchema } from './restricted-note.ts';
import { runSheetSchema } from './run-sheet.ts';

export interface Kind<T extends z.ZodObject> {
  schema: T;
  merge: 'fields' | 'once';
  /** The membership log says who is an administrator or a custodian; the server, which reads nothing, cannot ask. Every reader does. */
  writers: 'members' | 'administrators' | 'custodians';
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
  notice: kind(noticeSchema, 'once', 'administrators'),
  'notice-issue': kind(noticeIssueSchema, 'once', 'administrators'),
  purpose: kind(purposeSchema, 'fields', 'administrators'),
  translation: kind(translationSchema, 'once', 'administrators'),
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

function eachOf<N extends string>(
  names: readonly N[],
  make: (name: N) => Kind<z.ZodObject>,
): Record<N, Kind<z.ZodObject>> {
  const made = Object.fromEntries(names.map((name) => [name, make(name)]));
  if (!hasEach(made, names)) throw new Error('each name was given its kind');
  return made;
}

function hasEach<N extends string>(
  made: Record<string, Kind<z.ZodObject>>,
  names: readonly N[],
): made is Record<N, Kind<z.ZodObject>> {
  return names.every((name) => Object.hasOwn(made, name));
}

export const kinds: Record<CaseKindName | RegisterName, Kind<z.ZodObject>> & typeof otherKinds = {
  ...otherKinds,
  ...eachOf(registerNames, (name) => {
    const { schema, merge, writers } = registerOf(name);
    return kind(schema, merge, writers);
  }),
  ...eachOf(caseKindNames, (name) => {
    const { schema, merge, writers } = caseKindOf(name);
    return kind(schema, merge, writers);
  }),
};

export function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}
