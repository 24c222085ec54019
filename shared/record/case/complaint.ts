/** Somebody is not happy with what the charity did or did not do for them. A complaint about their information is another thing, with its own law. */
import { oneOf } from '../field/choice.ts';
import { needed, type Values, whenIs } from '../field/field.ts';
import type { FieldProblem } from '../field/problems.ts';
import { toWorker } from '../field/reference.ts';
import { line, text } from '../field/text.ts';
import { date } from '../field/time.ts';
import type { Due } from './kind.ts';
import { caseKind } from './kind.ts';

export const saidBy = ['person', 'family', 'professional', 'other'] as const;
export const saidHow = ['in-person', 'phone', 'text', 'letter', 'form'] as const;

const answered = ['answered', 'review', 'closed'];

export const complaint = caseKind({
  section: 'feedback',
  use: 'complaints',
  headline: ['summary', 'stage'],
  fields: {
    summary: needed(line(120)),
    words: needed(text(10_000)),
    wanted: text(2000),
    receivedOn: needed(date('past')),
    from: needed(oneOf(saidBy)),
    fromName: whenIs('from', ['family', 'professional', 'other'], line(120)),
    how: needed(oneOf(saidHow)),
    owner: toWorker(),
    stage: needed(oneOf(['received', 'looking', ...answered])),
    acknowledgeBy: needed(date()),
    acknowledgedOn: date('past'),
    answerBy: needed(date()),
    answeredOn: whenIs('stage', answered, needed(date('past'))),
    outcome: whenIs('stage', answered, needed(oneOf(['upheld', 'partly', 'not-upheld', 'withdrawn']))),
    outcomeWords: whenIs('outcome', ['upheld', 'partly', 'not-upheld'], needed(text(4000))),
    learning: whenIs('outcome', ['upheld', 'partly'], needed(text(4000))),
  },
  check: ({ receivedOn, ...days }): Record<string, FieldProblem> =>
    Object.fromEntries(
      ['acknowledgeBy', 'acknowledgedOn', 'answerBy', 'answeredOn']
        .filter((name) => isBefore(days[name], receivedOn))
        .map((name) => [name, 'DATE_ORDER' as const]),
    ),
  due: (values) => [
    ...waits(values, 'acknowledge', 'acknowledgeBy', 'acknowledgedOn'),
    ...waits(values, 'answer', 'answerBy', 'answeredOn'),
  ],
});

const isBefore = (day: Values[string] | undefined, other: Values[string] | undefined): boolean =>
  typeof day === 'string' && typeof other === 'string' && day !== '' && day < other;

/** Due by a day, until it is done on another. An answer is the last thing that is owed. */
function waits({ answeredOn, ...values }: Values, what: string, by: string, done: string): Due[] {
  const day = values[by];
  const isDone = answeredOn !== '' || (values[done] ?? '') !== '';
  return isDone || typeof day !== 'string' || day === '' ? [] : [{ what, day }];
}
