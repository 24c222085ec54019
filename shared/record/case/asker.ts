/** Who asks or complains, about whom, and how it reached the charity: the same few questions wherever somebody speaks of their own data. */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, when, whenIs } from '../field/field.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';

/** Any way counts: nobody has to use a form, or name a law. */
export const reachedUs = ['in-person', 'phone', 'text', 'email', 'letter', 'form', 'social-media'] as const;
const others = ['parent', 'attorney', 'agent'] as const;

export const askerFields = {
  /** Whom the data is about, where no file says so. */
  name: when((_values, { noFile }) => noFile === true, needed(line(120))),
  receivedOn: needed(date('past')),
  how: needed(oneOf(reachedUs)),
  from: needed(oneOf(['person', ...others])),
  fromName: whenIs('from', others, needed(line(120))),
  /** Where the answer is to go, when no file says so, or it goes to somebody else. */
  reach: when(
    ({ from }, { noFile }) => noFile === true || others.some((one) => one === from),
    needed(text(400)),
  ),
  /** Whether whoever wrote it down is sure who asked: then nobody is asked to prove it again. */
  known: needed(oneOf(yesNo)),
};
