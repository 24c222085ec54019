/**
 * Something about the person that went to somebody, or that was stopped on its way. Written once, before it leaves: the gate
 * (`rules/sharing-gate.ts`) is asked at the moment of saving, and what it rested on is written beside it.
 */
import { oneOf, someOf, tick, yesNo } from '../field/choice.ts';
import type { Json } from '../../encoding/canonical.ts';
import { type Field, needed, when, whenIs } from '../field/field.ts';
import { toDecision, toDirectory, toRecord, toRecords, toRegister } from '../field/reference.ts';
import { line, text, written } from '../field/text.ts';
import { type SharingPurpose, sharingPurposes } from '../../rules/sharing-gate.ts';
import { type ArticleSix, purposesOfUse } from './purposes.ts';
import { caseKind } from './kind.ts';
import type { Section } from './sections.ts';

/** Facts about the person that stand in no record of their own. */
export const details = ['name', 'birth-date', 'address', 'phone', 'nhs-number', 'record-number'] as const;

/** What lies in these parts is of a kind that the law protects most. */
export const specialSections: readonly Section[] = ['health', 'equality', 'assessments', 'plans', 'concerns'];

/** Asked by what the sharing rests on. */
const onBasis = <T extends Json>(
  is: (six: ArticleSix, purpose: SharingPurpose) => boolean,
  field: Field<T>,
) =>
  when(({ purpose: chosen }, { bases }) => {
    const purpose = sharingPurposes.find((one) => one === chosen);
    return purpose !== undefined && is(bases?.[purpose] ?? purposesOfUse[purpose].six, purpose);
  }, field);

export const sharing = caseKind({
  section: 'sharing',
  use: 'sharing-log',
  merge: 'once',
  headline: ['recipientName', 'purpose'],
  fields: {
    to: needed(oneOf(['directory', 'around'])),
    recipient: whenIs('to', ['directory'], needed(toDirectory())),
    person: whenIs('to', ['directory'], needed(line(120))),
    around: whenIs('to', ['around'], needed(toRecord('contact'))),
    purpose: needed(oneOf(sharingPurposes)),
    relies: onBasis((six) => six === 'a', toDecision()),
    function: onBasis((six) => six === 'e', needed(toRegister('public-function'))),
    // An authority's request names its law itself.
    statute: onBasis((six, purpose) => six === 'c' && purpose !== 'authority', needed(toRegister('statute'))),
    request: whenIs('purpose', ['authority'], needed(toRecord('authority-decision'))),
    reason: onBasis((six) => six !== 'a', needed(text(1000))),
    items: toRecords(),
    details: someOf(details),
    alsoSaid: text(2000),
    /** Where the records alone do not show it. */
    special: tick(),
    othersChecked: tick(),
    necessity: needed(text(1000)),
    /** The duty of confidence is a question of its own, beside data protection. */
    confidence: needed(oneOf(['agreed', 'expected-for-care', 'outweighed', 'law'])),
    whoAsked: needed(oneOf(['person', 'recipient', 'worker', 'law'])),
    channel: needed(oneOf(['secure-email', 'letter', 'phone', 'secure-website', 'in-person'])),
    template: whenIs('channel', ['letter'], toRegister('letter-template')),
    letterWords: when(({ template }) => template !== '', text(4000)),
    told: needed(oneOf(yesNo)),
    notToldWhy: whenIs('told', ['no'], needed(text(400))),
    /** As they were called on the day. */
    recipientName: written(),
    recipientKind: written(),
    six: written(),
    nine: written(),
    consentAct: written(),
    /** The letter as it leaves, with who is responsible at its foot. */
    letter: written(),
    /** SHA-256 of what went: the values of each record and detail at that moment. */
    copyHash: written(),
    /** Why the gate stopped it; empty where it went. */
    stopped: written(),
  },
  parts: { who: 'to', what: 'items', how: 'necessity' },
  check: ({ items, details: facts, alsoSaid }) => {
    const isEmpty = [items, facts].every((list) => Array.isArray(list) && list.length === 0);
    return isEmpty && alsoSaid === '' ? { items: 'FIELD_NEEDED' } : {};
  },
});
