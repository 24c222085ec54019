/**
 * Somebody may not be safe. Sealed to the safeguarding team: its own worker sees that it was reported and how far it has come, and
 * nothing more. For an adult the three questions of section 42 of the Care Act 2014, each with its reason.
 */
import { oneOf, someOf, tick, yesNo, yesNoUnknown } from '../field/choice.ts';
import { type Field, needed, when, whenIs } from '../field/field.ts';
import type { FieldProblem } from '../field/problems.ts';
import { line, text } from '../field/text.ts';
import { moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const harms = [
  'physical',
  'domestic',
  'sexual',
  'emotional',
  'money',
  'slavery',
  'discrimination',
  'organisation',
  'neglect',
  'self-neglect',
  'exploitation',
  'radicalisation',
  'other',
] as const;

const adult = <T extends string>(field: Field<T>) => whenIs('whom', ['adult'], needed(field));
const child = <T extends string>(field: Field<T>) => whenIs('whom', ['child'], needed(field));
const why = () => text(2000);

export const concern = caseKind({
  section: 'concerns',
  use: 'safeguarding',
  kept: 'safeguarding',
  headline: ['whom', 'words'],
  parts: { danger: 'danger', happened: 'whom', risk: 'hasNeeds', person: 'wishes', next: 'referral' },
  fields: {
    danger: needed(oneOf(['called', 'not-needed'])),
    whom: needed(oneOf(['adult', 'child'])),
    words: needed(text(20_000)),
    at: moment('past'),
    harms: needed(someOf(harms)),

    hasNeeds: adult(oneOf(yesNoUnknown)),
    hasNeedsWhy: adult(why()),
    atRisk: adult(oneOf(yesNoUnknown)),
    atRiskWhy: adult(why()),
    cannotProtect: adult(oneOf(yesNoUnknown)),
    cannotProtectWhy: adult(why()),

    threshold: child(oneOf(['significant-harm', 'in-need', 'early-help', 'not-sure'])),
    thresholdWhy: child(why()),

    wishes: needed(text(4000)),
    capacity: adult(oneOf(['has', 'lacks', 'not-sure'])),
    capacityWhy: whenIs('capacity', ['lacks', 'not-sure'], needed(why())),
    told: needed(oneOf(yesNo)),
    toldWhy: whenIs('told', ['no'], needed(why())),
    consent: needed(oneOf(['yes', 'no', 'overridden'])),
    consentWhy: whenIs('consent', ['no', 'overridden'], needed(why())),

    referral: needed(oneOf(['made', 'not-yet', 'decided-not'])),
    referredTo: whenIs('referral', ['made'], needed(line(200))),
    referredAt: whenIs('referral', ['made'], needed(moment('past'))),
    reference: whenIs('referral', ['made'], line(80)),
    notSharedWhy: whenIs('referral', ['decided-not'], needed(why())),

    /** The duty to report child sexual abuse, from the day on which the charity has switched it on. */
    duty: when(
      ({ harms: chosen, whom }, { reportingDuty }) =>
        reportingDuty === true && whom === 'child' && Array.isArray(chosen) && chosen.includes('sexual'),
      needed(oneOf(['reported', 'waits', 'not-under-it'])),
    ),
    dutyWhy: whenIs('duty', ['waits', 'not-under-it'], needed(why())),
  },
  // Before the person is shown what is held about them, somebody looks at this: it may put them or others at risk.
  made: { lookFirst: tick() },
  derive: () => ({ lookFirst: true }),
  // A referral against somebody's word needs more than a "no": who decided so, and why.
  check: ({ referral, consent }): Record<string, FieldProblem> =>
    referral === 'made' && consent === 'no' ? { consent: 'CONSENT_OVERRIDDEN' } : {},
});
