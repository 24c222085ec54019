/** Why something is asked that none of the person's services collects. From then on the file asks for it. */
import { topicNames } from '../../rules/profile.ts';
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { text } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const askedMore = caseKind({
  section: 'services',
  use: 'support',
  headline: ['topic', 'why'],
  fields: {
    topic: needed(oneOf(topicNames)),
    why: needed(text(400)),
  },
});
