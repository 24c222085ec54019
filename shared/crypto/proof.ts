/** The device's signature over the Merkle root of a batch of change ids; a lone save is a batch of one. */
import { z } from 'zod';
import { fromBase64, toBase64 } from '../encoding/bytes.ts';
import { canonicalBytes } from '../encoding/canonical.ts';
import { hash as hashText, signature } from '../record/fields.ts';
import { inTree, merkleTree } from './merkle.ts';
import { sign, type SigningKeys, verify } from './signing.ts';

export const batchSchema = z.strictObject({
  v: z.literal(1),
  org: hashText,
  device: hashText,
  size: z.int().min(1).max(10_000),
  root: hashText,
});
export type Batch = z.infer<typeof batchSchema>;

export const signedBatchSchema = z.strictObject({ batch: batchSchema, signature });
export type SignedBatch = z.infer<typeof signedBatchSchema>;

export const proofSchema = z.strictObject({
  batch: batchSchema,
  signature,
  index: z.int().min(0),
  path: z.array(hashText).max(32),
});
export type Proof = z.infer<typeof proofSchema>;

export function batchRoot(ids: readonly string[]): string {
  return toBase64(merkleTree(ids.map(fromBase64)).root);
}

export function signBatch(
  org: string,
  device: string,
  ids: readonly string[],
  keys: SigningKeys,
): SignedBatch {
  const batch: Batch = { v: 1, org, device, size: ids.length, root: batchRoot(ids) };
  return { batch, signature: sign('batch', canonicalBytes(batch), keys) };
}

/** The proof of each id of a batch, in order. */
export function proofs(signed: SignedBatch, ids: readonly string[]): Proof[] {
  const tree = merkleTree(ids.map(fromBase64));
  return ids.map((_, index) => ({ ...signed, index, path: tree.path(index).map(toBase64) }));
}

export function verifyBatch(signed: SignedBatch, signKey: string): boolean {
  return verify('batch', canonicalBytes(signed.batch), signed.signature, signKey);
}

/** The tree half of a proof; the signature half is `verifyBatch`, once for a whole batch. */
export function isInBatch(id: string, proof: Proof): boolean {
  return inTree(
    fromBase64(id),
    proof.index,
    proof.batch.size,
    proof.path.map(fromBase64),
    fromBase64(proof.batch.root),
  );
}
