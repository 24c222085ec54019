/**
 * What this version wrote must open for ever. The answers beside this file were made once, by the code as it was on the day the formats
 * were laid down, and are never made again: a new version of a format adds answers of its own, and these go on to be read.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyHash, readChange } from '../../shared/change/change.ts';
import { envelopeSchema, openEnvelope } from '../../shared/crypto/envelope.ts';
import { feedEntryHash, feedEntrySchema, feedHeadLeaf } from '../../shared/crypto/feed.ts';
import { hash, type Tag } from '../../shared/crypto/hash.ts';
import { blobHash, invitationKeys, openBlob } from '../../shared/crypto/invitation.ts';
import { openKeyring, readKeyring, recoverKeyring } from '../../shared/crypto/keyring.ts';
import {
  boxKeysFromSecret,
  deviceId,
  fileKey,
  signingKeysFromSeed,
  subkey,
} from '../../shared/crypto/keys.ts';
import { kdfSchema, passphraseKey } from '../../shared/crypto/passphrase.ts';
import { opensPinLock } from '../../shared/crypto/pin.ts';
import { isInBatch, proofSchema, verifyBatch } from '../../shared/crypto/proof.ts';
import { joinCards, readCard } from '../../shared/crypto/recovery-cards.ts';
import { openBody, sealedHash } from '../../shared/crypto/sealed-change.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import {
  checkpointHash,
  signedCheckpointSchema,
  signedReceiptSchema,
  verifyCheckpoint,
  verifyReceipt,
} from '../../shared/crypto/server-signed.ts';
import { sign, verify } from '../../shared/crypto/signing.ts';
import { fromBase64, fromUtf8, toBase64, utf8 } from '../../shared/encoding/bytes.ts';
import { parseCanonical } from '../../shared/encoding/canonical.ts';
import { actHash, isSignedAct } from '../../shared/evidence/act-signature.ts';
import { formatFingerprint } from '../../shared/evidence/fingerprint.ts';
import { noticeHolds } from '../../shared/evidence/notice.ts';
import { entrySchema, entryHash } from '../../shared/membership/entry.ts';
import { replay } from '../../shared/membership/replay.ts';
import { statementSchema } from '../../shared/record/consent-act.ts';
import { answerChallenge, isAnswer } from '../../shared/wire/challenge.ts';
import { missing, runVerifier } from '../unit/evidence/python.ts';
import known from './known-answers.json' with { type: 'json' };

const said = utf8('Doorstep');
const { organisation } = known;
const log = organisation.lines.map((line) => {
  const entry = parseCanonical(entrySchema, line);
  if (entry === null) throw new Error('a line of the log is no entry');
  return entry;
});
const change = readChange(known.change.header);
if (change === null) throw new Error('the header is no header');

describe('what was written once', () => {
  it.each(Object.entries(known.hashes))('hash under the tag %s', (tag, expected) => {
    expect(hash(tag as Tag, said)).toBe(expected);
  });

  it.each(Object.entries(known.signing.signatures))('signature under the tag %s', (tag, expected) => {
    const keys = signingKeysFromSeed(fromBase64(known.signing.seed));
    expect(keys.public).toBe(known.signing.public);
    expect(sign(tag as Tag, said, keys)).toBe(expected);
    expect(verify(tag as Tag, said, expected, known.signing.public)).toBe(true);
  });

  it('device keys, the id they make, and keys made from one', () => {
    const { boxSecret, box, id } = known.device;
    expect(boxKeysFromSecret(fromBase64(boxSecret)).public).toBe(box);
    expect(deviceId({ sign: known.signing.public, box })).toBe(id);
    const { key, context, number } = known.subkey;
    expect(toBase64(subkey(new Secret(fromBase64(key)), context, number).reveal())).toBe(known.subkey.subkey);
  });

  it('the membership log, its heads, and the organisation’s fingerprint', () => {
    expect(log.map(entryHash)).toEqual(organisation.heads);
    const replayed = replay(null, log);
    const membership = replayed.ok ? replayed.value : null;
    expect(membership).toMatchObject({ org: organisation.org, serverKey: organisation.server, size: 3 });
    expect(membership?.devices.get(organisation.device)).toMatchObject({
      sign: organisation.deviceKey,
      worker: organisation.worker,
      since: 3,
    });
    expect(formatFingerprint(organisation.org)).toBe(organisation.fingerprint);
  });

  it('a consent act and its signature', () => {
    const statement = parseCanonical(statementSchema, known.act.statement);
    expect(statement?.notice?.hash).toBe(known.act.noticeHash);
    expect(noticeHolds(known.act.statement)).toBe(true);
    expect(actHash(known.act.statement)).toBe(known.act.hash);
    expect(isSignedAct(known.act, organisation.deviceKey)).toBe(true);
  });

  it('a change, its commitment, and its sealed body', () => {
    expect(change.id).toBe(known.change.id);
    expect(bodyHash(fromBase64(known.change.salt), utf8(known.change.body))).toBe(change.header.body);
    const key = fileKey(fromBase64(known.sealed.key));
    expect(key.id).toBe(known.sealed.keyId);
    const sealed = fromBase64(known.sealed.sealed);
    expect(sealedHash(sealed)).toBe(known.sealed.hash);
    const opened = openBody(change, sealed, key);
    if (typeof opened === 'string') throw new Error(opened);
    expect(fromUtf8(opened.bytes)).toBe(known.change.body);
    expect(toBase64(opened.salt)).toBe(known.change.salt);
  });

  it('an envelope', () => {
    const envelope = envelopeSchema.parse(known.envelope.envelope);
    const key = openEnvelope(
      envelope,
      organisation.deviceKey,
      boxKeysFromSecret(fromBase64(known.envelope.to)),
    );
    if (typeof key === 'string') throw new Error(key);
    expect(toBase64(key.reveal())).toBe(known.sealed.key);
  });

  it('an invitation and its blob', () => {
    const keys = invitationKeys(known.invitation.code);
    if (keys === null) throw new Error('the code is no code');
    expect(keys).toMatchObject({ id: known.invitation.id, sign: { public: known.invitation.sign } });
    const sealed = fromBase64(known.invitation.blob);
    expect(blobHash(sealed)).toBe(known.invitation.hash);
    const blob = openBlob(sealed, keys);
    expect(blob).toMatchObject({ org: organisation.org, checkpoint: known.checkpoint.signed });
    const { team, epoch, secret, public: box } = known.invitation.teamKey;
    expect(blob?.teamKeys).toMatchObject([{ team, epoch, public: box }]);
    expect(toBase64(blob?.teamKeys[0]?.secret.reveal() ?? new Uint8Array())).toBe(secret);
  });

  it('a stretched passphrase, and the keyring it opens', () => {
    const { passphrase, kdf, key } = known.passphrase;
    expect(toBase64(passphraseKey(passphrase, kdfSchema.parse(kdf))?.reveal() ?? new Uint8Array())).toBe(key);
    const keyring = readKeyring(utf8(known.keyring.file));
    if (typeof keyring === 'string') throw new Error(keyring);
    const opened = openKeyring(
      keyring,
      known.keyring.passphrase,
      new Secret(fromBase64(known.keyring.deviceSecret)),
    );
    if (typeof opened === 'string') throw new Error(opened);
    expect(opened.keys).toMatchObject({
      sign: { public: known.signing.public },
      box: { public: known.device.box },
    });
    expect(opened.join).toEqual(known.keyring.join);
    expect(toBase64(opened.draftKey.reveal())).toBe(known.keyring.draftKey);
  });

  it('two recovery cards, and the keyring they open', () => {
    const { a, b, id, shares } = known.recoveryCards;
    const keyring = readKeyring(utf8(known.keyring.file));
    const [cardA, cardB] = [readCard(a), readCard(b)];
    if (typeof keyring === 'string' || typeof cardA === 'string' || typeof cardB === 'string')
      throw new Error('they do not read');
    expect([cardA, cardB].map(({ key, share }) => [key, toBase64(share.reveal())])).toEqual(
      shares.map((share) => [id, share]),
    );
    const recovery = joinCards(cardA, cardB, keyring.head.recovery);
    if (typeof recovery === 'string') throw new Error(recovery);
    expect(toBase64(recovery.secret.reveal())).toBe(known.keyring.recoverySecret);
    const opened = recoverKeyring(keyring, recovery);
    if (typeof opened === 'string') throw new Error(opened);
    expect(toBase64(opened.draftKey.reveal())).toBe(known.keyring.draftKey);
    expect(opened).toMatchObject({ pin: null, recovered: null, join: known.keyring.join });
  });

  it('a keyring with a PIN and the note of a recovery', () => {
    const keyring = readKeyring(utf8(known.keyringWithNotes.file));
    if (typeof keyring === 'string') throw new Error(keyring);
    const { passphrase, deviceSecret } = known.keyring;
    const opened = openKeyring(keyring, passphrase, new Secret(fromBase64(deviceSecret)));
    if (typeof opened === 'string' || opened.pin === null) throw new Error('it does not open');
    expect(opensPinLock(opened.pin, known.keyringWithNotes.pin)).toBe(true);
    expect(opened.recovered).toBe(known.keyringWithNotes.recovered);
  });

  it('a proof, a receipt and a checkpoint', () => {
    const proof = proofSchema.parse(known.proof);
    expect(verifyBatch(proof, organisation.deviceKey)).toBe(true);
    expect(isInBatch(known.change.id, proof)).toBe(true);
    expect(verifyReceipt(signedReceiptSchema.parse(known.receipt), organisation.server)).toBe(true);
    const checkpoint = signedCheckpointSchema.parse(known.checkpoint.signed);
    expect(verifyCheckpoint(checkpoint, organisation.server)).toBe(true);
    expect(checkpointHash(checkpoint.checkpoint)).toBe(known.checkpoint.hash);
  });

  it('a feed entry and the leaf of its head', () => {
    const entry = feedEntrySchema.parse(known.feed.entry);
    expect(feedEntryHash(entry)).toBe(known.feed.hash);
    expect(fromUtf8(feedHeadLeaf(known.feed.head))).toBe(known.feed.leaf);
  });

  it('the answer to a challenge', () => {
    const { caller, nonce, answer } = known.challenge;
    const device = { ...caller, kind: z.literal('device').parse(caller.kind) };
    expect(isAnswer(device, nonce, answer, organisation.deviceKey)).toBe(true);
    const again = answerChallenge(device, nonce, signingKeysFromSeed(fromBase64(known.signing.seed)));
    expect(isAnswer(device, nonce, again, known.signing.public)).toBe(true);
  });

  it.skipIf(missing !== null)('a bundle that somebody has kept since then', () => {
    const ran = runVerifier(join(import.meta.dirname, 'consent-act.zip'), organisation.fingerprint);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
  });
});
