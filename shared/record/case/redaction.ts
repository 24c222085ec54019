/**
 * A part of a file that is left out of the copy that somebody gets: a record, a field, some words of it, or a part of a picture, and the
 * exemption that it rests on. Kept with the request, never in the file that it is about: nothing is taken away from what is held.
 * What comes left out beforehand, and is shown after somebody has looked, is one too.
 */
import { oneOf, tick } from '../field/choice.ts';
import { whole } from '../field/number.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';
import { exemptions } from './request-step.ts';

export const redaction = caseKind({
  section: 'rights',
  use: 'rights',
  kept: 'data-protection',
  begunBy: 'vault',
  headline: ['reason'],
  fields: { reason: oneOf(exemptions) },
  made: {
    /** The case file, and the record there. */
    file: line(60),
    record: line(60),
    /** Empty: all of the record. */
    field: line(60),
    /** What is left out of words: the first character and the one after the last, in UTF-16 units. Null: all of them. */
    from: whole(0, 200_000),
    to: whole(0, 200_000),
    /** What is painted over in a picture, in its pixels. Null: all of it. */
    left: whole(0, 20_000),
    top: whole(0, 20_000),
    width: whole(0, 20_000),
    height: whole(0, 20_000),
    /** The change whose value was looked at: when another stands there, all of the field is left out. */
    change: line(60),
    shows: tick(),
    putBack: tick(),
  },
});
