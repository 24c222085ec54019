/**
 * Why the charity may hold and use what it holds: each use with its one basis of UK GDPR Article 6 and, where special categories come
 * into it, its one condition of Article 9, with the paragraph of Schedule 1 of the Data Protection Act 2018 that the condition asks for.
 * Every kind of record names its use, so no field is without one. The map stands in the charity's own notice; it is not yet a setting,
 * and neither are bases d, ea and f, which a charity may want to switch on one by one.
 */

export const articleSix = ['a', 'b', 'c', 'd', 'e', 'ea', 'f'] as const;
export type ArticleSix = (typeof articleSix)[number];
export const articleNine = ['9a', '9c', '9f', '9g', '9h'] as const;
export type ArticleNine = (typeof articleNine)[number];

export interface Use {
  six: ArticleSix;
  nine: ArticleNine | null;
  /** For 9g and 9h: the paragraph of Schedule 1. */
  schedule: 2 | 6 | 8 | 10 | 18 | null;
  /** How long: the retention class that the disposal desk works by. */
  retention: RetentionClass;
}

export const retentionClasses = [
  'support',
  'safeguarding',
  'finance',
  'photo',
  'consent',
  'complaint',
  'sharing',
  'equality',
  'suppression',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const purposesOfUse = {
  /** P01: support that the council or the NHS pays for. */
  support: { six: 'e', nine: '9h', schedule: 2, retention: 'support' },
  /** P02: support that nobody commissioned. */
  'voluntary-support': { six: 'a', nine: '9a', schedule: null, retention: 'support' },
  /** P03: sharing for care. */
  'share-for-care': { six: 'e', nine: '9h', schedule: 2, retention: 'sharing' },
  /** P04: sharing at the person's own wish. */
  'share-by-wish': { six: 'a', nine: '9a', schedule: null, retention: 'sharing' },
  /** P05. */
  safeguarding: { six: 'ea', nine: '9g', schedule: 18, retention: 'safeguarding' },
  /** P05, while somebody's life is in danger. */
  emergency: { six: 'd', nine: '9c', schedule: null, retention: 'safeguarding' },
  /** P06. */
  equality: { six: 'f', nine: '9g', schedule: 8, retention: 'equality' },
  /** P07. */
  photos: { six: 'a', nine: '9a', schedule: null, retention: 'photo' },
  /** P08: a grant, a fare, a membership. */
  payments: { six: 'b', nine: null, schedule: null, retention: 'finance' },
  /** P09. */
  complaints: { six: 'f', nine: null, schedule: null, retention: 'complaint' },
  /** P10: only counts leave, from which nobody can be known. */
  statistics: { six: 'e', nine: '9h', schedule: 2, retention: 'support' },
  /** P11: news and appeals, by what the person allowed for each way of reaching them. */
  marketing: { six: 'a', nine: null, schedule: null, retention: 'suppression' },
  /** P12: to make or answer a legal claim. */
  'legal-claims': { six: 'f', nine: '9f', schedule: null, retention: 'consent' },
  /** P13: those who work for the charity, paid or not. */
  'staff-records': { six: 'b', nine: null, schedule: null, retention: 'support' },
  /** P14: an authority's request, once the data-protection team has granted it. */
  authority: { six: 'c', nine: '9g', schedule: 10, retention: 'sharing' },
  /** A law other than an authority's request: it is named out of the register. */
  'legal-duty': { six: 'c', nine: '9g', schedule: 6, retention: 'sharing' },
  /** The law on health and safety at work: where a worker is, and when to worry. */
  'lone-work': { six: 'c', nine: null, schedule: null, retention: 'support' },
  /** Being able to show what was shared, with whom, and on what basis. */
  'sharing-log': { six: 'c', nine: '9f', schedule: null, retention: 'sharing' },
  /** Evidence that a decision was lawful. */
  evidence: { six: 'c', nine: '9f', schedule: null, retention: 'consent' },
} as const satisfies Record<string, Use>;
export type PurposeOfUse = keyof typeof purposesOfUse;
