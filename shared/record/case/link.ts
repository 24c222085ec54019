/** That two people whom the charity supports belong together. Each keeps a file of their own; the link only says where the other is. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toFile } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';

/** What this file's person is to the other; `rules/links.ts` says it from the other side. */
export const linkRelations = [
  'carer-for',
  'cared-for-by',
  'parent',
  'child',
  'sibling',
  'lives-with',
  'other',
] as const;

export const link = caseKind({
  section: 'around',
  use: 'support',
  headline: ['to', 'relation'],
  fields: {
    to: needed(toFile()),
    relation: needed(oneOf(linkRelations)),
    relationWords: whenIs('relation', ['other'], needed(line(120))),
  },
});
