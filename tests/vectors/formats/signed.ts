/** What devices and the server sign, and what chains it. */
import { headerToChange, readChange } from '../../../shared/change/change.ts';
import {
  type Acknowledgement,
  acknowledgementSchema,
  signAcknowledgement,
  verifyAcknowledgement,
} from '../../../shared/crypto/acknowledgement.ts';
import { feedEntryHash, feedEntrySchema, feedHeadLeaf } from '../../../shared/crypto/feed.ts';
import { hash } from '../../../shared/crypto/hash.ts';
import { newSigningKeys } from '../../../shared/crypto/keys.ts';
import { leafHash } from '../../../shared/crypto/merkle.ts';
import { isInBatch, proofSchema, proofs, signBatch, verifyBatch } from '../../../shared/crypto/proof.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import {
  checkpointHash,
  signChunkReceipt,
  signedCheckpointSchema,
  signedChunkReceiptSchema,
  signedReceiptSchema,
  signReceipt,
  verifyCheckpoint,
  verifyChunkReceipt,
  verifyReceipt,
} from '../../../shared/crypto/server-signed.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { feedHead } from '../../../shared/record/fields.ts';
import { answerChallenge, type Caller, isAnswer } from '../../../shared/wire/challenge.ts';
import { carry, newCheckpoint, newReceipt, newScene, signStatement } from '../../unit/evidence/acts.ts';
import { type Format, format } from '../format.ts';
import { textOf } from '../text.ts';

const random = systemRandom();
const someHash = () => hash('change', random.bytes(32));

function challenge(kind: Caller['kind']): Format {
  return format({
    needs: ['org', 'id', 'nonce', 'key'],
    make() {
      const [keys, org, id, nonce] = [newSigningKeys(random), someHash(), someHash(), someHash()];
      const answer = answerChallenge({ org, kind, id }, nonce, keys);
      return { bytes: fromBase64(answer), with: { org, id, nonce, key: keys.public } };
    },
    open: (bytes, { org, id, nonce, key }) =>
      isAnswer({ org, kind, id }, nonce, toBase64(bytes), key) ? { answers: 'yes' } : null,
    elsewhere: (bytes, { org, id, nonce, key }) => {
      const other = { org, kind: kind === 'device' ? 'invitation' : 'device', id } as const;
      return {
        'as a caller of another kind': isAnswer(other, nonce, toBase64(bytes), key)
          ? { answers: 'yes' }
          : null,
      };
    },
    signed: (bytes, { org, id, nonce, key }) => [
      {
        tag: 'challenge',
        message: canonicalBytes({ org, kind, id, nonce }),
        signature: toBase64(bytes),
        key,
      },
    ],
  });
}

function acknowledgement(did: Acknowledgement['did']): Format {
  return format({
    needs: ['signature', 'key'],
    make() {
      const keys = newSigningKeys(random);
      const at = '2026-11-23T16:20:00.000Z';
      const said: Acknowledgement = { v: 1, org: someHash(), device: someHash(), entry: 9, did, at };
      const signature = signAcknowledgement(said, keys);
      return { bytes: canonicalBytes(said), with: { signature, key: keys.public } };
    },
    open(bytes, { signature, key }) {
      const said = parseCanonical(acknowledgementSchema, bytes);
      return said !== null && verifyAcknowledgement(said, signature, key) ? { did: said.did } : null;
    },
    signed: (message, { signature, key }) => [{ tag: 'done', message, signature, key }],
  });
}

/** One for each kind of caller, and for each deed: a new one is missing here until it has its vector. */
const challenges: Record<Caller['kind'], Format> = {
  device: challenge('device'),
  invitation: challenge('invitation'),
};
const acknowledgements: Record<Acknowledgement['did'], Format> = {
  erased: acknowledgement('erased'),
  wiped: acknowledgement('wiped'),
};

