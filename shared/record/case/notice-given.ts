/** The privacy notice, given to somebody without an act of consent. With one, the act itself says which words were given, and how. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { toWorker } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const noticeGiven = caseKind({
  section: 'deciding',
  use: 'evidence',
  headline: ['on', 'how'],
  fields: {
    version: needed(whole(1, 9999)),
    form: needed(oneOf(['standard', 'easy-read', 'child', 'large-print', 'other'])),
    formWords: whenIs('form', ['other'], needed(line(120))),
    language: line(60),
    how: needed(oneOf(['read-by-person', 'read-aloud', 'both', 'handed', 'sent'])),
    readBy: whenIs('how', ['read-aloud', 'both'], needed(toWorker())),
    to: needed(oneOf(['person', 'parent', 'guardian', 'attorney', 'deputy', 'other'])),
    on: needed(date('past')),
  },
});
