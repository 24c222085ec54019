/** What somebody has told a team that alone may read it: a small file of its own, about somebody's case file. */
import { z } from 'zod';
import { filled, hash } from './fields.ts';

export const restrictedNoteSchema = z.strictObject({
  /** The case file that it is about. */
  about: hash,
  topic: z.enum(['safeguarding', 'finance', 'equality']),
  words: filled(20_000),
});