export const signedFormats = {
  'challenge-of-a-device': challenges.device,
  'challenge-of-an-invitation': challenges.invitation,
  'acknowledgement-erased': acknowledgements.erased,
  'acknowledgement-wiped': acknowledgements.wiped,

  'change-header': format({
    needs: [],
    isHash: true,
    make() {
      const scene = newScene('a header to keep');
      return { bytes: utf8(carry(scene, signStatement(scene)).headerText), with: {} };
    },
    open(bytes) {
      const change = readChange(textOf(bytes) ?? '');
      return change === null ? null : { id: change.id, again: headerToChange(change.header).headerText };
    },
    hashed: (message) => [{ tag: 'change', message, hash: readChange(fromUtf8(message))?.id ?? '' }],
  }),

  'batch-proof': format({
    needs: ['change', 'key'],
    make() {
      const [keys, org, device] = [newSigningKeys(random), someHash(), someHash()];
      const ids = [someHash(), someHash(), someHash()];
      const [, second] = proofs(signBatch(org, device, ids, keys), ids);
      return { bytes: canonicalBytes(second), with: { change: ids[1] ?? '', key: keys.public } };
    },
    open(bytes, { change, key }) {
      const proof = parseCanonical(proofSchema, bytes);
      if (proof === null || !verifyBatch(proof, key) || !isInBatch(change, proof)) return null;
      return { root: proof.batch.root };
    },
    signed(bytes, { key }) {
      const { batch, signature } = proofSchema.parse(parseCanonical(proofSchema, bytes));
      return [{ tag: 'batch', message: canonicalBytes(batch), signature, key }];
    },
  }),

  receipt: format({
    needs: ['key'],
    make() {
      const scene = newScene('a receipt to keep');
      const { receipt } = newReceipt(scene, [someHash(), someHash()]);
      const parked = { change: someHash(), sealed: someHash(), outcome: 'parked' as const, feed: null };
      const signed = signReceipt({ ...receipt, items: [...receipt.items, parked] }, scene.office.server);
      return { bytes: canonicalBytes(signed), with: { key: scene.office.server.public } };
    },
    open(bytes, { key }) {
      const signed = parseCanonical(signedReceiptSchema, bytes);
      return signed !== null && verifyReceipt(signed, key)
        ? { items: canonicalText(signed.receipt.items) }
        : null;
    },
    signed(bytes, { key }) {
      const { receipt, signature } = signedReceiptSchema.parse(parseCanonical(signedReceiptSchema, bytes));
      return [{ tag: 'receipt', message: canonicalBytes(receipt), signature, key }];
    },
  }),

  'chunk-receipt': format({
    needs: ['key'],
    make() {
      const scene = newScene('a receipt of a chunk to keep');
      const { office, device, file } = scene;
      const { receipt } = newReceipt(scene, [file]);
      const { org, at, incarnation, log } = receipt;
      const about = { v: 1, org, device: device.id, file, chunk: someHash(), at, incarnation, log } as const;
      return {
        bytes: canonicalBytes(signChunkReceipt(about, office.server)),
        with: { key: office.server.public },
      };
    },
    open(bytes, { key }) {
      const signed = parseCanonical(signedChunkReceiptSchema, bytes);
      if (signed === null || !verifyChunkReceipt(signed, key)) return null;
      return { file: signed.receipt.file, chunk: signed.receipt.chunk };
    },
    signed(bytes, { key }) {
      const { receipt, signature } = signedChunkReceiptSchema.parse(
        parseCanonical(signedChunkReceiptSchema, bytes),
      );
      return [{ tag: 'chunk-receipt', message: canonicalBytes(receipt), signature, key }];
    },
  }),

  checkpoint: format({
    needs: ['key'],
    make() {
      const { office } = newScene('a checkpoint to keep');
      return { bytes: canonicalBytes(newCheckpoint(office)), with: { key: office.server.public } };
    },
    open(bytes, { key }) {
      const signed = parseCanonical(signedCheckpointSchema, bytes);
      return signed !== null && verifyCheckpoint(signed, key)
        ? { hash: checkpointHash(signed.checkpoint) }
        : null;
    },
    signed(bytes, { key }) {
      const read = signedCheckpointSchema.parse(parseCanonical(signedCheckpointSchema, bytes));
      return [
        { tag: 'checkpoint', message: canonicalBytes(read.checkpoint), signature: read.signature, key },
      ];
    },
    hashed(bytes) {
      const { checkpoint } = signedCheckpointSchema.parse(parseCanonical(signedCheckpointSchema, bytes));
      return [{ tag: 'checkpoint', message: canonicalBytes(checkpoint), hash: checkpointHash(checkpoint) }];
    },
  }),

  'feed-entry': format({
    needs: [],
    isHash: true,
    make() {
      const [change, file, sealed] = [someHash(), someHash(), someHash()];
      const where = { org: someHash(), team: newId(random), seq: 4, log: 3, prev: someHash() };
      const at = '2026-11-23T16:20:00.000Z';
      return { bytes: canonicalBytes({ v: 1, ...where, change, file, sealed, at }), with: {} };
    },
    open(bytes) {
      const entry = parseCanonical(feedEntrySchema, bytes);
      return entry === null ? null : { hash: feedEntryHash(entry) };
    },
    hashed(message) {
      const entry = feedEntrySchema.parse(parseCanonical(feedEntrySchema, message));
      return [{ tag: 'feed', message, hash: feedEntryHash(entry) }];
    },
  }),

  'feed-head': format({
    needs: [],
    isHash: true,
    make: () => ({ bytes: canonicalBytes({ team: newId(random), size: 4, head: someHash() }), with: {} }),
    open(bytes) {
      const head = parseCanonical(feedHead, bytes);
      return head === null ? null : { leaf: toBase64(leafHash(feedHeadLeaf(head))) };
    },
  }),
} satisfies Record<string, Format>;
