/** What is asked before a file is opened in an emergency, and what is still missing. */
import { glassReasons } from '../../../shared/membership/bodies.ts';
import { fileIdStart } from '../../../shared/rules/file-reference.ts';
import type { OfficeCalls } from '../../vault/office-api.ts';

export type GlassForm = Parameters<OfficeCalls['breakGlass']>[0];
export type GlassReason = GlassForm['reason'];
export interface GlassDraft extends Omit<GlassForm, 'reason'> {
  reason: GlassReason | null;
}

export const reasons = glassReasons;

/** The vault asks for as many. */
const LEAST_LETTERS = 10;

export const fieldIds = {
  reference: 'glass-reference',
  reason: 'glass-reason',
  words: 'glass-words',
} as const;
export type GlassField = keyof typeof fieldIds;

/** As on screen, from top to bottom. */
export function missingIn({ reference, reason, words }: GlassDraft): GlassField[] {
  const missing: GlassField[] = [];
  if (fileIdStart(reference) === null) missing.push('reference');
  if (reason === null) missing.push('reason');
  if (words.trim().length < LEAST_LETTERS) missing.push('words');
  return missing;
}

export function isWhole(form: GlassDraft): form is GlassForm {
  return missingIn(form).length === 0;
}

/** A few plain answers, and the longest that the charity allows. */
export function hourChoices(longest: number): number[] {
  return [...new Set([1, 2, 4, 8, longest])].filter((hours) => hours <= longest).toSorted((a, b) => a - b);
}
