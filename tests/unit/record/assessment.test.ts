/** templates are data and versioned; an assessment keeps the questions as they were asked. */
import { describe, expect, test } from 'vitest';
import { templates } from '../../../build/practice/content/templates.ts';
import { caseKindOf } from '../../../shared/record/case/index.ts';
import { fieldsOf } from '../../../shared/record/case/kind.ts';
import type { Typed } from '../../../shared/record/field/field.ts';
import { readForm } from '../../../shared/record/field/form.ts';
import { fieldsOfQuestions, questions } from '../../../shared/record/field/questions.ts';
import { registerOf } from '../../../shared/record/register/index.ts';
import { newestOfEach } from '../../../shared/rules/newest-template.ts';

const context = { today: '2026-11-24', practice: true };
const field = questions();
const asked = (typed: Typed) => field.read(typed, context, {});

test.each([
  ['text: What is a good day?', { answer: 'text', words: 'What is a good day?', options: [] }],
  [
    'ONE:Do you sleep well? | Yes | No',
    { answer: 'one', words: 'Do you sleep well?', options: ['Yes', 'No'] },
  ],
  ['number: How many hours?', { answer: 'number', words: 'How many hours?', options: [] }],
  [
    'line: At what time: day or night?',
    { answer: 'line', words: 'At what time: day or night?', options: [] },
  ],
])('the line %j is a question', (typed, question) => {
  const read = asked(typed);
  expect(read).toEqual({ ok: true, value: [{ id: 'q1', ...question }] });
  if (read.ok) expect(asked(field.show(read.value))).toEqual(read);
});

test.each([
  'What is a good day?',
  'song: What is a good day?',
  'text:',
  'one: Do you sleep well?',
  'one: Do you sleep well? | Yes',
  'one: Do you sleep well? | Yes |',
  'text: What is a good day? | Sunny',
])('the line %j is none', (typed) => {
  expect(asked(typed)).toEqual({ ok: false, problem: 'QUESTION_FORM' });
});

test('there are not more questions than anybody answers', () => {
  expect(asked('text: Why?\n'.repeat(61))).toEqual({ ok: false, problem: 'TOO_MANY_LINES' });
});

describe('an assessment', () => {
  const kind = caseKindOf('assessment');
  const start = {
    template: 'carers',
    version: '1',
    title: 'For carers',
    questions: 'number: How many hours?\none: Do you sleep? | Well | Badly\ntext: What else?',
  };
  const base = { ...start, on: '1/11/2026', who: 'person', state: 'going-on' };
  const read = (typed: Record<string, string>) => {
    const fields = fieldsOf(kind, readForm(kind.fields, typed, context).values);
    return readForm(fields, typed, context);
  };

  test('asks the questions of its template, and can stop half-way', () => {
    expect(read({ ...base, q1: '20' })).toMatchObject({ values: { q1: 20, q2: '', q3: '' }, problems: {} });
    expect(read({ ...base, q1: '20', q2: '2' })).toMatchObject({ values: { q2: '2' } });
  });

  test.each([
    ['a number that is none', { q1: 'many' }, { q1: 'NUMBER_FORM' }],
    ['an answer that was not offered', { q2: '3' }, { q2: 'FIELD_INVALID' }],
    ['no template', { questions: '', template: '' }, { questions: 'FIELD_NEEDED', template: 'FIELD_NEEDED' }],
  ])('refuses %s', (_name, wrong, problems) => {
    expect(read({ ...base, ...wrong }).problems).toEqual(problems);
  });

  test('is read with the words that were asked, whatever became of the template', () => {
    const { values } = read({ ...base, q2: '2' });
    expect(fieldsOfQuestions(values['questions'])['q2']?.words).toEqual({
      label: 'Do you sleep?',
      options: { '1': 'Well', '2': 'Badly' },
    });
  });

  test('keeps an answer to a question of a kind that this version does not know', () => {
    const list = [{ id: 'q1', answer: 'drawing', words: 'Draw your house', options: [] }];
    const [own] = Object.values(fieldsOfQuestions(list));
    expect(own?.ask.as).toBe('text');
    expect(own?.schema.parse('a house')).toBe('a house');
  });
});

test('the newest version of each template is asked', () => {
  const all = [
    { code: 'a', version: 1 },
    { code: 'b', version: 3 },
    { code: 'a', version: 2 },
    { code: 'b', version: 2 },
  ];
  expect(newestOfEach(all)).toEqual([
    { code: 'a', version: 2 },
    { code: 'b', version: 3 },
  ]);
});

test('practice has templates for anybody, for carers and for young carers', () => {
  expect(templates.map(({ code }) => code)).toEqual(['strengths-and-needs', 'carers', 'young-carers']);
  for (const one of templates) expect(registerOf('template').schema.parse(one)).toEqual(one);
});
