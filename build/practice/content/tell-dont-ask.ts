/**
 * When information is shared whatever the person answers, asking would offer a choice that is not there. Then the worker tells.
 * Bases as the UK GDPR numbers them; Schedule 1 is that of the Data Protection Act 2018.
 */
import type { Tell } from '../../../shared/record/organisation.ts';

const situations: Omit<Tell, 'order'>[] = [
  {
    tell: 'life-in-danger',
    question: 'Is somebody’s life in danger now?',
    basis: 'Vital interests: Articles 6(1)(d) and 9(2)(c)',
    saying:
      'I am calling the emergency services now. I will tell them what they need to know to help, and nothing more.',
  },
  {
    tell: 'adult-at-risk',
    question: 'Could an adult who needs care or support be hurt, neglected or used?',
    basis:
      'Recognised legitimate interest (safeguarding): Article 6(1)(ea); Article 9(2)(g) with Schedule 1 paragraph 18',
    saying:
      'I am worried that somebody could be hurt. I have to tell our safeguarding lead today. I want to hear what you would like to happen, and I will pass that on too. We tell you who else hears of it, unless that would put somebody in danger.',
  },
  {
    tell: 'child-at-risk',
    question: 'Could a child or young person be hurt or neglected?',
    basis:
      'Recognised legitimate interest (safeguarding): Article 6(1)(ea); Article 9(2)(g) with Schedule 1 paragraph 18',
    saying:
      'What you told me makes me worry about a child. Keeping children safe comes first, so I have to tell our safeguarding lead today. I will say what happens next as soon as it is safe to.',
  },
  {
    tell: 'law-or-court',
    question: 'Does a law or a court order say that we must share this?',
    basis: 'Legal obligation: Article 6(1)(c); Article 9(2)(f) or (g) where it is needed',
    saying:
      'The law says we have to give this. You and I cannot choose. I will show you what is asked for, and we give only that.',
  },
  {
    tell: 'police-or-authority',
    question: 'Have the police or another authority asked for this?',
    basis:
      'Decided by the Data Protection Officer: legal obligation, Article 6(1)(c), or recognised legitimate interest, Article 6(1)(ea)',
    saying:
      'I hand nothing over. Our Data Protection Officer checks who asks and whether we must. We tell you, unless that would get in the way of stopping a crime.',
  },
  {
    tell: 'commissioned-care',
    question: 'Does the council or the NHS pay for this support, and need this to do its part?',
    basis: 'Public task: Article 6(1)(e); Article 9(2)(h), health and social care',
    saying:
      'This service is run for the council or the NHS. We let them know that we met and what was agreed. That is part of how it works, so I am telling you and not asking. You can object, and then we look at it.',
  },
  {
    tell: 'agreed-service',
    question: 'Is it needed for something the person has already signed up to, such as a lift?',
    basis: 'Contract: Article 6(1)(b)',
    saying:
      'To do what we agreed, your driver gets your name, where to collect you and where you are going. They see nothing else. It is gone from their list after that day.',
  },
  {
    tell: 'must-keep',
    question: 'Do we have to keep this for tax, accounts or safety at work?',
    basis: 'Legal obligation: Article 6(1)(c)',
    saying: 'The law says we have to keep this for some years. It is not used for anything else.',
  },
];

export const tells: readonly Tell[] = situations.map((situation, order) => ({ ...situation, order }));
