/**
 * The rules of law that this Doorstep works by, as one dated list: what each says in short, where it comes from, and when somebody must look
 * whether it still holds. Only rules that some code here follows. A change of the law is a new version of this list, with that code.
 */

export interface LawRule {
  /** Its words stand under `laws.rules.<rule>`. */
  rule: string;
  /** The law or guidance, as it is cited. */
  source: string;
  /** The code that follows it. */
  followedBy: string;
}

export interface LawPack {
  /** Counted up with each change. */
  version: number;
  /** ISO days. */
  validFrom: string;
  nextReview: string;
  rules: readonly LawRule[];
}

export const lawPack = {
  version: 3,
  validFrom: '2026-11-24',
  nextReview: '2027-05-01',
  rules: [
    {
      rule: 'consent',
      source: 'UK GDPR Articles 4(11) and 7; ICO guidance on consent',
      followedBy: 'act-complete.ts',
    },
    {
      rule: 'explicit',
      source: 'UK GDPR Article 9(2)(a)',
      followedBy: 'sharing-gate.ts',
    },
    {
      rule: 'refresh',
      source: 'ICO guidance on consent: keep it under review',
      followedBy: 'notice/refresh.ts',
    },
    {
      rule: 'notice',
      source: 'UK GDPR Articles 12 to 14; Data Protection Act 2018, section 164A',
      followedBy: 'notice/contents.ts',
    },
    {
      rule: 'notice-grace',
      source: 'UK GDPR Articles 12, 13 and 14(3): no days are named, so the month of Article 14 is taken',
      followedBy: 'notice/given.ts',
    },
    {
      rule: 'bases',
      source: 'UK GDPR Articles 6, 9 and Annex 1; Data Protection Act 2018, Schedule 1',
      followedBy: '../record/case/purposes.ts',
    },
    {
      rule: 'capacity',
      source: 'Mental Capacity Act 2005, sections 1 to 4',
      followedBy: '../record/case/capacity.ts',
    },
    {
      rule: 'attorney',
      source: 'Mental Capacity Act 2005, sections 9 to 14',
      followedBy: 'who-decides.ts',
    },
    {
      rule: 'children',
      source: 'ICO guidance on children; Gillick [1985] UKHL 7; Children Act 1989, sections 2 and 3',
      followedBy: 'who-decides.ts',
    },
    {
      rule: 'indirect',
      source: 'UK GDPR Article 14(3)',
      followedBy: '../record/case/source.ts',
    },
    {
      rule: 'communication',
      source: 'Accessible Information Standard, DAPB1605',
      followedBy: '../record/case/person.ts',
    },
    {
      rule: 'storage-limit',
      source: 'UK GDPR Article 5(1)(e); Limitation Act 1980, sections 2 and 5',
      followedBy: 'retention/periods.ts',
    },
    {
      rule: 'records-code',
      source: 'NHS Records Management Code of Practice, appendix II',
      followedBy: 'retention/by-age.ts',
    },
    {
      rule: 'holds',
      source:
        'Inquiries Act 2005, section 35; Report of the Independent Inquiry into Child Sexual Abuse, 2022',
      followedBy: 'retention/holds.ts',
    },
    {
      rule: 'disposal',
      source: 'UK GDPR Articles 5(1)(f) and 5(2); NHS Records Management Code of Practice, on appraisal',
      followedBy: 'retention/disposal.ts',
    },
  ],
} as const satisfies LawPack;
