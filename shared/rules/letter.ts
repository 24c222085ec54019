/** Letters from templates: plain text with named gaps, such as `[person]`. A letter with an open gap cannot be made. */
import type { Organisation } from '../record/organisation.ts';
import { err, ok, type Result } from '../result.ts';

/** `words`: what the worker writes for this one letter. */
export const gapNames = [
  'person',
  'record number',
  'recipient',
  'contact',
  'worker',
  'date',
  'words',
] as const;
export type GapName = (typeof gapNames)[number];

const GAP = /\[([^[\]\n]{1,40})\]/gu;

/** The gaps of a template that nothing fills, as they are written. */
export function unknownGaps(template: string): string[] {
  return namesIn(template).filter((name) => !isGap(name));
}

/** The finished words, or the gaps that are still open. */
export function fillLetter(
  template: string,
  values: Readonly<Record<GapName, string>>,
): Result<string, readonly string[]> {
  const open = namesIn(template).filter((name) => !isGap(name) || values[name].trim() === '');
  if (open.length > 0) return err(open);
  return ok(template.replaceAll(GAP, (_gap, name: string) => (isGap(name) ? values[name] : '')));
}

/** Who is responsible, and where to reach them: at the foot of every letter. */
export function letterFoot({ name, dataProtection }: Pick<Organisation, 'name' | 'dataProtection'>): string {
  const { name: officer, email, phone, address } = dataProtection;
  return [name, ...address, officer, phone, email].filter((line) => line !== '').join('\n');
}

const isGap = (name: string): name is GapName => gapNames.some((one) => one === name);

function namesIn(template: string): string[] {
  return [...new Set([...template.matchAll(GAP)].map(([, name = '']) => name))];
}
