/** What somebody drew: the strokes of a signature or a mark. What is typed is their JSON, so that a draft keeps them as it keeps words. */
import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { signatureProblem } from '../../rules/signature.ts';
import { strokeSchema } from '../consent-act.ts';
import type { Field } from './field.ts';
import type { FieldProblem } from './problems.ts';

const inkSchema = z.strictObject({
  strokes: z.array(strokeSchema).max(400),
  /** In 1/10000 of the pad's width. */
  padHeight: z.int().min(500).max(20_000),
});
export type Ink = z.infer<typeof inkSchema>;

/** Null for what is no ink. */
export function readInk(typed: string): Ink | null {
  try {
    const parsed = inkSchema.safeParse(JSON.parse(typed));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What a record holds in such a field; null where nobody drew. */
export function inkOf(value: unknown): Ink | null {
  const parsed = inkSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function ink(): Field<Ink | null> {
  return {
    ask: { as: 'ink' },
    schema: inkSchema.nullable(),
    empty: null,
    needed: false,
    when: null,
    read(typed): Result<Ink | null, FieldProblem> {
      if (typed === '') return ok(null);
      const drawn = typeof typed === 'string' ? readInk(typed) : null;
      if (drawn === null) return err('FIELD_INVALID');
      const problem = signatureProblem(drawn.strokes);
      return problem === null ? ok(drawn) : err(problem);
    },
    show: (value) => (value === null ? '' : JSON.stringify(value)),
  };
}
