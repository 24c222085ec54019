/** Which notice counts on a day, and which versions are only ready or have been replaced. ISO days. */
import type { Notice, NoticeIssue } from '../../record/organisation.ts';

/** Of the version that a charity began with, before versions were issued, nothing is written down but its words. */
export type IssueFacts = Pick<NoticeIssue, 'version' | 'change' | 'purposes' | 'validFrom'>;

type Known = Pick<Notice, 'version'>;

/** Versions that count or will: each that was issued, and the one that was there before any was. Lowest first. */
export function issuedVersions(notices: readonly Known[], issues: readonly IssueFacts[]): number[] {
  const kept = [...new Set(notices.map(({ version }) => version))].toSorted((a, b) => a - b);
  return kept.filter((version, place) => place === 0 || issues.some((issue) => issue.version === version));
}

/** From its first day on, until a higher one counts. Null before the first notice. */
export function versionInForce(
  notices: readonly Known[],
  issues: readonly IssueFacts[],
  today: string,
): number | null {
  const counts = issuedVersions(notices, issues).filter((version) => validFrom(issues, version) <= today);
  return counts.at(-1) ?? null;
}

/** The day from which a version counts; empty for one that has always been there. Issued twice, apart: the earlier day. */
export function validFrom(issues: readonly IssueFacts[], version: number): string {
  const days = issues.filter((issue) => issue.version === version).map((issue) => issue.validFrom);
  return days.toSorted()[0] ?? '';
}

export function nextVersion(notices: readonly Known[]): number {
  return Math.max(0, ...notices.map(({ version }) => version)) + 1;
}
