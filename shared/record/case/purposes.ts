/**
 * Why the charity may hold and use what it holds: each use with its one basis of UK GDPR Article 6 and, for special categories, its
 * one condition of Article 9. A starting map that the data-protection lead can change; the bases stand in the charity's own notice.
 */
export const articleSix = ['a', 'b', 'c', 'd', 'e', 'ea', 'f'] as const;
export const articleNine = ['9a', '9c', '9f', '9g', '9h'] as const;

interface Use {
  six: (typeof articleSix)[number];
  nine: (typeof articleNine)[number] | null;
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
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const purposesOfUse = {
  /** P01: commissioned support. */
  support: { six: 'e', nine: '9h', retention: 'support' },
  /** P03: sharing for care. */
  'share-for-care': { six: 'e', nine: '9h', retention: 'sharing' },
  /** P04: sharing at the person's own wish. */
  'share-by-wish': { six: 'a', nine: '9a', retention: 'sharing' },
  /** P05: Data Protection Act 2018, Schedule 1, paragraph 18, stands behind the condition. */
  safeguarding: { six: 'ea', nine: '9g', retention: 'safeguarding' },
  /** P06: Schedule 1, paragraph 8. */
  equality: { six: 'f', nine: '9g', retention: 'equality' },
  /** P07. */
  photos: { six: 'a', nine: '9a', retention: 'photo' },
  /** P08: a grant or a fare. */
  payments: { six: 'b', nine: null, retention: 'finance' },
  /** P09. */
  complaints: { six: 'f', nine: null, retention: 'complaint' },
  /** P14: an authority's request. */
  authority: { six: 'c', nine: null, retention: 'sharing' },
  /** The law on health and safety at work: where a worker is, and when to worry. */
  'lone-work': { six: 'c', nine: null, retention: 'support' },
  /** Evidence that a decision was lawful. */
  evidence: { six: 'c', nine: '9f', retention: 'consent' },
} as const satisfies Record<string, Use>;
export type PurposeOfUse = keyof typeof purposesOfUse;
