/** What a person gets of what they ask for, item by item: a record that is held for several reasons has several answers. */
import type { ArticleNine, ArticleSix } from '../../record/case/purposes.ts';
import {
  type RightsAnswer,
  type RightsCondition,
  rightsMatrix,
  type RightsReason,
  type RightsRule,
  specialRules,
} from './matrix.ts';
import type { Right } from './rights.ts';

export interface RightsItem {
  /** What it is, by any id of the caller's. */
  item: string;
  six: ArticleSix;
  nine: ArticleNine | null;
  /** What is so of it. */
  facts: readonly RightsCondition[];
}

export interface ItemVerdict {
  item: string;
  answer: RightsAnswer;
  /** A refusal names every ground that it has; anything else the one that it rests on. */
  because: readonly { reason: RightsReason; ground: string }[];
}

export interface Verdicts {
  /** `nothing-held`: there is nothing to answer about. */
  overall: RightsAnswer | 'partly' | 'nothing-held';
  items: readonly ItemVerdict[];
}

function firstFitting(rules: readonly RightsRule[], facts: readonly RightsCondition[]): RightsRule | null {
  return rules.find(({ when }) => when === undefined || facts.includes(when)) ?? null;
}

export function judgeItem(right: Right, { item, six, nine, facts }: RightsItem): ItemVerdict {
  const special = nine === null ? null : firstFitting(specialRules[right]?.[nine] ?? [], facts);
  const usual = firstFitting(rightsMatrix[right][six], facts);
  const [first, ...others] = [special, usual].filter((rule) => rule !== null);
  if (first === undefined) throw new Error('a basis without a rule for a right');
  const also = first.answer === 'refused' ? others.filter(({ answer }) => answer === 'refused') : [];
  const because = [first, ...also].map(({ because: reason, ground }) => ({ reason, ground }));
  return { item, answer: first.answer, because };
}

export function judge(right: Right, held: readonly RightsItem[]): Verdicts {
  const items = held.map((one) => judgeItem(right, one));
  const [answer, ...others] = new Set(items.map((one) => one.answer));
  if (answer === undefined) return { overall: 'nothing-held', items };
  return { overall: others.length === 0 ? answer : 'partly', items };
}
