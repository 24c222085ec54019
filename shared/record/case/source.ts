/**
 * Where what is held came from. What did not come from the person themselves they must be told of within a month (UK GDPR, Article
 * 14), unless they know already, or telling them would put somebody at risk. A kind that asks this takes `sourceFields` and `sourceDue`.
 */
import { addMonths } from '../../rules/calendar.ts';
import { oneOf } from '../field/choice.ts';
import { needed, type Values, whenIs } from '../field/field.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import type { Due } from './kind.ts';

const sources = ['self', 'parent', 'guardian', 'agency', 'professional', 'observed'] as const;
const indirect = ['parent', 'guardian', 'agency', 'professional'];

/** Whether somebody else than the person said it. What a worker saw themselves is collected from the person. */
export function isIndirect({ source }: Values): boolean {
  return indirect.some((code) => code === source);
}

export const sourceFields = {
  source: oneOf(sources),
  /** Which agency, or who there. */
  sourceName: whenIs('source', indirect, line(120)),
  sourceOn: whenIs('source', indirect, needed(date('past'))),
  sourceTold: whenIs('source', indirect, oneOf(['told', 'knows', 'unsafe'])),
  sourceToldOn: whenIs('sourceTold', ['told'], needed(date('past'))),
  sourceUnsafeWhy: whenIs('sourceTold', ['unsafe'], needed(text(400))),
};

/** To be told by one calendar month after it came; nothing once that is settled. */
export function sourceDue(values: Values): Due[] {
  const { sourceOn, sourceTold } = values;
  const open = isIndirect(values) && (sourceTold === '' || sourceTold === undefined);
  return open && typeof sourceOn === 'string' && sourceOn !== ''
    ? [{ what: 'tell-source', day: addMonths(sourceOn, 1) }]
    : [];
}
