/** What somebody has typed into a form and not handed in yet. Sealed and kept as it is typed, so that a lock or a crash costs no word. */
import { z } from 'zod';
import { caseKindNames } from './case/index.ts';
import { typedFormSchema } from './field/form.ts';
import { hash, id16, isoTime } from './fields.ts';

/** Every form whose words are kept before they are handed in; a record's form has the name of its kind. */
const formNameSchema = z.enum([
  'new-person',
  'new-notice',
  'translation',
  'import-people',
  'tell-safeguarding',
  ...caseKindNames,
]);

/** Which form, about what: one draft for each. File and record are null for a form about nobody who has a file yet. */
export const formPlaceSchema = z.strictObject({
  form: formNameSchema,
  /** The case file: when that is erased, the draft goes with it. */
  file: hash.nullable(),
  /** The record in it that is being changed; null for a new one. */
  record: id16.nullable(),
  /** The answers that a new one was begun with, where there are any: what is added to one note is another draft than a new note. */
  start: typedFormSchema.optional(),
});
export type FormPlace = z.infer<typeof formPlaceSchema>;

export function isSamePlace(one: FormPlace, other: FormPlace): boolean {
  return (
    one.form === other.form &&
    one.file === other.file &&
    one.record === other.record &&
    JSON.stringify(one.start ?? {}) === JSON.stringify(other.start ?? {})
  );
}

export const formDraftSchema = formPlaceSchema.extend({
  /** Of the form that it was begun in: it is finished in that one, whatever has come since. */
  version: z.int().min(1),
  keptAt: isoTime,
  /** As typed, right or wrong. The form that wrote it reads it with a schema of its own. */
  content: z.json(),
});
export type FormDraft = z.infer<typeof formDraftSchema>;
