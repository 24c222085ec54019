/** Whether two files are about one person, and which of them goes on. It stands in both, so that each says so by itself. */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { toFile } from '../field/reference.ts';
import { caseKind } from './kind.ts';

export const sameAs = caseKind({
  section: 'around',
  use: 'support',
  begunBy: 'vault',
  headline: ['other', 'answer'],
  fields: {
    other: needed(toFile()),
    answer: needed(oneOf(['same', 'different'])),
    /** The one of the two that goes on; of no meaning where they are different. */
    main: toFile(),
  },
});
