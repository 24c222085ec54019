/** Pieces that records, the membership log and messages share. */
import { z } from 'zod';

/** What a person or a worker typed. Kept literally; only ever shown as text. */
export const text = (most: number) => z.string().max(most);
export const filled = (most: number) => z.string().trim().min(1).max(most);

/** Calendar date, `2026-11-23`. */
export const isoDate = z.iso.date();
/** Time claimed by a device, in UTC with milliseconds. */
export const isoTime = z.iso.datetime({ precision: 3 });

// Bytes as base64url without padding. The last sign holds bits that no byte uses; where they are not zero it is a second
// spelling of the same bytes, and no spelling of ours.

/** 32 bytes: ids of changes, files, devices, keys; hashes. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
/** 16 random bytes: ids of records, workers, teams, drafts. */
export const id16 = z.string().regex(/^[A-Za-z0-9_-]{21}[AQgw]$/);
/** An Ed25519 signature, 64 bytes. */
export const signature = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);

/** A place in the membership log: how many entries, and the hash of the last. */
export const logHead = z.strictObject({ size: z.int().min(1), head: hash });
export type LogHead = z.infer<typeof logHead>;
/** How far a team's feed has come; its head is null while it is empty. */
export const feedHead = z.strictObject({ team: id16, size: z.int().min(0), head: hash.nullable() });
