/** From when to when one service supports the person. The open ones decide which parts of the file are shown. */
import { oneOf } from '../field/choice.ts';
import { needed, when, whenIs } from '../field/field.ts';
import { toRegister, toService } from '../field/reference.ts';
import { line } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';
import { inOrder } from './order.ts';

/** What a GP's system keeps of a referral to social prescribing; its codes stand in `rules/social-prescribing.ts`. */
export const referralStatuses = ['offered', 'accepted', 'declined'] as const;

const health = ['gp', 'hospital', 'other-health'] as const;

export const referralSources = [
  'person',
  'family',
  ...health,
  'social-services',
  'school',
  'other-service',
  'within',
  'other',
] as const;

export const endReasons = [
  'goals-met',
  'their-choice',
  'referred-on',
  'moved-away',
  'no-contact',
  'not-right-service',
  'service-ended',
  'died',
  'other',
] as const;

export const supportPeriod = caseKind({
  section: 'services',
  use: 'support',
  headline: ['service', 'startedOn', 'endedOn'],
  fields: {
    service: needed(toService()),
    contract: toRegister('contract'),
    referredBy: needed(oneOf(referralSources)),
    referrer: whenIs(
      'referredBy',
      [...health, 'social-services', 'school', 'other-service', 'other'],
      line(120),
    ),
    referredOn: date('past'),
    referralStatus: whenIs('referredBy', health, oneOf(referralStatuses)),
    startedOn: needed(date()),
    endedOn: date(),
    endReason: when(({ endedOn }) => endedOn !== '', needed(oneOf(endReasons))),
  },
  check: (values) => inOrder(values, 'referredOn', 'startedOn', 'endedOn'),
});
