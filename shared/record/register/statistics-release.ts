/**
 * A table of statistics that may leave the charity, as it was published: what went out before decides what may go out next. The vault
 * writes it, once it has counted and asked the rules; only why it is released is typed. No exact count is kept.
 */
import { z } from 'zod';
import { canonicalText, parseCanonical } from '../../encoding/canonical.ts';
import { HIDDEN_SYMBOL } from '../../rules/small-numbers/draw.ts';
import { needed } from '../field/field.ts';
import { text, written } from '../field/text.ts';
import { register } from './register.ts';

export const statisticsRelease = register({
  headline: ['report', 'from'],
  writers: 'custodians',
  merge: 'once',
  fields: {
    report: needed(written()),
    /** First and last ISO day. */
    from: needed(written()),
    until: needed(written()),
    protection: needed(written()),
    /** See `releasedTable`. */
    table: needed(written()),
    reason: needed(text(400)),
  },
});

const codes = z.array(z.string().max(80)).max(1000);
const shown = z.union([z.int().nonnegative(), z.literal(HIDDEN_SYMBOL)]);
const releasedSchema = z.object({
  /** What a later release is set against: see `rules/small-numbers/release.ts`. */
  counts: z.string().max(80),
  each: z.string().max(80),
  by: z.array(z.string().max(80)).min(1).max(2),
  /** Codes of its rows and columns. */
  rows: codes,
  columns: codes,
  /** Some files were not on the laptop that counted. */
  isPartial: z.boolean(),
  published: z.object({
    kind: z.enum(['one-way', 'two-way']),
    counts: z.array(z.array(shown).max(1000)).max(1000),
    rowTotals: z.array(shown).max(1000),
    columnTotals: z.array(shown).max(1000),
    total: z.int().nonnegative(),
  }),
});
export type ReleasedTable = z.infer<typeof releasedSchema>;

export const writeReleased = (table: ReleasedTable): string => canonicalText(table);

/** Null for what this version cannot read. */
export const releasedTable = (text: string): ReleasedTable | null => parseCanonical(releasedSchema, text);
