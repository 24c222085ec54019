/** What an assessment asks. A version is never changed: another wording is another entry with a higher version. */
import { needed } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { questions } from '../field/questions.ts';
import { line, text } from '../field/text.ts';
import { register } from './register.ts';

export const template = register({
  merge: 'once',
  headline: ['name', 'version'],
  fields: {
    code: needed(line(40)),
    version: needed(whole(1, 999)),
    name: needed(line(120)),
    about: text(400),
    questions: needed(questions()),
  },
});
