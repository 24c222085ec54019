/**
 * What a laptop writes down about what was looked at and taken out: ids and codes, never a name or a word of a file. Each entry holds
 * the hash of the one before it, so that one which was changed, dropped or put in twice is found. What was changed in a file stands in
 * its signed changes already, and who gave whom a key in the membership log: neither is written down here again.
 */
import { z } from 'zod';
import { hash } from '../crypto/hash.ts';
import { utf8 } from '../encoding/bytes.ts';
import { canonicalText, parseCanonical } from '../encoding/canonical.ts';
import { hash as hashText, id16, isoTime } from '../record/fields.ts';

/** What can be noted now. An entry of a newer Doorstep may name something else, and is part of the chain all the same. */
export const auditActions = [
  /** The first entry of a chain: a new laptop, or one that has lost its journal. */
  'began',
  'unlocked',
  'locked',
  'opened',
  /** What is masked was shown in full. */
  'revealed',
  'printed',
  'exported',
  'imported',
  'import-undone',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What was printed or taken out. */
export const auditThings = [
  'receipt',
  'letter',
  'visit-card',
  'evidence',
  'laptop-report',
  'audit-log',
  'sharing-register',
  'incident-register',
  'rights-register',
  'register',
  'statistics',
  'disposal-register',
  'mailing-list',
  /** What is held about somebody, and why. */
  'held',
  /** All of it, for who asked to see it. */
  'copy',
  'invitation',
  'bank-details',
  'people',
  'other',
] as const;
export type AuditThing = (typeof auditThings)[number];

/** Why a file could be opened. `ended`: the right to it had ended, and the laptop still had its copy. */
export const openReasons = ['caseload', 'team', 'grant', 'data-protection', 'broken-glass', 'ended'] as const;
export type OpenReason = (typeof openReasons)[number];

const code = z.string().regex(/^[a-z-]{0,40}$/);

const eventSchema = z.strictObject({
  v: z.literal(1),
  /** Made anew where a laptop cannot go on with its last chain. */
  chain: id16,
  /** From 1, without gaps. */
  seq: z.int().min(1),
  /** The hash of the entry before; null in the first. */
  previous: hashText.nullable(),
  /** By the laptop's clock: a claim. Order never depends on it. */
  at: isoTime,
  worker: id16,
  device: hashText,
  action: code,
  target: z.strictObject({
    file: hashText.nullable(),
    /** What of it, as a code; empty where the file says it all. */
    thing: code,
    /** A record's id, or the place of broken glass in the membership log; empty for none. */
    id: z.string().max(60),
  }),
  /** Why, as a code; empty where nobody is asked. */
  reason: code,
});
export type AuditEvent = z.infer<typeof eventSchema>;

const entrySchema = eventSchema.extend({ hash: hashText });
export type AuditEntry = z.infer<typeof entrySchema>;

export function auditHash(event: AuditEvent): string {
  return hash('audit', utf8(canonicalText(event)));
}

/** The one line that stands for an event from here on. */
export function auditLine(event: AuditEvent): string {
  return canonicalText({ ...event, hash: auditHash(event) } satisfies AuditEntry);
}

/** Null for a line that is no entry. Whether its hash is right is a question of its own. */
export function readAuditLine(line: string): AuditEntry | null {
  return parseCanonical(entrySchema, line);
}

export function hashOfEntry(entry: AuditEntry): string {
  const { hash: _own, ...event } = entry;
  return auditHash(event);
}
