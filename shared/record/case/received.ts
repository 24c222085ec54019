/** What came in about the person from somebody else: from whom, when, and why we may hold it. The person is told within a month. */
import { oneOf } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDirectory, toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { sharingPurposes } from '../../rules/sharing-gate.ts';
import { caseKind } from './kind.ts';

export const received = caseKind({
  section: 'sharing',
  use: 'sharing-log',
  merge: 'once',
  headline: ['fromWords', 'sender', 'around', 'on'],
  fields: {
    from: needed(oneOf(['directory', 'around', 'other'])),
    sender: whenIs('from', ['directory'], needed(toDirectory())),
    around: whenIs('from', ['around'], needed(toRecord('contact'))),
    fromWords: whenIs('from', ['other'], needed(line(120))),
    person: line(120),
    on: needed(date('past')),
    channel: needed(oneOf(['secure-email', 'letter', 'phone', 'secure-website', 'in-person', 'other'])),
    what: needed(text(10_000)),
    purpose: needed(oneOf(sharingPurposes)),
    /** UK GDPR Article 14: within one month, unless they know already or it would do harm. */
    told: needed(oneOf(['yes', 'knows', 'later', 'unsafe'])),
    notToldWhy: whenIs('told', ['unsafe'], needed(text(400))),
  },
});
