/** A translated card as an administrator hands it in, read into what is kept; or what is still wrong with it. Pure: the vault and the screen use the same. */
import type { FormProblems } from '../../record/field/form.ts';
import type { FieldProblem } from '../../record/field/problems.ts';
import {
  type Purpose,
  type Translation,
  translationSchema,
  wordingForms,
} from '../../record/organisation.ts';
import { isPlainText } from '../plain-text.ts';
import { parseDate } from '../typed-date.ts';
import { otherLanguages } from './card-words.ts';

/** What is typed about one card. `wouldSend`, `wouldNotSend`: one thing on each line. */
export interface TypedTranslation {
  purpose: string;
  form: string;
  language: string;
  question: string;
  why: string;
  wouldSend: string;
  wouldNotSend: string;
  howLong: string;
  statement: string;
  checkedBy: string;
  /** A day as people type it. */
  checkedOn: string;
}

/** Fields of the card's words, in the order in which they are read. */
export const wordFields = ['question', 'why', 'statement', 'wouldSend', 'wouldNotSend', 'howLong'] as const;

const most = { question: 200, why: 400, statement: 600, howLong: 200, checkedBy: 120 } as const;
const MOST_OF_A_LINE = 200;

export type ReadTranslation = { ok: true; translation: Translation } | { ok: false; problems: FormProblems };

interface Charity {
  purposes: readonly Purpose[];
  notices: readonly { language: string }[];
}

const linesOf = (typed: string): string[] =>
  typed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().normalize('NFC')]));

/** @param today ISO day. Null where there is no such card, or no notice in that language: no screen offers it. */
export function readTranslation(
  typed: TypedTranslation,
  { purposes, notices }: Charity,
  today: string,
): ReadTranslation | null {
  const purpose = purposes.find((one) => one.purpose === typed.purpose);
  const form = wordingForms.find((one) => one === typed.form);
  if (purpose === undefined || form === undefined || !otherLanguages(notices).includes(typed.language))
    return null;
  const english = purpose.wording[form];
  const day = parseDate(typed.checkedOn);
  const said = (name: keyof typeof most) => typed[name].trim().normalize('NFC');
  const problems: Record<string, FieldProblem> = {};
  for (const name of ['question', 'why', 'statement', 'howLong', 'checkedBy'] as const) {
    const isAsked = name === 'checkedBy' || english[name] !== '';
    const problem = isAsked ? problemOf(said(name), most[name]) : null;
    if (problem !== null) problems[name] = problem;
  }
  for (const name of ['wouldSend', 'wouldNotSend'] as const) {
    const lines = linesOf(typed[name]);
    const problem = lines.map((line) => problemOf(line, MOST_OF_A_LINE)).find((one) => one !== null);
    // A thing that is left out would be agreed to unread.
    if (lines.length !== english[name].length) problems[name] = 'TRANSLATION_LINES';
    else if (problem !== undefined) problems[name] = problem;
  }
  if (!day.ok) problems['checkedOn'] = typed.checkedOn.trim() === '' ? 'FIELD_NEEDED' : day.problem;
  else if (day.value > today) problems['checkedOn'] = 'DATE_FUTURE';
  if (Object.keys(problems).length > 0 || !day.ok) return { ok: false, problems };
  const translation = translationSchema.parse({
    purpose: purpose.purpose,
    form,
    language: typed.language,
    english,
    wording: {
      question: said('question'),
      why: said('why'),
      wouldSend: linesOf(typed.wouldSend),
      wouldNotSend: linesOf(typed.wouldNotSend),
      howLong: said('howLong'),
      statement: english.statement === '' ? '' : said('statement'),
    },
    checkedBy: said('checkedBy'),
    checkedOn: day.value,
  });
  return { ok: true, translation };
}

function problemOf(text: string, longest: number): FieldProblem | null {
  if (text === '') return 'FIELD_NEEDED';
  if (!isPlainText(text)) return 'TEXT_UNREADABLE';
  return text.length > longest ? 'TEXT_TOO_LONG' : null;
}
