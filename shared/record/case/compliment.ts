/** Thanks, kept so that those they are meant for hear of them. */
import { oneOf, tick } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toWorker } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { saidBy, saidHow } from './complaint.ts';
import { caseKind } from './kind.ts';

export const compliment = caseKind({
  section: 'feedback',
  use: 'complaints',
  headline: ['words'],
  fields: {
    words: needed(text(4000)),
    receivedOn: needed(date('past')),
    from: needed(oneOf(saidBy)),
    fromName: whenIs('from', ['family', 'professional', 'other'], line(120)),
    how: needed(oneOf(saidHow)),
    worker: toWorker(),
    passedOn: tick(),
    learning: text(2000),
  },
});
