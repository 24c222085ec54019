import { describe, expect, it } from 'vitest';
import { encodeBody, headerToChange, readChange, bodyHash, type Body } from '../../shared/change/change.ts';
import { invitationKeys, newInvitationCode, openBlob, sealBlob } from '../../shared/crypto/invitation.ts';
import { deviceId, devicePublic, newBoxKeys, newDeviceKeys, newFileKey } from '../../shared/crypto/keys.ts';
import { createKeyring, openKeyring, readKeyring } from '../../shared/crypto/keyring.ts';
import { kdfFloor, newKdf } from '../../shared/crypto/passphrase.ts';
import { inTree, merkleTree } from '../../shared/crypto/merkle.ts';
import { isInBatch, proofs, signBatch, verifyBatch } from '../../shared/crypto/proof.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { newSalt, openBody, sealBody } from '../../shared/crypto/sealed-change.ts';
import { openEnvelope, sealKey } from '../../shared/crypto/envelope.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { hash } from '../../shared/crypto/hash.ts';
import { utf8 } from '../../shared/encoding/bytes.ts';

const random = systemRandom();
const org = hash('proposal', utf8('an organisation'));
const device = newDeviceKeys(random);
const deviceName = deviceId(devicePublic(device));

function makeChange(record = newId(random)) {
  const body: Body = {
    v: 1,
    record,
    kind: 'visit',
    schema: 1,
    worker: newId(random),
    at: '2026-11-23T10:00:00.000Z',
    fields: { startedAt: { value: 'then', replaces: [] } },
  };
  const salt = newSalt(random);
  const bytes = encodeBody(body);
  const change = headerToChange({
    v: 1,
    org,
    file: null,
    team: newId(random),
    device: deviceName,
    counter: 1,
    parents: [],
    lamport: 1,
    log: { size: 1, head: org },
    checkpoint: null,
    body: bodyHash(salt, bytes),
  });
  return { body, salt, bytes, change };
}

describe('a sealed change', () => {
  it('opens to what was sealed', () => {
    const { body, salt, bytes, change } = makeChange();
    const key = newFileKey(random);
    const opened = openBody(change, sealBody(change, salt, bytes, key, random), key);
    expect(opened).toMatchObject({ body });
  });

  it('refuses every single flipped bit', () => {
    const { salt, bytes, change } = makeChange();
    const key = newFileKey(random);
    const sealed = sealBody(change, salt, bytes, key, random);
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(typeof openBody(change, flipped, key)).toBe('string');
    }
  });

  it('refuses a body under the header of another change, and another key', () => {
    const one = makeChange();
    const other = makeChange();
    const key = newFileKey(random);
    const sealed = sealBody(one.change, one.salt, one.bytes, key, random);
    expect(openBody(other.change, sealed, key)).toBe('ROW_DAMAGED');
    expect(openBody(one.change, sealed, newFileKey(random))).toBe('KEY_COMMITMENT');
    const misplaced = sealBody(other.change, one.salt, one.bytes, key, random);
    expect(openBody(other.change, misplaced, key)).toBe('ROW_MISPLACED');
  });

  it('keeps its id through its header text, and refuses any other spelling of it', () => {
    const { change } = makeChange();
    expect(readChange(change.headerText)).toEqual(change);
    expect(readChange(` ${change.headerText}`)).toBeNull();
    expect(readChange(change.headerText.replace('"v":1', '"v":1,"v":1'))).toBeNull();
  });
});

describe('a Merkle tree', () => {
  it('proves each leaf of each size, at its own place only', () => {
    for (let size = 1; size <= 33; size += 1) {
      const leaves = Array.from({ length: size }, (_, index) => Uint8Array.of(index));
      const tree = merkleTree(leaves);
      leaves.forEach((leaf, index) => {
        expect(inTree(leaf, index, size, tree.path(index), tree.root)).toBe(true);
        expect(inTree(leaf, (index + 1) % size, size, tree.path(index), tree.root)).toBe(size === 1);
      });
    }
  });
});

describe('a proof', () => {
  it('covers its batch and nothing else', () => {
    const ids = [makeChange().change.id, makeChange().change.id, makeChange().change.id];
    const signed = signBatch(org, deviceName, ids, device.sign);
    expect(verifyBatch(signed, device.sign.public)).toBe(true);
    expect(verifyBatch(signed, newDeviceKeys(random).sign.public)).toBe(false);
    proofs(signed, ids).forEach((proof, index) => {
      expect(isInBatch(ids[index] ?? '', proof)).toBe(true);
      expect(isInBatch(makeChange().change.id, proof)).toBe(false);
    });
  });
});

describe('an envelope', () => {
  it('gives its key to the one it is for, from the one who granted it', () => {
    const team = newBoxKeys(random);
    const key = newFileKey(random);
    const opens = { what: 'file', file: org } as const;
    const envelope = sealKey({ org, opens, to: team.public, by: deviceName }, key.secret, device.sign);
    const opened = openEnvelope(envelope, device.sign.public, team);
    expect(opened).toBeInstanceOf(Secret);
    expect(openEnvelope(envelope, newDeviceKeys(random).sign.public, team)).toBe('UNTRUSTED_GRANT');
    expect(openEnvelope(envelope, device.sign.public, newBoxKeys(random))).toBe('UNTRUSTED_GRANT');
    const swapped = { ...envelope, head: { ...envelope.head, org: deviceName } };
    expect(openEnvelope(swapped, device.sign.public, team)).toBe('UNTRUSTED_GRANT');
  });
});

describe('an invitation', () => {
  it('notices a mistyped word and opens its blob with the right ones', () => {
    const code = newInvitationCode(random);
    const keys = invitationKeys(`  ${code.toUpperCase().replaceAll(' ', '-')} `);
    if (keys === null) throw new Error('the right words were refused');
    const box = newBoxKeys(random);
    const blob = sealBlob(
      { org, checkpoint: null, teamKeys: [{ team: newId(random), epoch: 0, ...box }] },
      keys,
      random,
    );
    expect(openBlob(blob, keys)?.teamKeys[0]?.public).toBe(box.public);
    expect(invitationKeys(code.split(' ').slice(1).join(' '))).toBeNull();
    expect(invitationKeys(code.replace(/\w+$/, 'zzzz'))).toBeNull();
  });
});

describe('a keyring', () => {
  it('opens with the passphrase and the device secret, and with nothing less', () => {
    const deviceSecret = new Secret(random.bytes(32));
    const made = createKeyring(
      {
        org,
        practice: true,
        worker: newId(random),
        recovery: newBoxKeys(random).public,
        kdf: newKdf(kdfFloor, random),
        passphrase: 'quiet lanterns over the harbour',
        deviceSecret,
        signSeed: random.bytes(32),
        boxSecret: random.bytes(32),
        join: null,
      },
      random,
    );
    if (made === 'KDF_MEMORY') throw new Error('no memory for the floor');
    const read = readKeyring(made.bytes);
    if (typeof read === 'string') throw new Error(read);
    const opened = openKeyring(read, 'quiet lanterns over the harbour', deviceSecret);
    expect(opened).toMatchObject({ head: { device: made.open.head.device } });
    expect(openKeyring(read, 'quiet lanterns over the harbor', deviceSecret)).toBe('UNLOCK_FAILED');
    expect(openKeyring(read, 'quiet lanterns over the harbour', new Secret(random.bytes(32)))).toBe(
      'UNLOCK_FAILED',
    );
    const text = new TextDecoder().decode(made.bytes);
    expect(readKeyring(utf8(text.replace('"passes":3', '"passes":1')))).toBe('KDF_REFUSED');
  });
});
