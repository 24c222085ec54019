/** complaints, thanks, and what people think of the service. */
import { describe, expect, test } from 'vitest';
import { complaint } from '../../../shared/record/case/complaint.ts';
import { compliment } from '../../../shared/record/case/compliment.ts';
import { feedback } from '../../../shared/record/case/feedback.ts';
import { emptyValues, readForm, type TypedForm } from '../../../shared/record/field/form.ts';
import { context, problemsOf } from './checked-kind.ts';

const late = {
  summary: 'Driver came late',
  words: 'The driver was an hour late, twice.',
  receivedOn: '16/11/2026',
  from: 'person',
  how: 'phone',
  stage: 'received',
  acknowledgeBy: '19/11/2026',
  answerBy: '14/12/2026',
};
const answered = { ...late, stage: 'answered', answeredOn: '20/11/2026' };
const upheld = { ...answered, outcome: 'upheld', outcomeWords: 'We said sorry.', learning: 'We ring ahead.' };

describe('R-37: a complaint', () => {
  const rows: [what: string, typed: TypedForm, problems: object][] = [
    ['that has just come in', late, {}],
    ['without a day by which to answer', { ...late, answerBy: '' }, { answerBy: 'FIELD_NEEDED' }],
    ['to be answered before it came', { ...late, answerBy: '15/11/2026' }, { answerBy: 'DATE_ORDER' }],
    [
      'acknowledged before it came',
      { ...late, acknowledgedOn: '15/11/2026' },
      { acknowledgedOn: 'DATE_ORDER' },
    ],
    [
      'that comes tomorrow',
      { ...late, receivedOn: '24/11/2026', acknowledgeBy: '25/11/2026' },
      { receivedOn: 'DATE_FUTURE' },
    ],
    ['answered without an outcome', answered, { outcome: 'FIELD_NEEDED' }],
    ['closed without an outcome', { ...answered, stage: 'closed' }, { outcome: 'FIELD_NEEDED' }],
    ['upheld, and nothing learnt', { ...upheld, learning: '' }, { learning: 'FIELD_NEEDED' }],
    ['upheld', upheld, {}],
    ['taken back', { ...answered, outcome: 'withdrawn' }, {}],
  ];
  test.each(rows)('%s', (_what, typed, problems) => {
    expect(problemsOf(complaint, typed)).toEqual(problems);
  });

  const dues: [what: string, values: object, due: object[]][] = [
    [
      'asks for two things at first',
      {},
      [
        { what: 'acknowledge', day: '2026-11-19' },
        { what: 'answer', day: '2026-12-14' },
      ],
    ],
    [
      'asks for the answer once it is acknowledged',
      { acknowledgedOn: '2026-11-17' },
      [{ what: 'answer', day: '2026-12-14' }],
    ],
    ['asks for nothing once it is answered', { answeredOn: '2026-11-20' }, []],
  ];
  test.each(dues)('%s', (_what, values, due) => {
    const { values: kept } = readForm(complaint.fields, late, context);
    expect(complaint.due({ ...emptyValues(complaint.fields), ...kept, ...values }, context)).toEqual(due);
  });
});

test('R-37: thanks need words, a day, and who says them', () => {
  expect(problemsOf(compliment, {})).toEqual({
    words: 'FIELD_NEEDED',
    receivedOn: 'FIELD_NEEDED',
    from: 'FIELD_NEEDED',
    how: 'FIELD_NEEDED',
  });
  expect(
    problemsOf(compliment, { words: 'Thank you', receivedOn: '1/11/2026', from: 'person', how: 'letter' }),
  ).toEqual({});
});

test('R-39: each question about the service can be declined, and none is answered beforehand', () => {
  const declined = {
    filledIn: 'self',
    listened: 'prefer-not',
    respected: 'prefer-not',
    helped: 'prefer-not',
  };
  expect(problemsOf(feedback, declined)).toEqual({});
  expect(problemsOf(feedback, {})).toEqual({
    filledIn: 'FIELD_NEEDED',
    listened: 'FIELD_NEEDED',
    respected: 'FIELD_NEEDED',
    helped: 'FIELD_NEEDED',
  });
});
