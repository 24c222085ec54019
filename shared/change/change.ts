/**
 * One edit of one record. The header is what everybody may see, and its hash is the change's id; the body is sealed apart.
 *
 * The header commits to the body (SHA-256 of salt and plaintext), so a reader notices a body under another header, and a message
 * under another key. The seal is outside the id: sealing again under a newer key leaves the id, and every proof, as they were.
 */
import { z } from 'zod';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../encoding/canonical.ts';
import { hash } from '../crypto/hash.ts';
import { hash as hashText, id16, isoTime, logHead } from '../record/fields.ts';

const counter = z
  .int()
  .min(1)
  .max(2 ** 47);

export const headerSchema = z.strictObject({
  v: z.literal(1),
  /** The organisation: the hash of its genesis. */
  org: hashText,
  /** The file's id is the id of its first change; that one, the root, says null and names its first team. */
  file: hashText.nullable(),
  team: id16.nullable(),
  device: hashText,
  /** Counts this device's changes, without gaps. */
  counter,
  /** The file's heads as this device knew them. */
  parents: z.array(hashText).max(1000),
  /** One more than the highest among all that was seen of the file. */
  lamport: counter,
  /** The membership log as this device knew it. */
  log: logHead,
  /** The newest checkpoint seen, or null before the first. */
  checkpoint: hashText.nullable(),
  /** Tagged SHA-256 of salt and plaintext. */
  body: hashText,
});
export type Header = z.infer<typeof headerSchema>;

const fieldSchema = z.strictObject({
  value: z.json(),
  /** The changes whose value of this field this one puts away. A value lives until it is replaced. */
  replaces: z.array(hashText).max(1000),
});

export const bodySchema = z.strictObject({
  v: z.literal(1),
  record: id16,
  kind: z.string().max(40),
  schema: z.int().min(1),
  worker: id16,
  /** The device's clock, as a claim. Order never depends on it. */
  at: isoTime,
  fields: z.record(z.string().max(60), fieldSchema),
});
export type Body = z.infer<typeof bodySchema>;

/** A change as it is kept and carried: header text exactly as hashed. */
export interface Change {
  id: string;
  header: Header;
  headerText: string;
}

export function headerToChange(header: Header): Change {
  const headerText = canonicalText(header);
  return { id: hash('change', utf8(headerText)), header, headerText };
}

/** Null when the text is no canonical header of this version. */
export function readChange(headerText: string): Change | null {
  const header = parseCanonical(headerSchema, headerText);
  if (header === null || (header.file === null) !== (header.team !== null)) return null;
  if ((header.file === null) !== (header.parents.length === 0)) return null;
  return { id: hash('change', utf8(headerText)), header, headerText };
}

/** The case file a change belongs to. */
export function fileOf(change: Change): string {
  return change.header.file ?? change.id;
}

export function bodyHash(salt: Uint8Array, body: Uint8Array): string {
  return hash('body', salt, body);
}

export function encodeBody(body: Body): Uint8Array {
  return canonicalBytes(body);
}
