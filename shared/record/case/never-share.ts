/** Nothing may go there: a court said so, it would put somebody in danger, or the person never wants it. Only safety and law come before it. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { toDirectory } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const neverShare = caseKind({
  section: 'sharing',
  use: 'sharing-log',
  headline: ['recipient', 'because'],
  fields: {
    recipient: needed(toDirectory()),
    because: needed(oneOf(['person', 'court', 'danger'])),
    why: needed(text(400)),
    since: needed(date('past')),
    endedOn: date('past'),
  },
});
