/** That a file was brought in from a table, in which go, and from which row of it: so that one go can be looked at, or undone, as a whole. */
import { whole } from '../field/number.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const imported = caseKind({
  section: 'person',
  use: 'support',
  merge: 'once',
  begunBy: 'vault',
  headline: ['row'],
  fields: { batch: line(22), row: whole(1, 100_000) },
});
