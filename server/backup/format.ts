/**
 * A backup of one database: gzipped lines of JSON. The first is the head, then one for each row, `["table", {…}]`, and the last
 * says how many lines came before it and their hash. A file without its last line was cut.
 */
import { z } from 'zod';

export const kinds = ['main', 'keystore'] as const;
export type Kind = (typeof kinds)[number];

export const headSchema = z.strictObject({
  doorstep: z.literal('backup'),
  v: z.literal(1),
  kind: z.enum(kinds),
  /** When the snapshot was taken. What counts for pruning: a file's own date changes when it is copied. */
  at: z.iso.datetime(),
  /** The migrations that the database had. Only a database with just these can take the rows back. */
  schema: z.array(z.strictObject({ name: z.string(), hash: z.string() })),
});
export type Head = z.infer<typeof headSchema>;

export const endSchema = z.strictObject({
  end: z.strictObject({
    lines: z.int().min(1),
    /** SHA-256 of all lines before this one with their line ends, in hexadecimal. */
    sha256: z.string(),
  }),
});

export function fileName({ kind, at }: Head): string {
  return `doorstep-${kind}-${at.replace(/[^0-9TZ]/g, '-')}.ndjson.gz`;
}

/** Why a file is no whole backup, as a sentence. */
export class DamagedBackup extends Error {}
