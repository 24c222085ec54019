/** What the organisation relies on beside consent: statutes that make it share, and functions in law that its contracts hand to it. */
import { duties } from '../../rules/duty-in-force.ts';
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { register } from './register.ts';

/** For a legal obligation, UK GDPR Article 6(1)(c): it must be laid down in law, so it can be named. */
export const statute = register({
  headline: ['title', 'part'],
  fields: {
    title: needed(line(200)),
    part: needed(line(120)),
    requires: needed(text(400)),
    /** Something more that is asked of workers, from its first day on. */
    switchesOn: oneOf(duties),
    from: whenIs('switchesOn', duties, needed(date())),
    endedOn: date(),
  },
});

/** For a public task, Article 6(1)(e): the function, where in law it stands, and the contract that hands it on. */
export const publicFunction = register({
  headline: ['function', 'source'],
  fields: {
    function: needed(line(200)),
    source: needed(line(200)),
    contract: needed(line(200)),
    endedOn: date(),
  },
});
