/** Fields that are answered by choosing. Nothing is chosen beforehand. */
import { z } from 'zod';
import type { Json } from '../../encoding/canonical.ts';
import { err, ok } from '../../result.ts';
import { type Field, when } from './field.ts';

/** A code that this version does not know is still read: a newer Doorstep kept it. */
const code = z.string().max(60);

/** One of a list of codes; `''` when nobody has chosen. */
export function oneOf<const C extends readonly string[]>(of: C): Field<C[number] | ''> {
  return {
    ask: { as: 'one', of },
    schema: code,
    empty: '',
    needed: false,
    when: null,
    read(typed) {
      const chosen = ['', ...of].find((each) => each === typed);
      return chosen === undefined ? err('FIELD_INVALID') : ok(chosen as C[number] | '');
    },
    show: (value) => value,
  };
}

/** Any number of a list of codes, in the list's own order. */
export function someOf<const C extends readonly string[]>(of: C): Field<C[number][]> {
  return {
    ask: { as: 'some', of },
    schema: z.array(code).max(200),
    empty: [],
    needed: false,
    when: null,
    read(typed) {
      if (typeof typed !== 'object' || typed.some((each) => !of.includes(each))) return err('FIELD_INVALID');
      return ok(of.filter((each): each is C[number] => typed.includes(each)));
    },
    show: (value) => value,
  };
}

/** A box to tick. For a question use `oneOf(['yes', 'no'])`, which can also be left open. */
export function tick(): Field<boolean> {
  return {
    ask: { as: 'yes' },
    schema: z.boolean(),
    empty: false,
    needed: false,
    when: null,
    read: (typed) => (typeof typed === 'boolean' ? ok(typed) : err('FIELD_INVALID')),
    show: (value) => value,
  };
}

export const yesNo = ['yes', 'no'] as const;
export const yesNoUnknown = ['yes', 'no', 'unknown'] as const;

/** Asked only where a box is ticked. */
export function whenYes<T extends Json>(box: string, field: Field<T>): Field<T> {
  return when(({ [box]: ticked }) => ticked === true, field);
}
