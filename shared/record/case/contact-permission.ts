/**
 * Whether and how the person may be reached, for one thing and one way at a time. Written once: a change of mind is a new one.
 * Privacy and Electronic Communications Regulations: news and appeals by text or email need a yes, or, for those who support the charity,
 * their own details, given in support, and a way out offered then and in each message. An objection counts at once.
 */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const channels = ['phone', 'text', 'email', 'post'] as const;
export const topics = ['support', 'feedback', 'marketing'] as const;
export type ContactTopic = (typeof topics)[number];

export const contactPermission = caseKind({
  section: 'sharing',
  use: 'marketing',
  merge: 'once',
  headline: ['channel', 'topic', 'answer'],
  fields: {
    channel: needed(oneOf(channels)),
    topic: needed(oneOf(topics)),
    answer: needed(oneOf(['agreed', 'refused', 'objected', 'soft-opt-in'])),
    /** Soft opt-in is for who supports the charity, and not for who is supported by it. */
    role: whenIs('answer', ['soft-opt-in'], needed(oneOf(['supporter', 'volunteer', 'supported']))),
    wayOutOffered: whenIs('answer', ['soft-opt-in'], needed(oneOf(['yes', 'no']))),
    on: needed(date('past')),
    words: text(400),
  },
  check: ({ answer, topic, channel, role, wayOutOffered }) => {
    if (answer !== 'soft-opt-in') return {};
    if (topic !== 'marketing' || (channel !== 'text' && channel !== 'email'))
      return { answer: 'SOFT_OPT_IN_ONLY' };
    if (role === 'supported') return { role: 'SOFT_OPT_IN_ONLY' };
    return wayOutOffered === 'no' ? { wayOutOffered: 'WAY_OUT_NEEDED' } : {};
  },
});
