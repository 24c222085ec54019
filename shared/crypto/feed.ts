/** A team's feed: a gapless chain of small entries that say in which order sealed changes arrived. Never bodies. */
import { z } from 'zod';
import { canonicalBytes } from '../encoding/canonical.ts';
import { feedHead, hash as hashText, id16, isoTime } from '../record/fields.ts';
import { hash } from './hash.ts';

export const feedEntrySchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  team: id16,
  /** From 1, without gaps. */
  seq: z.int().min(1),
  change: hashText,
  file: hashText,
  sealed: hashText,
  /** The membership log's size when the change was accepted: its author was entitled there. */
  log: z.int().min(1),
  at: isoTime,
  /** Hash of the entry before; null for the first. */
  prev: hashText.nullable(),
});
export type FeedEntry = z.infer<typeof feedEntrySchema>;

export function feedEntryHash(entry: FeedEntry): string {
  return hash('feed', canonicalBytes(entry));
}

/** The head of one feed, as a leaf of a checkpoint's tree. */
export type FeedHead = z.infer<typeof feedHead>;

export function feedHeadLeaf(head: FeedHead): Uint8Array {
  return canonicalBytes(head);
}
