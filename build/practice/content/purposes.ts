/**
 * What a person may be asked to decide: one card for one purpose and, where it shares, one named recipient. Codes CP01 to CP12 are
 * the charity's list of consent purposes. Facts the law protects most need explicit consent, in a statement of their own.
 */
import type { Purpose } from '../../../shared/record/organisation.ts';
import { recipients } from './recipients.ts';
import { healthWording, surgeryWording } from './wording-special.ts';
import {
  befriendersWording,
  daughterWording,
  feedbackWording,
  photoWording,
  storyWording,
  textWording,
} from './wording-ordinary.ts';

const consent = 'Consent: UK GDPR Article 6(1)(a)';
const explicitConsent = 'Consent and explicit consent: UK GDPR Articles 6(1)(a) and 9(2)(a)';

const cards: Omit<Purpose, 'order'>[] = [
  {
    purpose: 'plan-with-health',
    code: 'CP02',
    kind: 'special-category',
    basis: explicitConsent,
    recipient: null,
    wording: healthWording,
  },
  {
    purpose: 'share-with-surgery',
    code: 'CP03',
    kind: 'special-category',
    basis: explicitConsent,
    recipient: recipients.gpSurgery,
    wording: surgeryWording,
  },
  {
    purpose: 'speak-to-daughter',
    code: 'CP07',
    kind: 'ordinary',
    basis: consent,
    recipient: recipients.ruth,
    wording: daughterWording,
  },
  {
    purpose: 'ask-befrienders',
    code: 'CP12',
    kind: 'ordinary',
    basis: consent,
    recipient: recipients.befrienders,
    wording: befriendersWording,
  },
  {
    purpose: 'photo-for-bus-pass',
    code: 'CP05',
    kind: 'ordinary',
    basis: consent,
    recipient: recipients.travelPasses,
    wording: photoWording,
  },
  {
    purpose: 'contact-by-text',
    code: 'CP06',
    kind: 'ordinary',
    basis: consent,
    recipient: null,
    wording: textWording,
  },
  {
    purpose: 'ask-for-feedback',
    code: 'CP10',
    kind: 'ordinary',
    basis: consent,
    recipient: null,
    wording: feedbackWording,
  },
  {
    purpose: 'tell-my-story',
    code: 'CP09',
    kind: 'ordinary',
    basis: consent,
    recipient: null,
    wording: storyWording,
  },
];

export const purposes: readonly Purpose[] = cards.map((card, order) => ({ ...card, order }));
