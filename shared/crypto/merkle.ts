/** The Merkle tree of RFC 6962 (§2.1): one signature over its root speaks for every leaf. */
import { concat, equalBytes } from '../encoding/bytes.ts';
import { sha256 } from './hash.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(concat(LEAF, data));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(NODE, left, right));
}

/** All levels from the leaves up. A node without a partner moves up as it is, which gives RFC 6962's tree. */
function levels(leaves: readonly Uint8Array[]): Uint8Array[][] {
  const all = [leaves.map(leafHash)];
  for (let level = all[0]; level !== undefined && level.length > 1; level = all.at(-1)) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const left = level[at];
      const right = level[at + 1];
      if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
    }
    all.push(above);
  }
  return all;
}

export interface MerkleTree {
  root: Uint8Array;
  /** Siblings from the leaf to the root. */
  path(index: number): Uint8Array[];
}

export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  if (leaves.length === 0) return { root: sha256(new Uint8Array()), path: () => [] };
  const all = levels(leaves);
  return {
    root: all.at(-1)?.[0] ?? new Uint8Array(),
    path(index) {
      const path: Uint8Array[] = [];
      for (let at = index, depth = 0; depth < all.length - 1; depth += 1, at >>= 1) {
        const sibling = all[depth]?.[at ^ 1];
        if (sibling !== undefined) path.push(sibling);
      }
      return path;
    },
  };
}

/** RFC 9162 §2.1.3.2. */
export function inTree(
  data: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let hash = leafHash(data);
  for (const sibling of path) {
    if (last === 0) return false;
    if ((at & 1) === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while ((at & 1) === 0 && at !== 0) {
        at >>= 1;
        last >>= 1;
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    at >>= 1;
    last >>= 1;
  }
  return last === 0 && equalBytes(hash, root);
}
