/**
 * An authority asks for something about the person, and the data-protection team decides. Two records, each written once, by two people:
 * no release without a decision, and a refusal stands on record the same way. Data Protection Act 2018, Schedule 2: paragraph 2 (crime and
 * taxation) and paragraph 5 (required by law, legal proceedings).
 */
import { oneOf, yesNo } from '../field/choice.ts';
import { needed, whenIs } from '../field/field.ts';
import { toDirectory, toRecord } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import { caseKind } from './kind.ts';

export const authorityRequest = caseKind({
  section: 'authority',
  use: 'authority',
  merge: 'once',
  headline: ['authority', 'reference', 'askedOn'],
  fields: {
    authority: needed(toDirectory()),
    officer: needed(line(120)),
    reference: needed(line(80)),
    askedOn: needed(date('past')),
    asksFor: needed(text(2000)),
    quotes: needed(
      oneOf(['schedule-2-paragraph-2', 'schedule-2-paragraph-5', 'court-order', 'statute', 'none']),
    ),
    quotesWhich: whenIs('quotes', ['court-order', 'statute'], needed(line(200))),
    /** Never on the number that they gave. */
    calledBack: needed(oneOf(yesNo)),
    numberFrom: whenIs('calledBack', ['yes'], needed(line(200))),
    calledBackOn: whenIs('calledBack', ['yes'], needed(date('past'))),
  },
});

export const authorityDecision = caseKind({
  section: 'authority',
  use: 'authority',
  merge: 'once',
  headline: ['decision', 'request'],
  fields: {
    request: needed(toRecord('authority-request')),
    decision: needed(oneOf(['granted', 'partly', 'refused'])),
    why: needed(text(2000)),
    necessity: whenIs('decision', ['granted', 'partly'], needed(text(1000))),
    release: whenIs('decision', ['granted', 'partly'], needed(text(2000))),
    tellPerson: needed(oneOf(yesNo)),
    notTellWhy: whenIs('tellPerson', ['no'], needed(text(400))),
  },
});
