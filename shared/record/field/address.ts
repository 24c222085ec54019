/** Where somebody lives. One value: the lines of two answers never mix. */
import { z } from 'zod';
import { err, ok } from '../../result.ts';
import type { Field, Values } from './field.ts';
import { postcode } from './known.ts';
import { lines } from './text.ts';

const schema = z.object({ lines: z.array(z.string().max(1000)).max(100), postcode: z.string().max(100) });
export type Address = z.infer<typeof schema>;

const typedLines = lines(5, 35);
const typedPostcode = postcode();

/** Typed as two texts: the lines, then the postcode or the stand-in for none. */
export function address(): Field<Address> {
  return {
    ask: { as: 'address' },
    schema,
    empty: { lines: [], postcode: '' },
    needed: false,
    when: null,
    read(typed, context, values) {
      if (typeof typed !== 'object') return err('FIELD_INVALID');
      const [above = '', code = ''] = typed;
      const read = typedLines.read(above, context, values);
      if (!read.ok) return read.problem === 'TEXT_UNREADABLE' ? read : err('ADDRESS_TOO_LONG');
      const end = typedPostcode.read(code, context, values);
      return end.ok ? ok({ lines: read.value, postcode: end.value }) : end;
    },
    show: (value) => [value.lines.join('\n'), value.postcode],
  };
}

/** Whether a form holds an address that a letter could reach. */
export function hasAddress(name: string): (values: Values) => boolean {
  return ({ [name]: value }) => (schema.safeParse(value).data?.lines.length ?? 0) > 0;
}
