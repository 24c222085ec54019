/**
 * What the data-protection team does about an incident, one record for each step. State and clocks are worked out from them
 * (`rules/incident.ts`); nothing of that is kept.
 */
import { breachRisks } from '../../rules/breach.ts';
import { dataKinds } from '../../rules/data-kinds.ts';
import {
  incidentStepProblems,
  type IncidentStepName,
  incidentSteps,
  otherBodies,
} from '../../rules/incident.ts';
import type { Json } from '../../encoding/canonical.ts';
import { oneOf, someOf, tick, whenYes, yesNo, yesNoUnknown } from '../field/choice.ts';
import { type Field, needed, whenIs } from '../field/field.ts';
import { whole } from '../field/number.ts';
import { toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date, moment } from '../field/time.ts';
import { caseKind } from './kind.ts';

const of = <T extends Json>(step: IncidentStepName, field: Field<T>) => whenIs('step', [step], field);
const inLostLaptop = () => whenYes('lostDevice', needed(oneOf(yesNoUnknown)));

export const incidentStep = caseKind({
  section: 'office',
  use: 'incidents',
  kept: 'data-protection',
  merge: 'once',
  begunBy: 'vault',
  partOf: 'incident',
  headline: ['step'],
  checkStep: incidentStepProblems,
  fields: {
    step: needed(oneOf(incidentSteps)),

    stopped: of('contained', needed(text(4000))),
    stoppedAt: of('contained', needed(moment('past'))),

    /** The three ways in which information is breached: article 4(12), and the guidance on Article 33. */
    effects: of('assessed', needed(someOf(['confidentiality', 'integrity', 'availability']))),
    cause: of(
      'assessed',
      needed(
        oneOf([
          'misdirected',
          'lost-or-stolen',
          'wrong-record',
          'unauthorised',
          'malware',
          'said-aloud',
          'disposal',
          'software',
          'other',
        ]),
      ),
    ),
    dataKinds: of('assessed', needed(someOf(dataKinds))),
    children: of('assessed', needed(oneOf(yesNoUnknown))),
    people: of('assessed', needed(whole(0, 1_000_000))),
    records: of('assessed', whole(0, 10_000_000)),
    harm: of('assessed', needed(text(4000))),
    lostDevice: of('assessed', tick()),
    encrypted: inLostLaptop(),
    locked: inLostLaptop(),
    keyApart: inLostLaptop(),
    copy: inLostLaptop(),
    risk: of('assessed', needed(oneOf(breachRisks))),
    riskWhy: of('assessed', needed(text(4000))),

    decision: of('decided', needed(oneOf(['record-only', 'regulator', 'regulator-and-people']))),
    decisionWhy: of('decided', needed(text(4000))),

    toldAt: whenIs('step', ['regulator-told', 'people-told'], needed(moment('past'))),
    reference: of('regulator-told', line(80)),
    /** What must be said with it when it is later than the law wants. */
    lateWhy: of('regulator-told', text(2000)),
    news: of('regulator-update', needed(text(4000))),

    tellHow: of('people-told', needed(someOf(['letter', 'phone', 'email', 'in-person', 'public']))),
    peopleTold: of('people-told', whole(0, 1_000_000)),
    toldWhat: of('people-told', needed(text(4000))),

    other: of('other-told', needed(oneOf(otherBodies))),
    otherTold: of('other-told', needed(oneOf(yesNo))),
    otherAt: whenIs('otherTold', ['yes'], needed(moment('past'))),
    otherReference: whenIs('otherTold', ['yes'], line(80)),
    otherWhy: whenIs('otherTold', ['no'], needed(text(1000))),

    lessons: of('lessons', needed(text(4000))),
    changesBy: of('lessons', date()),

    which: of('mistake', needed(toRecord('incident-step'))),
    mistakeWhy: of('mistake', needed(text(1000))),
  },
});
