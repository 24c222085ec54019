/** A notice as it stands in the form, before it is published. */
import { z } from 'zod';

export const typedSchema = z.strictObject({
  version: z.int().nullable(),
  form: z.string(),
  language: z.string(),
  title: z.string(),
  text: z.string(),
  change: z.string(),
  purposes: z.array(z.string()),
  note: z.string(),
  validFrom: z.string(),
  checks: z.array(z.strictObject({ line: z.string(), where: z.string(), none: z.string() })),
  /** Lines for which somebody chose "not needed", also while the reason is still empty. */
  notNeeded: z.array(z.string()),
});
export type Typed = z.infer<typeof typedSchema>;

export const nothingTyped: Omit<Typed, 'version'> = {
  form: '',
  language: 'en',
  title: '',
  text: '',
  change: '',
  purposes: [],
  note: '',
  validFrom: '',
  checks: [],
  notNeeded: [],
};

/** What can be wrong, from top to bottom, and the word that it stands under. */
export const titles = {
  form: 'form',
  language: 'language',
  title: 'name',
  text: 'text',
  change: 'changeAsk',
  purposes: 'purposes',
  note: 'noteAsk',
  validFrom: 'validFrom',
  checks: 'check',
} as const;

export const idOf = (name: string): string => `notice-${name}`;
