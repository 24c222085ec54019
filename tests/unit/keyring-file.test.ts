/** The keyring on disk is written by one hand at a time. */
import { expect, test } from 'vitest';
import { keepRecoverable, noteInKeyring } from '../../renderer/vault/keyring-file.ts';
import type { Ports } from '../../renderer/vault/ports.ts';
import type { Session } from '../../renderer/vault/session.ts';
import { newBoxKeys } from '../../shared/crypto/keys.ts';
import { createKeyring, openKeyring, readKeyring } from '../../shared/crypto/keyring.ts';
import { kdfFloor, newKdf } from '../../shared/crypto/passphrase.ts';
import { newPinLock } from '../../shared/crypto/pin.ts';
import { newId, systemRandom } from '../../shared/crypto/random.ts';
import { Secret } from '../../shared/crypto/secret.ts';
import { ok } from '../../shared/result.ts';

const random = systemRandom();

test('a PIN, a note and a new recovery key that arrive together are all in the file at the end', async () => {
  const [before, after] = [newBoxKeys(random), newBoxKeys(random)];
  const passphrase = 'quiet lanterns over the harbour';
  const deviceSecret = new Secret(random.bytes(32));
  const made = createKeyring(
    {
      org: before.public,
      practice: true,
      worker: newId(random),
      recovery: before.public,
      kdf: newKdf(kdfFloor, random),
      passphrase,
      deviceSecret,
      signSeed: random.bytes(32),
      boxSecret: random.bytes(32),
      join: null,
    },
    random,
  );
  const pin = newPinLock('8264', random);
  if (made === 'KDF_MEMORY' || pin === null) throw new Error('no memory');
  let disk = made.bytes;
  const shell = {
    async call(name: string, bytes?: Uint8Array) {
      // The first to begin is the last to arrive.
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      if (name === 'keyring:write' && bytes !== undefined) disk = bytes;
      return ok(name === 'keyring:read' ? disk : null);
    },
  } as unknown as Ports['shell'];
  const ports = { shell, random } as Ports;
  const session = {
    keyring: made.open,
    membership: { recoveryKey: after.public },
  } as Session;
  const outcomes = await Promise.all([
    noteInKeyring(ports, session, { pin }),
    keepRecoverable(ports, session),
    noteInKeyring(ports, session, { recovered: '2026-11-24T09:00:00.000Z' }),
  ]);
  expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true]);
  const file = readKeyring(disk);
  if (typeof file === 'string') throw new Error(file);
  expect(openKeyring(file, passphrase, deviceSecret)).toMatchObject({
    head: { recovery: after.public },
    pin,
    recovered: '2026-11-24T09:00:00.000Z',
  });
  expect(session.recoverable).toBe(true);
});
