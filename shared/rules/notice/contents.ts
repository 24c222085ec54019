/**
 * What a privacy notice must say: each line is found in it, or is not needed for a reason. Sources: UK GDPR Articles 13 and 14 as changed by
 * the Data (Use and Access) Act 2025; for complaints to the charity itself, section 164A of the Data Protection Act 2018; for words that
 * a child can read, Article 12(1).
 */
import type { Notice, NoticeCheck } from '../../record/organisation.ts';

export const requiredContents = [
  'controller',
  'data-protection',
  'purposes',
  'interests',
  'recipients',
  'transfers',
  'how-long',
  'rights',
  'withdraw',
  'object',
  'complain-to-us',
  'complain-to-regulator',
  'must-give',
  'automated',
  'source',
  'for-children',
] as const;
export type RequiredContent = (typeof requiredContents)[number];

/** Stands in a form of the notice of its own, and in no section of this one. */
export const ownForm = 'own-form';

/** Where a line may be found in a notice: its headings, and for a child's words a form of its own. */
export function placesFor(line: RequiredContent, { sections }: Pick<Notice, 'sections'>): string[] {
  const headings = [...new Set(sections.map(({ heading }) => heading))];
  return line === 'for-children' ? [ownForm, ...headings] : headings;
}

/** The lines that nobody has decided: not found anywhere, and no reason why they are not needed. */
export function undecided(
  checks: readonly NoticeCheck[],
  notice: Pick<Notice, 'sections'>,
): RequiredContent[] {
  return requiredContents.filter((line) => {
    const check = checks.find((one) => one.line === line);
    if (check === undefined) return true;
    const isFound = placesFor(line, notice).includes(check.where);
    return !isFound && (check.where !== '' || check.none.trim() === '');
  });
}
