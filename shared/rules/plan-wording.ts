/**
 * The words of a plan that somebody signs: what the plan says, and its goals with their steps. Not among them is what happens to it
 * afterwards, such as who agreed, who got a copy, or how far a goal has come: that makes it no other plan.
 */
import { z } from 'zod';
import { canonicalText, parseCanonical } from '../encoding/canonical.ts';
import type { Values } from '../record/field/field.ts';

const ofPlan = [
  'type',
  'whatMatters',
  'strengths',
  'help',
  'risks',
  'madeWith',
  'representative',
  'authority',
] as const;
const ofGoal = ['words', 'steps', 'owner', 'ownerName', 'byWhen'] as const;

const valuesSchema = z.record(z.string(), z.json());
const wordingSchema = z.strictObject({ plan: valuesSchema, goals: z.array(valuesSchema) });
export type PlanWording = z.infer<typeof wordingSchema>;

export interface PlanRecord {
  kind: string;
  record: string;
  values: Values;
  mistake: string;
  begun: { at: string };
}

const pick = (values: Values, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));

/** As one text, of which there is only one form. Null where the file has no such plan. @param records of the plan's own file. */
export function planWording(records: readonly PlanRecord[], plan: string): string | null {
  const found = records.find(({ kind, record }) => kind === 'plan' && record === plan);
  if (found === undefined || found.mistake !== '') return null;
  const goals = records
    .filter(({ kind, values, mistake }) => kind === 'goal' && values['plan'] === plan && mistake === '')
    .toSorted((a, b) => (`${a.begun.at} ${a.record}` < `${b.begun.at} ${b.record}` ? -1 : 1));
  return canonicalText({
    plan: pick(found.values, ofPlan),
    goals: goals.map(({ values }) => pick(values, ofGoal)),
  });
}

/** Back into what can be shown. Null for what is no wording. */
export function readPlanWording(text: string): PlanWording | null {
  return parseCanonical(wordingSchema, text);
}
