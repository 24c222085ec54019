/** A mark is kept only for the words that the plan has at the moment of saving: a change may have come in while it was being signed. */
import { hash } from '../../../shared/crypto/hash.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { planWording } from '../../../shared/rules/plan-wording.ts';
import { done, problem } from '../outcome.ts';
import type { Ruled, Saving } from '../sharing/rules.ts';
import { recordViews } from './view.ts';

export function rulePlanMark({ session, file, values }: Saving): Ruled {
  const wording = planWording(recordViews(session, file), wordOf(values, 'plan'));
  if (wording === null) return problem('NOTHING_HERE');
  if (wording !== values['wording']) return problem('PLAN_CHANGED');
  return done({ values: { ...values, hash: hash('plan', utf8(wording)) }, problems: {} });
}
