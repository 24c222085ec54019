/**
 * Some records of a file shall be destroyed, and the rest stays. What was signed stands in the membership log, by opaque ids; here stands
 * why. It outlives the records and must name nobody.
 */
import { partGrounds } from '../../rules/retention/part.ts';
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toFile } from '../field/reference.ts';
import { lines, text } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const partErasure = caseKind({
  section: 'office',
  use: 'accountability',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  headline: ['ground'],
  fields: {
    ground: needed(oneOf(partGrounds)),
    /** The request's own small file, chosen on a screen that lists them. */
    request: { ...whenIs('ground', ['request'], needed(toFile())), ask: { as: 'nothing' } },
    why: needed(text(1000)),
  },
  made: {
    /** By opaque id, as in the log. */
    records: lines(100, 60),
    /** What kind of record each was. */
    kinds: lines(100, 60),
  },
});
