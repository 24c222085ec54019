/**
 * How far a concern has come: a tiny file of its own, which the safeguarding team shares with the team of the worker who reported it.
 * It says nothing about whom the concern is about, or what was said.
 */
import { oneOf } from '../field/choice.ts';
import { needed } from '../field/field.ts';
import { line } from '../field/text.ts';
import { caseKind } from './kind.ts';

export const concernStates = ['received', 'looking', 'referred', 'closed'] as const;
export type ConcernState = (typeof concernStates)[number];

export const concernStatus = caseKind({
  section: 'concerns',
  use: 'safeguarding',
  kept: 'safeguarding',
  headline: ['state'],
  begunBy: 'vault',
  fields: { state: needed(oneOf(concernStates)) },
  made: {
    /** The concern's own file. */
    concern: line(60),
    reporter: line(60),
  },
});
