/**
 * A register of the organisation, declared as data like a kind of a case file: its writers write it, everybody reads it, and it lies in
 * the organisation's own file. A new register is one file here, one line in `index.ts`, and its words in `renderer/locales/record/`.
 */
import type { z } from 'zod';
import type { Fields, Values, ValuesOf } from '../field/field.ts';
import { type FormProblems, schemaOf } from '../field/form.ts';

export interface About<F extends Fields> {
  fields: F;
  /** The fields that stand for an entry in a list; the first that is filled in leads. */
  headline: readonly (keyof F & string)[];
  /** `once`: never changed; a new wording is a new entry. Entries that change are ended by their `endedOn`, and kept. */
  merge?: 'fields' | 'once';
  /** Administrators alone, or everybody who answers for what is kept: the data-protection team too. */
  writers?: 'administrators' | 'custodians';
  /** What several fields say together. */
  check?: (values: Values) => FormProblems;
}

export interface Register<F extends Fields = Fields> extends Required<Omit<About<F>, 'headline'>> {
  headline: readonly string[];
  schema: z.ZodObject;
}

export function register<const F extends Fields>(about: About<F>): Register<F> {
  return {
    merge: 'fields',
    writers: 'administrators',
    check: () => ({}),
    ...about,
    schema: schemaOf(about.fields),
  };
}

export type EntryValues<R> = R extends Register<infer F> ? ValuesOf<F> : never;
