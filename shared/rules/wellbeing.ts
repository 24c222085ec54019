/**
 * The four questions on personal well-being of the Office for National Statistics (ONS4), as the Government Analysis Function's harmonised
 * standard has them: whole numbers from 0 to 10, in this order, each for itself. They are never added up.
 */
import { wholeYears } from './calendar.ts';

export const ons4 = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const;
export type Ons4 = (typeof ons4)[number];

export const bands = ['very-low', 'low', 'medium', 'high', 'very-high'] as const;
export type Band = (typeof bands)[number];

/** Of how anxious somebody is, less is better. */
const lessIsBetter = (question: Ons4) => question === 'anxious';

/** The lowest number of each band. */
const edges = {
  more: [
    [9, 'very-high'],
    [7, 'high'],
    [5, 'medium'],
    [0, 'low'],
  ],
  less: [
    [6, 'high'],
    [4, 'medium'],
    [2, 'low'],
    [0, 'very-low'],
  ],
} as const;

/** Null for what is no answer: only whole numbers from 0 to 10 are. */
export function bandOf(question: Ons4, score: number): Band | null {
  if (!Number.isInteger(score) || score < 0 || score > 10) return null;
  const list = edges[lessIsBetter(question) ? 'less' : 'more'];
  return list.find(([from]) => score >= from)?.[1] ?? null;
}

export interface Change {
  /** The last less the first. */
  by: number;
  means: 'better' | 'worse' | 'same';
}

/** Null where one of the two was not answered. */
export function changeOf(question: Ons4, first: number | null, last: number | null): Change | null {
  if (first === null || last === null) return null;
  const by = last - first;
  const gain = lessIsBetter(question) ? -by : by;
  return { by, means: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same' };
}

const ADULT_QUESTION = 16;

/** Nobody under 16 is asked how anxious they are. Where nobody knows the age, it is asked. Both ISO days. */
export function asksAnxious(born: string, on: string): boolean {
  return born === '' || on === '' || wholeYears(born, on) >= ADULT_QUESTION;
}
