import { test } from 'vitest';
import type { Proof } from '../../shared/crypto/proof.ts';
import { type Attack, patience, play } from './play.ts';
import { bitFlipped, letterChanged, onBodies } from './spoil.ts';
import { newWorld } from './world.ts';

const world = newWorld();

const attacks: readonly Attack[] = [
  {
    title: 'bits flipped in sealed bodies',
    codes: ['ROW_DAMAGED', 'KEY_COMMITMENT'],
    spoil: (_, draw) =>
      onBodies(({ head, blobs }) => ({ head, blobs: blobs.map((blob) => bitFlipped(blob, draw)) })),
  },
  {
    title: 'letters changed in headers',
    codes: ['ROW_DAMAGED', 'UNKNOWN_VERSION'],
    spoil: (_, draw) =>
      onBodies(({ head: { changes }, blobs }) => ({
        head: { changes: changes.map((one) => ({ ...one, header: letterChanged(one.header, draw) })) },
        blobs,
      })),
  },
  {
    title: 'proofs that prove something else',
    codes: ['BAD_SIGNATURE'],
    spoil: (_, draw) =>
      onBodies(({ head: { changes }, blobs }) => ({
        head: {
          changes: changes.map(({ proof, ...one }) => ({
            ...one,
            proof: draw.one([
              { ...proof, signature: draw.signature() },
              { ...proof, index: proof.index + 1 + draw.number(5) },
              { ...proof, path: [...proof.path, draw.hash()] },
              { ...proof, batch: { ...proof.batch, root: draw.hash() } },
              { ...proof, batch: { ...proof.batch, org: draw.hash() } },
              { ...proof, batch: { ...proof.batch, device: draw.hash() } },
            ]),
          })),
        },
        blobs,
      })),
  },
  {
    title: 'bodies swapped between changes',
    codes: ['ROW_DAMAGED'],
    spoil: (_, draw) =>
      onBodies(({ head, blobs }) => ({
        head,
        blobs:
          blobs.length < 2 ? blobs.map(() => bitFlipped(blobs[0]!, draw)) : [...blobs.slice(1), blobs[0]!],
      })),
  },
  {
    title: 'an older change under the id of a newer one',
    codes: ['ROW_DAMAGED'],
    spoil: () => {
      let older: { id: string; header: string; proof: Proof; blob: Uint8Array } | null = null;
      return onBodies(({ head: { changes }, blobs }) => {
        const [first] = changes;
        if (first !== undefined) older ??= { ...first, blob: blobs[0]!.slice() };
        const { id, blob, ...rest } = older!;
        return {
          head: { changes: changes.map((one) => (one.id === id ? one : { id: one.id, ...rest })) },
          blobs: blobs.map((one, index) => (changes[index]!.id === id ? one : blob)),
        };
      });
    },
  },
  {
    title: 'bodies withheld',
    codes: ['NEWS_MISSING'],
    spoil: (_, draw) =>
      onBodies(({ head: { changes }, blobs }) => {
        const without = draw.number(changes.length + 1);
        const kept = changes.map((_one, index) => without !== changes.length && index !== without);
        return {
          head: { changes: changes.filter((_one, index) => kept[index]) },
          blobs: blobs.filter((_blob, index) => kept[index]),
        };
      }),
  },
];

test.each(attacks)('$title', { timeout: patience }, async (attack) => {
  await play(world(), attack);
});
