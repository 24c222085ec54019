/**
 * Why the charity may hold and use what it holds: each use with its one basis of UK GDPR Article 6 and, where special categories come
 * into it, its one condition of Article 9, with the paragraph of Schedule 1 of the Data Protection Act 2018 that the condition asks for.
 * Every kind of record names its use, so no field is without one. A charity may choose another basis for some uses, with its reason, in
 * the register of lawful bases; `rules/lawful-basis.ts` says which counts.
 */

export const articleSix = ['a', 'b', 'c', 'd', 'e', 'ea', 'f'] as const;
export type ArticleSix = (typeof articleSix)[number];
export const articleNine = ['9a', '9c', '9f', '9g', '9h'] as const;
export type ArticleNine = (typeof articleNine)[number];

export interface Use {
  six: ArticleSix;
  /** The other bases that the charity may choose for it. */
  or: readonly ArticleSix[];
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
  'audit',
  'rights',
  'incident',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

export const purposesOfUse = {
  /** P01: support that the council or the NHS pays for. */
  support: { six: 'e', or: ['b'], nine: '9h', schedule: 2, retention: 'support' },
  /** P02: support that nobody commissioned. */
  'voluntary-support': { six: 'a', or: ['f'], nine: '9a', schedule: null, retention: 'support' },
  /** P03: sharing for care. */
  'share-for-care': { six: 'e', or: ['a', 'f'], nine: '9h', schedule: 2, retention: 'sharing' },
  /** P04: sharing at the person's own wish. */
  'share-by-wish': { six: 'a', or: [], nine: '9a', schedule: null, retention: 'sharing' },
  /** P05. */
  safeguarding: { six: 'ea', or: ['c', 'e'], nine: '9g', schedule: 18, retention: 'safeguarding' },
  /** P05, while somebody's life is in danger. */
  emergency: { six: 'd', or: ['ea'], nine: '9c', schedule: null, retention: 'safeguarding' },
  /** P06. */
  equality: { six: 'f', or: ['a', 'e'], nine: '9g', schedule: 8, retention: 'equality' },
  /** P07. */
  photos: { six: 'a', or: [], nine: '9a', schedule: null, retention: 'photo' },
  /** P08: a grant, a fare, a membership. */
  payments: { six: 'b', or: [], nine: null, schedule: null, retention: 'finance' },
  /** P09. */
  complaints: { six: 'f', or: ['c'], nine: null, schedule: null, retention: 'complaint' },
  /** P10: only counts leave, from which nobody can be known. */
  statistics: { six: 'e', or: ['f'], nine: '9h', schedule: 2, retention: 'support' },
  /** P11: news and appeals, by what the person allowed for each way of reaching them. */
  marketing: { six: 'a', or: ['f'], nine: null, schedule: null, retention: 'suppression' },
  /** P12: to make or answer a legal claim. */
  'legal-claims': { six: 'f', or: [], nine: '9f', schedule: null, retention: 'consent' },
  /** P13: those who work for the charity, paid or not. */
  'staff-records': { six: 'b', or: ['c'], nine: null, schedule: null, retention: 'support' },
  /** P14: an authority's request, once the data-protection team has granted it. */
  authority: { six: 'c', or: ['ea'], nine: '9g', schedule: 10, retention: 'sharing' },
  /** A law other than an authority's request: it is named out of the register. */
  'legal-duty': { six: 'c', or: [], nine: '9g', schedule: 6, retention: 'sharing' },
  /** The law on health and safety at work: where a worker is, and when to worry. */
  'lone-work': { six: 'c', or: [], nine: null, schedule: null, retention: 'support' },
  /** Being able to show what was shared, with whom, and on what basis. */
  'sharing-log': { six: 'c', or: [], nine: '9f', schedule: null, retention: 'sharing' },
  /** UK GDPR Article 33(5): each breach on record, and what was done about it. */
  incidents: { six: 'c', or: [], nine: '9f', schedule: null, retention: 'incident' },
  /** UK GDPR Chapter III: what people ask about their data, and what was answered. */
  rights: { six: 'c', or: [], nine: '9g', schedule: 6, retention: 'rights' },
  /** UK GDPR Articles 5(2) and 32: being able to show who looked at what, and why. */
  accountability: { six: 'c', or: [], nine: null, schedule: null, retention: 'audit' },
  /** Evidence that a decision was lawful. */
  evidence: { six: 'c', or: [], nine: '9f', schedule: null, retention: 'consent' },
} as const satisfies Record<string, Use>;
export type PurposeOfUse = keyof typeof purposesOfUse;

/** The basis that counts for each use; one that is left out rests on the map's. */
export type Bases = Readonly<Partial<Record<PurposeOfUse, ArticleSix>>>;

const isUse = (name: string): name is PurposeOfUse => Object.hasOwn(purposesOfUse, name);
export const uses = Object.keys(purposesOfUse).filter(isUse);

/** Those for which there is something to decide: another basis, or the assessment that a legitimate interest asks for. */
export const choosableUses = uses.filter((name) => {
  const { or, six }: Use = purposesOfUse[name];
  return or.length > 0 || six === 'f';
});
