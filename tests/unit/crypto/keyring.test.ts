/** The keyring file: opened by passphrase and device secret, or by two people, and written again without losing a key. */
import { beforeAll, expect, test, vi } from 'vitest';
import { newBoxKeys } from '../../../shared/crypto/keys.ts';
import {
  createKeyring,
  hasRecoveryCopy,
  openKeyring,
  type OpenKeyring,
  readKeyring,
  recoverKeyring,
  renoteKeyring,
  resealForRecovery,
  rewrapKeyring,
} from '../../../shared/crypto/keyring.ts';
import { kdfFloor, newKdf, passphraseKey } from '../../../shared/crypto/passphrase.ts';
import { isPin, isWeakPin, newPinLock, opensPinLock } from '../../../shared/crypto/pin.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import { Secret } from '../../../shared/crypto/secret.ts';
import { sodium } from '../../../shared/crypto/sodium.ts';
import { fromUtf8, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';

const random = systemRandom();
const passphrase = 'quiet lanterns over the harbour';
const deviceSecret = new Secret(random.bytes(32));
const recovery = newBoxKeys(random);

function must<T>(value: T | string | null): T {
  if (typeof value === 'string' || value === null) throw new Error(String(value));
  return value;
}
const parsed = (bytes: Uint8Array) => must(readKeyring(bytes));
const secretsOf = ({ keys, draftKey, local }: Pick<OpenKeyring, 'keys' | 'draftKey' | 'local'>) =>
  [keys.sign.secret, keys.box.secret, draftKey, local].map((secret) => toBase64(secret.reveal()));

let made: { bytes: Uint8Array; open: OpenKeyring };
beforeAll(() => {
  made = must(
    createKeyring(
      {
        org: recovery.public,
        practice: true,
        worker: newId(random),
        recovery: recovery.public,
        kdf: newKdf(kdfFloor, random),
        passphrase,
        deviceSecret,
        signSeed: random.bytes(32),
        boxSecret: random.bytes(32),
        join: null,
      },
      random,
    ),
  );
});

test('opens by the copy for recovery alone, and is wrapped anew with the same keys', () => {
  const recovered = must(recoverKeyring(parsed(made.bytes), recovery));
  expect(secretsOf(recovered)).toEqual(secretsOf(made.open));
  const newSecret = new Secret(random.bytes(32));
  const newRecovery = newBoxKeys(random);
  const wrapping = {
    passphrase: 'another passphrase altogether',
    kdf: newKdf(kdfFloor, random),
    deviceSecret: newSecret,
    recovery: newRecovery.public,
  };
  const again = must(rewrapKeyring(recovered, wrapping, random));
  const file = parsed(again.bytes);
  expect(openKeyring(file, passphrase, deviceSecret)).toBe('UNLOCK_FAILED');
  expect(openKeyring(file, wrapping.passphrase, deviceSecret)).toBe('UNLOCK_FAILED');
  expect(secretsOf(must(openKeyring(file, wrapping.passphrase, newSecret)))).toEqual(secretsOf(made.open));
  expect(recoverKeyring(file, recovery)).toBe('RECOVERY_EPOCH');
  expect(secretsOf(must(recoverKeyring(file, newRecovery)))).toEqual(secretsOf(made.open));
});

test('its copy is sealed to a new recovery key without asking for the passphrase', () => {
  const newRecovery = newBoxKeys(random);
  const resealed = resealForRecovery(
    must(openKeyring(parsed(made.bytes), passphrase, deviceSecret)),
    newRecovery.public,
    random,
  );
  const file = parsed(resealed.bytes);
  expect(hasRecoveryCopy(resealed.bytes, newRecovery.public)).toBe(true);
  expect(hasRecoveryCopy(resealed.bytes, recovery.public)).toBe(false);
  expect(recoverKeyring(file, recovery)).toBe('RECOVERY_EPOCH');
  expect(secretsOf(must(recoverKeyring(file, newRecovery)))).toEqual(secretsOf(made.open));
  expect(secretsOf(must(openKeyring(file, passphrase, deviceSecret)))).toEqual(secretsOf(made.open));
});

test('keeps its notes through every rewriting, and none where there are none', () => {
  expect(made.open).toMatchObject({ pin: null, recovered: null });
  const pin = must(newPinLock('8264', random));
  const noted = renoteKeyring(made.open, { pin, recovered: '2026-11-24T09:00:00.000Z' }, random);
  const { bytes } = resealForRecovery(noted.open, newBoxKeys(random).public, random);
  expect(must(openKeyring(parsed(bytes), passphrase, deviceSecret))).toMatchObject({
    pin,
    recovered: '2026-11-24T09:00:00.000Z',
  });
});

test('a head that was swapped on opens nothing, whichever way', () => {
  const file = parsed(made.bytes);
  const swapped = { ...file, head: { ...file.head, worker: newId(random) } };
  expect(openKeyring(swapped, passphrase, deviceSecret)).toBe('UNLOCK_FAILED');
  expect(recoverKeyring(swapped, recovery)).toBe('KEYRING_DAMAGED');
});

test('a damaged copy for recovery is missed by its length or refused when it is opened', () => {
  const file = parsed(made.bytes);
  const text = fromUtf8(made.bytes);
  for (const copy of ['AAAA', file.recovery.slice(4), `${file.recovery.slice(0, -1)}!`]) {
    expect(hasRecoveryCopy(utf8(text.replace(file.recovery, copy)), recovery.public)).toBe(false);
  }
  const flipped = { ...file, recovery: `${file.recovery[0] === 'A' ? 'B' : 'A'}${file.recovery.slice(1)}` };
  expect(recoverKeyring(flipped, recovery)).toBe('KEYRING_DAMAGED');
});

test('KDF_REFUSED: a file whose key-stretching was weakened is refused before anything is derived', () => {
  const derive = vi.spyOn(sodium, 'crypto_pwhash');
  const text = fromUtf8(made.bytes);
  for (const [strong, weak] of [
    ['"passes":3', '"passes":2'],
    ['"memory":67108864', '"memory":67108863'],
    ['"memory":67108864', '"memory":8192'],
    ['"memory":67108864', '"memory":4294967296'],
    ['argon2id13', 'argon2i13'],
  ] as const) {
    expect(readKeyring(utf8(text.replace(strong, weak))), weak).toBe('KDF_REFUSED');
  }
  expect(derive).not.toHaveBeenCalled();
  derive.mockRestore();
});

test('KDF_MEMORY: what does not fit into memory is said, and never stretched with less', () => {
  const grow = vi.spyOn(WebAssembly.Memory.prototype, 'grow').mockImplementation(() => {
    throw new RangeError('no memory');
  });
  const kdf = newKdf({ passes: 3, memory: 1024 * 1024 * 1024 }, random);
  expect(passphraseKey(passphrase, kdf)).toBeNull();
  const recovered = must(recoverKeyring(parsed(made.bytes), recovery));
  const wrapping = { passphrase, kdf, deviceSecret, recovery: recovery.public };
  expect(rewrapKeyring(recovered, wrapping, random)).toBe('KDF_MEMORY');
  const file = parsed(made.bytes);
  expect(openKeyring({ ...file, head: { ...file.head, kdf } }, passphrase, deviceSecret)).toBe('KDF_MEMORY');
  grow.mockRestore();
});

test('PIN_WEAK: what somebody would try first is no PIN, and a PIN is no passphrase', () => {
  const weak = [
    '0000',
    '1234',
    '4321',
    '0123',
    '7890',
    '1212',
    '1122',
    '2580',
    '1999',
    '2026',
    '123123',
    '123456789012',
    '999999999999',
  ];
  expect(weak.filter((pin) => !isWeakPin(pin))).toEqual([]);
  expect(['8264', '731964', '501928374650'].filter(isWeakPin)).toEqual([]);
  expect(['8264', '501928374650'].every(isPin)).toBe(true);
  expect(['826', '5019283746501', '82 64', '８２６４', 'abcd', passphrase].filter(isPin)).toEqual([]);
});

test('a PIN opens its own lock and no other', () => {
  const lock = must(newPinLock('8264', random));
  expect(opensPinLock(lock, '8264')).toBe(true);
  expect(opensPinLock(lock, '8265')).toBe(false);
  expect(lock.kdf).toMatchObject(kdfFloor);
});
