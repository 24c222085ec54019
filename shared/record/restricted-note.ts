/** What somebody has told a team that alone may read it: a small file of its own, about somebody's case file. */
import { z } from 'zod';
import { restrictedKinds } from '../membership/bodies.ts';
import { filled, hash } from './fields.ts';

export const restrictedNoteSchema = z.strictObject({
  /** The case file that it is about. */
  about: hash,
  topic: z.enum(restrictedKinds),
  words: filled(20_000),
});
