/** Pieces that several kinds of record share. */
import { z } from 'zod';

/** What a person or a worker typed. Kept literally; only ever shown as text. */
export const text = (most: number) => z.string().max(most);
export const filled = (most: number) => z.string().trim().min(1).max(most);

/** Calendar date, `2026-11-23`. */
export const isoDate = z.iso.date();
/** Time claimed by a device, in UTC with milliseconds. */
export const isoTime = z.iso.datetime({ precision: 3 });

/** 32 bytes as base64url without padding: ids of changes, files, devices, keys; hashes. */
export const hash = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** 16 random bytes as base64url: ids of records, workers, teams, drafts. */
export const id16 = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
/** An Ed25519 signature as base64url. */
export const signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
