/** Fields of words: a line, a text of several lines, a list with one thing on each line. */
import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { isPlainText } from '../../rules/plain-text.ts';
import type { Ask, Context, Field, Typed } from './field.ts';
import type { FieldProblem } from './problems.ts';

type Rule = (typed: string, context: Context) => Result<string, FieldProblem>;

interface Line {
  width?: 'full' | 'short' | 'tiny';
  keys?: 'tel' | 'email' | 'numeric' | 'decimal';
}

/** Many more characters than any form holds: a value of this length came from elsewhere. */
const MOST_KEPT = 200_000;
const kept = z.string().max(MOST_KEPT);

/** Trimmed, in Unicode NFC, and otherwise as it was typed. `most` counts characters as people do. */
export function plain(typed: string, most: number): Result<string, FieldProblem> {
  const text = typed.trim().normalize('NFC');
  if (!isPlainText(text)) return err('TEXT_UNREADABLE');
  return text.length > most && [...text].length > most ? err('TEXT_TOO_LONG') : ok(text);
}

function words(ask: Ask, rule: Rule, show: (value: string) => string = (value) => value): Field<string> {
  return {
    ask,
    schema: kept,
    empty: '',
    needed: false,
    when: null,
    read(typed: Typed, context: Context) {
      if (typeof typed !== 'string') return err('FIELD_INVALID');
      return typed.trim() === '' ? ok('') : rule(typed, context);
    },
    show: (value) => (value === '' ? '' : show(value)),
  };
}

export function line(most: number, { width = 'full', keys }: Line = {}): Field<string> {
  const ask = { as: 'line', width, ...(keys === undefined ? {} : { keys }) } as const;
  return words(ask, (typed) => plain(typed.replaceAll(/\s+/gu, ' '), most));
}

/** A line with a form of its own: `rule` reads it, `show` gives it as people write it. */
export function formatted(rule: Rule, show: (value: string) => string, about: Line = {}): Field<string> {
  const { width = 'short', keys } = about;
  return words({ as: 'line', width, ...(keys === undefined ? {} : { keys }) }, rule, show);
}

export function text(most: number): Field<string> {
  return words({ as: 'text' }, (typed) => plain(typed.replaceAll('\r\n', '\n'), most));
}

/** One thing on each line; empty lines are left out. */
export function lines(mostLines: number, mostEach: number): Field<string[]> {
  return {
    ask: { as: 'text' },
    schema: z.array(kept).max(1000),
    empty: [],
    needed: false,
    when: null,
    read(typed) {
      if (typeof typed !== 'string') return err('FIELD_INVALID');
      const list: string[] = [];
      for (const each of typed.split('\n')) {
        const read = plain(each, mostEach);
        if (!read.ok) return read;
        if (read.value !== '') list.push(read.value);
      }
      return list.length > mostLines ? err('TOO_MANY_LINES') : ok(list);
    },
    show: (value) => value.join('\n'),
  };
}

/** What the vault writes when a record is saved. Whatever is typed into it is refused. */
export function written(): Field<string> {
  return words({ as: 'nothing' }, () => err('FIELD_INVALID'));
}

/** A text that the screen hands in to the letter: no space is taken off it. */
export function asHandedIn(): Field<string> {
  return words({ as: 'text' }, (typed) => {
    if (!isPlainText(typed)) return err('TEXT_UNREADABLE');
    return typed.length > MOST_KEPT ? err('TEXT_TOO_LONG') : ok(typed);
  });
}

/** What shows whether two words are the same, and neither of them. It is never shown. */
export function secretMark(): Field<string> {
  return { ...written(), show: () => '' };
}
