/** What somebody needs and what they are good at, asked by a template. It keeps the questions as they were asked. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { copied, fieldsOfQuestions, questions } from '../field/questions.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { remember } from './order.ts';

export const assessment = caseKind({
  section: 'assessments',
  use: 'support',
  headline: ['title', 'on'],
  fields: {
    template: needed(copied(line(40))),
    version: needed(copied(whole(1, 999))),
    title: needed(copied(line(120))),
    questions: needed(copied(questions())),
    on: needed(date('past')),
    who: needed(oneOf(['person', 'person-with-help', 'somebody-else'])),
    state: needed(oneOf(['going-on', 'finished'])),
    reviewOn: date(),
  },
  brings: ({ questions: asked }) => fieldsOfQuestions(asked),
  due: ({ reviewOn }) => remember('review', reviewOn, true),
});
