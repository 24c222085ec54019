/** The person whom the charity supports: one such record in each case file, written when the file begins. */
import { addMonths } from '../../rules/calendar.ts';
import { address, hasAddress } from '../field/address.ts';
import { oneOf, someOf, tick, yesNoUnknown } from '../field/choice.ts';
import { needed, when, whenFilled, whenIs } from '../field/field.ts';
import { dateOfBirth, email, gpCode, nhsNumber, personName, phone, uprn } from '../field/known.ts';
import { toServices } from '../field/reference.ts';
import { line, lines, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind, type RecordValues } from './kind.ts';
import { emptyValues } from '../field/form.ts';
import { wordOf } from '../field/word-of.ts';
import { sourceDue, sourceFields } from './source.ts';

/** What people may need to receive and give information: the Accessible Information Standard (DAPB1605). */
export const accessNeeds = [
  'easy-read',
  'plain-english',
  'large-print',
  'braille',
  'audio',
  'bsl',
  'other-sign',
  'lipreading',
  'deafblind-manual',
  'hearing-loop',
  'text-or-email',
  'longer-appointment',
  'advocate',
] as const;

/** What may be done with a number. What is not ticked is not safe. */
const phoneOk = ['voicemail', 'text'] as const;

export const person = caseKind({
  section: 'person',
  use: 'support',
  begunBy: 'vault',
  headline: ['legalName'],
  /** Opaque, with a check symbol; says nothing about the person. */
  made: { recordNumber: line(20) },
  fields: {
    legalName: needed(personName()),
    preferredName: personName(),
    dateOfBirthAccuracy: oneOf(['exact', 'estimated', 'unknown']),
    dateOfBirth: when(
      ({ dateOfBirthAccuracy }) => dateOfBirthAccuracy !== 'unknown',
      dateOfBirth('dateOfBirthAccuracy'),
    ),
    nhsNumber: nhsNumber(),
    /** As in the NHS Data Dictionary, shortened: verified and traced with the NHS, or only said by somebody. */
    nhsNumberStatus: whenFilled('nhsNumber', oneOf(['verified', 'traced', 'unknown'])),

    address: address(),
    addressType: when(
      hasAddress('address'),
      oneOf(['own-home', 'with-others', 'supported', 'care-home', 'temporary', 'other']),
    ),
    writeHere: when(hasAddress('address'), oneOf(yesNoUnknown)),
    phone: phone(),
    phoneOk: whenFilled('phone', someOf(phoneOk)),
    phoneTimes: whenFilled('phone', line(120)),
    secondPhone: whenFilled('phone', phone()),
    secondPhoneOk: whenFilled('secondPhone', someOf(phoneOk)),
    secondPhoneTimes: whenFilled('secondPhone', line(120)),
    thirdPhone: whenFilled('secondPhone', phone()),
    thirdPhoneOk: whenFilled('thirdPhone', someOf(phoneOk)),
    thirdPhoneTimes: whenFilled('thirdPhone', line(120)),
    email: email(),

    language: line(60),
    interpreterNeeded: tick(),
    accessNeeds: someOf(accessNeeds),
    /** How to meet them, and whatever else helps: one thing on each line. */
    communicationNeeds: lines(20, 200),
    needsReview: whenFilled('accessNeeds', needed(date('future'))),
    /** Shown before the file opens: how to be safe and kind at this door. */
    alert: text(300),
    services: toServices(),

    title: line(20),
    previousNames: lines(5, 70),
    pronouns: line(40),
    sex: oneOf(['female', 'male']),
    genderIdentity: oneOf(['same-as-sex', 'woman', 'man', 'non-binary', 'other', 'prefer-not']),
    genderIdentityWords: whenIs('genderIdentity', ['other'], line(60)),
    gpName: line(120),
    gpCode: gpCode(),
    uprn: when(hasAddress('address'), uprn()),
    dateOfDeath: date('past'),
    ...sourceFields,
  },
  parts: { who: 'legalName', where: 'address', talk: 'language', services: 'services', more: 'title' },
  check(values, { today }) {
    const died = wordOf(values, 'dateOfDeath');
    const isTooEarly = died !== '' && died < wordOf(values, 'dateOfBirth');
    const isTooFar = wordOf(values, 'needsReview') > addMonths(today, 12);
    return {
      ...(isTooEarly ? { dateOfDeath: 'DEATH_BEFORE_BIRTH' as const } : {}),
      ...(isTooFar ? { needsReview: 'REVIEW_TOO_FAR' as const } : {}),
    };
  },
  /** A person who has died is asked for nothing more. */
  due(values) {
    const { dateOfDeath, needsReview } = values;
    if (dateOfDeath !== '' && dateOfDeath !== undefined) return [];
    return [
      ...(typeof needsReview === 'string' && needsReview !== ''
        ? [{ what: 'needs-review', day: needsReview }]
        : []),
      ...sourceDue(values),
    ];
  },
});

export type Person = RecordValues<typeof person>;

/** Somebody of whom nothing is known yet. */
export const unknownPerson: Person = { ...emptyValues(person.made), ...emptyValues(person.fields) };
