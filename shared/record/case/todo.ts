/** Something to do for the person: by whom, by when, and what came of it. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toWorker } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { remember } from './order.ts';

export const todo = caseKind({
  section: 'todos',
  use: 'support',
  headline: ['what', 'by'],
  fields: {
    what: needed(line(200)),
    worker: toWorker(),
    by: needed(date()),
    came: oneOf(['done', 'dropped']),
    doneOn: whenIs('came', ['done'], needed(date('past'))),
    whyNot: whenIs('came', ['dropped'], needed(text(400))),
  },
  due: ({ by, came, worker }) =>
    remember('by', by, came === '').map((due) => ({
      ...due,
      worker: typeof worker === 'string' ? worker : '',
    })),
});
