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
  /** Whose it is, by id; anybody's where it is left out or empty. */
  worker?: string;
}

export interface About<F extends Fields, M extends Fields = never> {
  fields: F;
  /** What the program itself writes down, such as a time: in no form, and else like any field. */
  made?: M;
  /** What Doorstep works out of the answers each time they are saved, for fields of `made`. */
  derive?: (values: Values) => Values;
  /** Fields that a record brings itself, in words of its own, such as the questions of a template. */
  brings?: (values: Values) => Fields;
  section: Section;
  /** `vault`: one that Doorstep begins, and that no worker adds by hand. */
  begunBy?: 'worker' | 'vault';
  /** For a long form: its parts in order, each with the field that it begins with. One named `more` is folded away. */
  parts?: Readonly<Record<string, keyof F & string>>;
  /** `fields`: changed field by field, and what two people wrote apart is asked about. `once`: never changed; what follows stands beside it. */
  merge?: 'fields' | 'once';
  kept?: Kept;
  /** `custodians`: only administrators and the data-protection team write it, and no reader counts another's. */
  writers?: 'members' | 'custodians';
  /** Why the charity may hold it. */
  use: PurposeOfUse;
  /** The fields that stand for a record in a list; the first that is filled in leads. */
  headline: readonly (keyof F & string)[];
  /** What several fields say together. */
  check?: (values: Values, context: Context) => FormProblems;
  /** What it asks to be done, and by when: a review, a call, something to bring back. Nothing once it is done. */
  due?: (values: Values, context: Context) => readonly Due[];
  /** A step of a case of the office: the kind of record that the case's small file begins with. */
  partOf?: string;
  /** What a step says together with the case so far. */
  checkStep?: (values: Values, soFar: CaseSoFar) => FormProblems;
}

/** A case of the office: the record that began it, and the steps since, in the order in which they were written. */
export interface CaseSoFar {
  view: Pick<Step, 'values'>;
  steps: readonly Step[];
}

export interface Step {
  record: string;
  values: Values;
  /** When it was written, as an ISO time. */
  begun: { at: string };
}

export interface CaseKind<F extends Fields = Fields, M extends Fields = Fields> extends Required<
  Omit<About<F, M>, 'headline' | 'parts'>
> {
  headline: readonly string[];
  parts: Readonly<Record<string, string>>;
  schema: z.ZodObject;
}

/** Records that change can be marked as entered by mistake, in the worker's own words; they are kept, with their history. */
const mistake = z.string().max(400).default('');

/** In a restricted file: the case file that it is about. */
const whose = z.string().max(60).default('');

export const nothingDue: CaseKind['due'] = () => [];

export function caseKind<const F extends Fields, const M extends Fields>(
  about: About<F, M> & { made: M },
): CaseKind<F, M>;
export function caseKind<const F extends Fields>(about: About<F>): CaseKind<F, never>;
export function caseKind(about: About<Fields, Fields>): CaseKind {
  const merge = about.merge ?? 'fields';
  const schema = schemaOf({ ...about.fields, ...about.made });
  return {
    kept: 'file',
    writers: 'members',
    begunBy: 'worker',
    parts: {},
    check: () => ({}),
    brings: () => ({}),
    derive: () => ({}),
    due: nothingDue,
    partOf: '',
    checkStep: () => ({}),
    made: {},
    ...about,
    merge,
    schema: schema.extend({
      ...(merge === 'fields' ? { mistake } : {}),
      ...(about.kept === undefined || about.kept === 'file' ? {} : { about: whose }),
    }),
  };
}

/** Whether a record can be marked as a mistake: what changes can, what is written once is followed by another. */
export function canBeMistaken({ merge, begunBy }: Pick<CaseKind, 'merge' | 'begunBy'>): boolean {
  return merge === 'fields' && begunBy === 'worker';
}

/** All fields of one record. */
export function fieldsOf(kind: CaseKind, values: Values): Fields {
  return { ...kind.fields, ...kind.brings(values) };
}

/** A kind for which the program itself writes nothing down has no `made`: its type is never. */
export type RecordValues<K> =
  K extends CaseKind<infer F, infer M>
    ? [M] extends [never]
      ? ValuesOf<F>
      : ValuesOf<F> & ValuesOf<M>
    : never;
