/**
 * Which right people have over what is held, by the lawful basis on which it is held: UK GDPR Articles 7 and 12 to 22D, in the pattern of
 * the ICO's guide to individual rights; basis ea as the Data (Use and Access) Act 2025 added it. As data: for each right and basis the
 * first rule that fits answers. That a time for keeping is not over yet is in no rule: on its own it is no ground to refuse anything.
 */
import type { ArticleNine, ArticleSix } from '../../record/case/purposes.ts';
import type { Right } from './rights.ts';

export type RightsAnswer =
  | 'granted'
  | 'refused'
  /** Its use is paused while somebody weighs it. */
  | 'weigh'
  /** The person can have what they want by another right. */
  | 'another-way';

export const rightsReasons = [
  'always',
  'consent-withdrawn',
  'no-longer-needed',
  'objection-upheld',
  'marketing',
  'portable',
  'being-weighed',
  'withdraw-instead',
  'still-needed',
  'legal-obligation',
  'public-task',
  'public-health',
  'legal-claims',
  'not-portable',
  'no-objection',
  'compelling',
  'no-consent',
] as const;
export type RightsReason = (typeof rightsReasons)[number];

export const rightsConditions = [
  /** Still necessary for what it is held for. */
  'needed',
  /** A duty in law, or of care, to keep it lasts. */
  'duty',
  'withdrawn',
  'upheld',
  'overruled',
  /** Given by the person, and worked on by machine. */
  'provided',
] as const;
export type RightsCondition = (typeof rightsConditions)[number];

export interface RightsRule {
  /** Fits always where it is left out. */
  when?: RightsCondition;
  answer: RightsAnswer;
  because: RightsReason;
  /** As a letter cites it. */
  ground: string;
}

type ByBasis = Readonly<Record<ArticleSix, readonly RightsRule[]>>;

const every = (...rules: readonly RightsRule[]): ByBasis => ({
  a: rules,
  b: rules,
  c: rules,
  d: rules,
  e: rules,
  ea: rules,
  f: rules,
});
const always = (ground: string): ByBasis => every({ answer: 'granted', because: 'always', ground });

const notNeeded: RightsRule = {
  answer: 'granted',
  because: 'no-longer-needed',
  ground: 'UK GDPR Article 17(1)(a)',
};
const stillNeeded: RightsRule = {
  when: 'needed',
  answer: 'refused',
  because: 'still-needed',
  ground: 'UK GDPR Article 17(1)',
};
const eraseObjected: RightsRule = {
  when: 'upheld',
  answer: 'granted',
  because: 'objection-upheld',
  ground: 'UK GDPR Article 17(1)(c)',
};
const portable: readonly RightsRule[] = [
  { when: 'provided', answer: 'granted', because: 'portable', ground: 'UK GDPR Article 20(1)' },
  { answer: 'refused', because: 'not-portable', ground: 'UK GDPR Article 20(1)' },
];
const notPortable: RightsRule = {
  answer: 'refused',
  because: 'not-portable',
  ground: 'UK GDPR Article 20(1)(a)',
};
const noObjection: RightsRule = {
  answer: 'refused',
  because: 'no-objection',
  ground: 'UK GDPR Article 21(1)',
};
const weighed: readonly RightsRule[] = [
  { when: 'upheld', answer: 'granted', because: 'objection-upheld', ground: 'UK GDPR Article 21(1)' },
  { when: 'overruled', answer: 'refused', because: 'compelling', ground: 'UK GDPR Article 21(1)' },
  { answer: 'weigh', because: 'being-weighed', ground: 'UK GDPR Articles 21(1) and 18(1)(d)' },
];
const withdraw: RightsRule = {
  answer: 'granted',
  because: 'consent-withdrawn',
  ground: 'UK GDPR Article 7(3)',
};
const noConsent: RightsRule = { answer: 'refused', because: 'no-consent', ground: 'UK GDPR Article 7(3)' };

export const rightsMatrix: Readonly<Record<Right, ByBasis>> = {
  informed: always('UK GDPR Articles 13 and 14'),
  access: always('UK GDPR Article 15'),
  rectify: always('UK GDPR Article 16'),
  restrict: always('UK GDPR Article 18'),
  erase: {
    a: [{ answer: 'granted', because: 'consent-withdrawn', ground: 'UK GDPR Article 17(1)(b)' }],
    b: [stillNeeded, notNeeded],
    c: [
      { when: 'needed', answer: 'refused', because: 'legal-obligation', ground: 'UK GDPR Article 17(3)(b)' },
      notNeeded,
    ],
    d: [stillNeeded, notNeeded],
    e: [
      { when: 'needed', answer: 'refused', because: 'public-task', ground: 'UK GDPR Article 17(3)(b)' },
      notNeeded,
    ],
    ea: [eraseObjected, stillNeeded, notNeeded],
    f: [eraseObjected, stillNeeded, notNeeded],
  },
  portability: { ...every(notPortable), a: portable, b: portable },
  object: {
    a: [{ answer: 'another-way', because: 'withdraw-instead', ground: 'UK GDPR Article 7(3)' }],
    b: [noObjection],
    c: [noObjection],
    d: [noObjection],
    e: weighed,
    ea: weighed,
    f: weighed,
  },
  'object-marketing': every({
    answer: 'granted',
    because: 'marketing',
    ground: 'UK GDPR Article 21(2) and (3)',
  }),
  withdraw: { ...every(noConsent), a: [withdraw] },
  'human-review': always('UK GDPR Articles 22A to 22D'),
  complain: always('Data Protection Act 2018, section 164A; UK GDPR Article 77'),
};

/** What the condition for special categories adds. These rules come before those of the basis. */
export const specialRules: Readonly<
  Partial<Record<Right, Readonly<Partial<Record<ArticleNine, readonly RightsRule[]>>>>>
> = {
  erase: {
    '9a': [
      {
        when: 'withdrawn',
        answer: 'granted',
        because: 'consent-withdrawn',
        ground: 'UK GDPR Article 17(1)(b)',
      },
    ],
    '9f': [
      { when: 'needed', answer: 'refused', because: 'legal-claims', ground: 'UK GDPR Article 17(3)(e)' },
    ],
    '9g': [
      { when: 'duty', answer: 'refused', because: 'legal-obligation', ground: 'UK GDPR Article 17(3)(b)' },
    ],
    '9h': [{ when: 'duty', answer: 'refused', because: 'public-health', ground: 'UK GDPR Article 17(3)(c)' }],
  },
  portability: {
    '9a': [{ when: 'provided', answer: 'granted', because: 'portable', ground: 'UK GDPR Article 20(1)' }],
  },
  withdraw: { '9a': [withdraw] },
};

/** What has to be known of an item before the rules can tell: the conditions that some rule of it asks for. */
export function conditionsOf(
  right: Right,
  { six, nine }: { six: ArticleSix; nine: ArticleNine | null },
): RightsCondition[] {
  const special = nine === null ? [] : (specialRules[right]?.[nine] ?? []);
  return [...special, ...rightsMatrix[right][six]].flatMap(({ when }) => when ?? []);
}
