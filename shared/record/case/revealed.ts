/** Somebody looked at what is masked: which field, and why. Who and when stand in the change. */
import { needed } from '../field/field.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const revealed = caseKind({
  section: 'finance',
  use: 'payments',
  kept: 'finance',
  merge: 'once',
  headline: ['why'],
  begunBy: 'vault',
  fields: { why: needed(line(200)) },
  made: { field: line(60) },
});
