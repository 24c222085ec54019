/**
 * A field of a record: how it is asked, what is kept of it, and the two ways between. Forms, checks, storage, history and export
 * follow from it. What is kept is a normal form, and an unknown value is the field's `empty` one: nobody has to answer anything.
 */
import type { z } from 'zod';
import type { Json } from '../../encoding/canonical.ts';
import type { Result } from '../../result.ts';
import type { Bases } from '../case/purposes.ts';
import type { FieldProblem } from './problems.ts';

/** What a form holds while it is filled in. */
export type Typed = string | readonly string[] | boolean;

/** What a rule may need to know beside the field. */
export interface Context {
  /** ISO day where the worker is. */
  today: string;
  /** Test numbers are kept in a practice organisation only. */
  practice: boolean;
  /** What is written is about somebody who has no file here. */
  noFile?: boolean;
  /** The person's date of birth, ISO; empty or absent where nobody knows it. */
  born?: string;
  /** Whether the duty to report child sexual abuse has been switched on. */
  reportingDuty?: boolean;
  /** The basis in law of each use, where the charity chose another than the map's. */
  bases?: Bases;
}

/** Which piece of a form asks it. */
export type Ask =
  | { as: 'line'; width: 'full' | 'short' | 'tiny'; keys?: 'tel' | 'email' | 'numeric' | 'decimal' }
  | {
      as:
        | 'text'
        | 'yes'
        | 'date'
        | 'moment'
        | 'file'
        | 'worker'
        | 'device'
        | 'address'
        | 'services'
        | 'service';
    }
  | { as: 'one' | 'some'; of: readonly string[] }
  /** Questions of a template, one on each line. */
  | { as: 'questions' }
  /** Neither asked nor shown: copied when the record was begun. */
  | { as: 'copied' }
  /** One of this file's own records. */
  | { as: 'record'; kind: string }
  /** Something that the person decided: of one consent purpose, or else about a named recipient. */
  | { as: 'decision'; code?: string }
  /** Any number of them, of every kind. */
  | { as: 'records' }
  /** An entry of a register of the organisation. */
  | { as: 'register'; of: string }
  /** Chosen or taken beside the form. */
  | { as: 'picture' }
  /** Drawn with a pen, a finger or the mouse. */
  | { as: 'ink' }
  /** Nobody is asked: the vault writes it when the record is saved. */
  | { as: 'nothing' };

export type Values = Readonly<Record<string, Json>>;

export interface Field<T extends Json = Json> {
  ask: Ask;
  /** The shape of what is kept, wide enough for what a newer Doorstep may have kept. */
  schema: z.ZodType<T>;
  empty: T;
  /** A form without it is not finished. */
  needed: boolean;
  /** Its own words, where they are data and stand in no catalogue. */
  words?: { label: string; options: Readonly<Record<string, string>> };
  /** Whether it is asked, by what the fields before it hold; what is not asked is kept empty. */
  when: ((values: Values, context: Context) => boolean) | null;
  /** `values`: what the fields before it hold. */
  read(typed: Typed, context: Context, values: Values): Result<T, FieldProblem>;
  /** Only so many of its last signs leave the vault, until a reason is written down. */
  shows?: number;
  /** What of it leaves the vault, where that is not all. */
  leaves?(value: T): Json;
  /** As it would be typed. */
  show(value: T): Typed;
}

export type Fields = Readonly<Record<string, Field>>;
export type ValueOf<F> = F extends Field<infer T> ? T : never;
export type ValuesOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]> };

export function needed<T extends Json>(field: Field<T>): Field<T> {
  return { ...field, needed: true };
}

/** Asked only when it is called for. */
export function when<T extends Json>(
  asked: (values: Values, context: Context) => boolean,
  field: Field<T>,
): Field<T> {
  return { ...field, when: asked };
}

/** Asked only when another field holds one of some codes. */
export function whenIs<T extends Json>(name: string, codes: readonly string[], field: Field<T>): Field<T> {
  return when(({ [name]: value }) => codes.some((code) => code === value), field);
}

/** Asked only where another one is filled in. */
export function whenFilled<T extends Json>(name: string, field: Field<T>): Field<T> {
  return when(({ [name]: value }) => !isBlank(value), field);
}

function isBlank(value: Json | undefined): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
