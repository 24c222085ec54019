/**
 * A kind of record of a case file, declared as data: what is asked, where it stands in the file, how edits of it meet, who may read it,
 * and what it is for. Storage, sync, merge, the form, history and export follow. A new kind is one file here, one line in `index.ts`,
 * and its words in `renderer/locales/record/`.
 */
import { z } from 'zod';
import type { RestrictedKind } from '../../membership/bodies.ts';
import type { Context, Fields, Values, ValuesOf } from '../field/field.ts';
import { type FormProblems, schemaOf } from '../field/form.ts';
import type { PurposeOfUse } from './purposes.ts';
import type { Section } from './sections.ts';

/** Beside everything else in the case file, or a file of its own, sealed to the team that alone may read it. */
export type Kept = 'file' | RestrictedKind;

/** Something to be done by a day because of what a record says; `what` has its words under `due` of the kind. */
export interface Due {
  what: string;
  /** ISO day. */
  day: string;
}

export interface About<F extends Fields> {
  fields: F;
  section: Section;
  /** `fields`: changed field by field, and what two people wrote apart is asked about. `once`: never changed; what follows stands beside it. */
  merge?: 'fields' | 'once';
  kept?: Kept;
  /** Why the charity may hold it. */
  use: PurposeOfUse;
  /** The fields that stand for a record in a list; the first that is filled in leads. */
  headline: readonly (keyof F & string)[];
  /** What several fields say together. */
  check?: (values: Values, context: Context) => FormProblems;
  /** What it asks to be done, and by when: a review, a call, something to bring back. Nothing once it is done. */
  due?: (values: Values, context: Context) => readonly Due[];
}

export interface CaseKind<F extends Fields = Fields> extends Required<Omit<About<F>, 'headline'>> {
  headline: readonly string[];
  schema: z.ZodObject;
}

/** Records that change can be marked as entered by mistake, in the worker's own words; they are kept, with their history. */
const mistake = z.string().max(400).default('');

export function caseKind<const F extends Fields>(about: About<F>): CaseKind<F> {
  const merge = about.merge ?? 'fields';
  const schema = schemaOf(about.fields);
  return {
    kept: 'file',
    check: () => ({}),
    due: () => [],
    ...about,
    merge,
    schema: merge === 'fields' ? schema.extend({ mistake }) : schema,
  };
}

export type RecordValues<K> = K extends CaseKind<infer F> ? ValuesOf<F> : never;
