/**
 * Questions as data: what a template asks, and what an assessment keeps of it, so that its answers are read with the words that were
 * asked. They are typed one on a line, the kind of answer first: `one: Do you sleep well? | Mostly | Sometimes | Hardly ever`.
 */
import { z } from 'zod';
import type { Json } from '../../encoding/canonical.ts';
import { err, ok } from '../../result.ts';
import { oneOf, someOf, yesNo } from './choice.ts';
import type { Field, Fields } from './field.ts';
import { whole } from './number.ts';
import { line, plain, text } from './text.ts';

export const answerKinds = ['line', 'text', 'one', 'some', 'number', 'yes-no'] as const;
type AnswerKind = (typeof answerKinds)[number];

const MOST_QUESTIONS = 60;
const MOST_OPTIONS = 20;
const MOST_SIGNS = 300;

const questionSchema = z.object({
  /** `q1`, `q2`: where it stands in its template. */
  id: z.string().max(40),
  answer: z.string().max(40),
  words: z.string().max(MOST_SIGNS),
  /** What can be chosen; the code of each is its place. */
  options: z.array(z.string().max(MOST_SIGNS)).max(MOST_OPTIONS),
});
export type Question = z.infer<typeof questionSchema>;
const questionsSchema = z.array(questionSchema).max(MOST_QUESTIONS);

/** `1` is the first. */
const optionCodes = (options: readonly string[]) => options.map((_, place) => String(place + 1));

export function questions(): Field<Question[]> {
  return {
    ask: { as: 'questions' },
    schema: questionsSchema,
    empty: [],
    needed: false,
    when: null,
    read(typed) {
      if (typeof typed !== 'string') return err('FIELD_INVALID');
      const lines = typed.split('\n').filter((each) => each.trim() !== '');
      if (lines.length > MOST_QUESTIONS) return err('TOO_MANY_LINES');
      const list: Question[] = [];
      for (const [place, each] of lines.entries()) {
        const read = readQuestion(each, `q${place + 1}`);
        if (!read.ok) return read;
        list.push(read.value);
      }
      return ok(list);
    },
    show: (list) => list.map(typedQuestion).join('\n'),
  };
}

function readQuestion(typed: string, id: string) {
  const colon = typed.indexOf(':');
  const answer = typed.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  const [asked = '', ...options] = typed.slice(colon + 1).split('|');
  const words = plain(asked, MOST_SIGNS);
  if (!words.ok) return words;
  const read = options.map((option) => plain(option, MOST_SIGNS));
  const wrong = read.find((option) => !option.ok);
  if (wrong?.ok === false) return wrong;
  const chosen = read.flatMap((option) => (option.ok ? [option.value] : []));
  const known = answerKinds.find((kind) => kind === answer);
  const isWhole = known !== undefined && words.value !== '' && !chosen.includes('') && fits(known, chosen);
  return isWhole ? ok({ id, answer, words: words.value, options: chosen }) : err('QUESTION_FORM' as const);
}

function fits(answer: AnswerKind, options: readonly string[]): boolean {
  const isChoice = answer === 'one' || answer === 'some';
  return isChoice ? options.length >= 2 && options.length <= MOST_OPTIONS : options.length === 0;
}

const typedQuestion = ({ answer, words, options }: Question) =>
  `${answer}: ${[words, ...options].join(' | ')}`;

/** Each question as a field of a record, with its own words. One that this version cannot ask is asked as text, so that nothing is lost. */
export function fieldsOfQuestions(list: Json | undefined): Fields {
  const parsed = questionsSchema.safeParse(list);
  return Object.fromEntries(
    (parsed.success ? parsed.data : []).map((question) => [question.id, fieldOf(question)]),
  );
}

function fieldOf({ answer, words, options }: Question): Field {
  const named = Object.fromEntries(options.map((option, place) => [String(place + 1), option]));
  return { ...ordinaryField(answer, options), words: { label: words, options: named } };
}

function ordinaryField(answer: string, options: readonly string[]) {
  switch (answer) {
    case 'line':
      return line(300);
    case 'one':
      return oneOf(optionCodes(options));
    case 'some':
      return someOf(optionCodes(options));
    case 'number':
      return whole(0, 999);
    case 'yes-no':
      return oneOf(yesNo);
    default:
      return text(10_000);
  }
}

/** Copied from elsewhere when the record was begun: neither asked nor shown. */
export function copied<T extends Json>(field: Field<T>): Field<T> {
  return { ...field, ask: { as: 'copied' } };
}
