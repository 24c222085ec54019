/**
 * How long each class of records is kept before somebody looks at it, as dated data. The law names few of these times: UK GDPR Article
 * 5(1)(e) says no longer than needed, the Limitation Act 1980 gives six years for most claims, the NHS Records Management Code eight
 * years for adults' records and the 25th birthday for children's (the 26th for who was 17 at the end) and ten for complaints. The rest is
 * the charity's own choice, which its data-protection lead can change.
 */
import type { RetentionClass } from '../../record/case/purposes.ts';

/** What the time is counted from. */
export type RetentionPeriod =
  /** The end of all support, and the person's age. `plusYears`: for what must outlast the record that it is evidence of. */
  | { trigger: 'support-end-by-age'; plusYears: number }
  | { trigger: 'support-end'; years: number }
  /** The day that the record itself names; with the support record where it names none. */
  | { trigger: 'own-day' }
  /** `codeYears`: where a contract brings the NHS Records Management Code with it. */
  | { trigger: 'closed'; years: number; codeYears: number }
  /** Kept for as long as there is anybody to protect with it. */
  | { trigger: 'none' };

export interface RetentionRules {
  version: number;
  /** ISO day. */
  validFrom: string;
  childUntilAge: number;
  /** Under the Code, for who was still 17 when support ended. */
  childUntilAgeAt17: number;
  adultYears: { code: number; otherwise: number };
  classes: Readonly<Record<RetentionClass, RetentionPeriod>>;
}

const LIMITATION = 6;

export const retentionRules = {
  version: 1,
  validFrom: '2026-11-01',
  childUntilAge: 25,
  childUntilAgeAt17: 26,
  adultYears: { code: 8, otherwise: LIMITATION },
  classes: {
    support: { trigger: 'support-end-by-age', plusYears: 0 },
    safeguarding: { trigger: 'support-end-by-age', plusYears: 0 },
    sharing: { trigger: 'support-end-by-age', plusYears: 0 },
    consent: { trigger: 'support-end-by-age', plusYears: LIMITATION },
    /** Until the year's statistics are made. */
    equality: { trigger: 'support-end', years: 1 },
    finance: { trigger: 'own-day' },
    photo: { trigger: 'own-day' },
    complaint: { trigger: 'closed', years: LIMITATION, codeYears: 10 },
    rights: { trigger: 'closed', years: LIMITATION, codeYears: LIMITATION },
    incident: { trigger: 'closed', years: LIMITATION, codeYears: LIMITATION },
    audit: { trigger: 'closed', years: LIMITATION, codeYears: LIMITATION },
    /** Who wants no news must stay on the list of those who get none. */
    suppression: { trigger: 'none' },
  },
} as const satisfies Omit<RetentionRules, 'classes'> & { classes: Readonly<Record<string, RetentionPeriod>> };
