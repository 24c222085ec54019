/** What the server signs: receipts for what it keeps, and checkpoints of everything it has promised. */
import { z } from 'zod';
import { canonicalBytes } from '../encoding/canonical.ts';
import { hash as hashText, id16, isoTime, logHead, signature } from '../record/fields.ts';
import { hash } from './hash.ts';
import { sign, type SigningKeys, verify } from './signing.ts';

const receiptItemSchema = z.strictObject({
  change: hashText,
  sealed: hashText,
  /** Only `accepted` may be shown as safe at the office. A parked change is kept for a person to look at. */
  outcome: z.enum(['accepted', 'parked']),
  /** Where it stands in the team's feed; null when parked. */
  feed: z.strictObject({ team: id16, seq: z.int().min(1), entry: hashText }).nullable(),
});

const receiptSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  device: hashText,
  /** Root of the pushed batch. */
  batch: hashText,
  at: isoTime,
  /** Changes when the server is restored from a backup. */
  incarnation: id16,
  log: logHead,
  items: z.array(receiptItemSchema).min(1).max(10_000),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** The server's word that it keeps one chunk of a picture. A chunk stands in no feed: it counts for what the record counts that names it. */
const chunkReceiptSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  device: hashText,
  file: hashText,
  /** Hash of the sealed chunk. */
  chunk: hashText,
  at: isoTime,
  incarnation: id16,
  log: logHead,
});
export type ChunkReceipt = z.infer<typeof chunkReceiptSchema>;

export const checkpointSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  seq: z.int().min(1),
  at: isoTime,
  incarnation: id16,
  log: logHead,
  /** Merkle root over the heads of all feeds, in the order of team ids. */
  feeds: z.strictObject({ size: z.int().min(0), root: hashText }),
  prev: hashText.nullable(),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const signedReceiptSchema = z.strictObject({ receipt: receiptSchema, signature });
export type SignedReceipt = z.infer<typeof signedReceiptSchema>;

export const signedChunkReceiptSchema = z.strictObject({ receipt: chunkReceiptSchema, signature });
export type SignedChunkReceipt = z.infer<typeof signedChunkReceiptSchema>;

export const signedCheckpointSchema = z.strictObject({ checkpoint: checkpointSchema, signature });
export type SignedCheckpoint = z.infer<typeof signedCheckpointSchema>;

export function signReceipt(receipt: Receipt, keys: SigningKeys): SignedReceipt {
  return { receipt, signature: sign('receipt', canonicalBytes(receipt), keys) };
}

export function verifyReceipt(signed: SignedReceipt, serverKey: string): boolean {
  return verify('receipt', canonicalBytes(signed.receipt), signed.signature, serverKey);
}

export function signChunkReceipt(receipt: ChunkReceipt, keys: SigningKeys): SignedChunkReceipt {
  return { receipt, signature: sign('chunk-receipt', canonicalBytes(receipt), keys) };
}

export function verifyChunkReceipt(signed: SignedChunkReceipt, serverKey: string): boolean {
  return verify('chunk-receipt', canonicalBytes(signed.receipt), signed.signature, serverKey);
}

export function signCheckpoint(checkpoint: Checkpoint, keys: SigningKeys): SignedCheckpoint {
  return { checkpoint, signature: sign('checkpoint', canonicalBytes(checkpoint), keys) };
}

export function verifyCheckpoint(signed: SignedCheckpoint, serverKey: string): boolean {
  return verify('checkpoint', canonicalBytes(signed.checkpoint), signed.signature, serverKey);
}

export function checkpointHash(checkpoint: Checkpoint): string {
  return hash('checkpoint', canonicalBytes(checkpoint));
}
