/** Keys, what names them, and what is made from them. */
import {
  boxKeysFromSecret,
  deviceId,
  devicePublic,
  keyId,
  newDeviceKeys,
  signingKeysFromSeed,
  subkey,
} from '../../../shared/crypto/keys.ts';
import {
  kdfFloor,
  kdfSchema,
  keyEncryptionKey,
  newKdf,
  passphraseKey,
} from '../../../shared/crypto/passphrase.ts';
import { systemRandom } from '../../../shared/crypto/random.ts';
import { Secret } from '../../../shared/crypto/secret.ts';
import { concat, fromBase64, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { everyFlip } from '../flips.ts';
import { type Format, format } from '../format.ts';
import { textOf } from '../text.ts';

const random = systemRandom();

export const keyFormats = {
  /** Ed25519 seed ‖ X25519 secret. */
  'device-keys': format({
    needs: [],
    isHash: true,
    make: () => ({ bytes: random.bytes(64), with: {} }),
    open(bytes) {
      const sign = signingKeysFromSeed(bytes.slice(0, 32));
      const box = boxKeysFromSecret(bytes.slice(32));
      return { sign: sign.public, box: box.public, id: deviceId({ sign: sign.public, box: box.public }) };
    },
    // X25519 ignores some bits of a secret: the lowest three and the highest.
    bent: (bytes) => everyFlip(bytes, 5),
  }),

  /** Public halves, in the order in which they are hashed. */
  'device-id': format({
    needs: [],
    isHash: true,
    make() {
      const { sign, box } = devicePublic(newDeviceKeys(random));
      return { bytes: concat(fromBase64(sign), fromBase64(box)), with: {} };
    },
    open: (bytes) => ({
      id: deviceId({ sign: toBase64(bytes.slice(0, 32)), box: toBase64(bytes.slice(32)) }),
    }),
    hashed: (bytes) => [
      {
        tag: 'device',
        message: bytes,
        hash: deviceId({ sign: toBase64(bytes.slice(0, 32)), box: toBase64(bytes.slice(32)) }),
      },
    ],
  }),

  'key-id': format({
    needs: [],
    isHash: true,
    make: () => ({ bytes: random.bytes(32), with: {} }),
    open: (bytes) => ({ id: keyId(bytes) }),
    hashed: (bytes) => [{ tag: 'key', message: bytes, hash: keyId(bytes) }],
  }),

  subkeys: format({
    needs: ['context', 'number'],
    isHash: true,
    make: () => ({ bytes: random.bytes(32), with: { context: 'filebody', number: '1' } }),
    open(bytes, { context, number }) {
      if (!/^\d$/.test(number)) return null;
      return { subkey: toBase64(subkey(new Secret(bytes), context, Number(number)).reveal()) };
    },
  }),

  'passphrase-key': format({
    needs: ['kdf'],
    isHash: true,
    make: () => ({
      bytes: utf8('copper lantern meadow ribbon thursday'),
      with: { kdf: canonicalText(newKdf(kdfFloor, random)) },
    }),
    open(bytes, given) {
      const kdf = parseCanonical(kdfSchema, given.kdf);
      const passphrase = textOf(bytes);
      const key = kdf === null || passphrase === null ? null : passphraseKey(passphrase, kdf);
      return key === null ? null : { key: toBase64(key.reveal()) };
    },
    bent: (bytes) => everyFlip(bytes, 11),
  }),

  'key-encryption-key': format({
    needs: ['deviceSecret'],
    isHash: true,
    make: () => ({ bytes: random.bytes(32), with: { deviceSecret: toBase64(random.bytes(32)) } }),
    open: (bytes, { deviceSecret }) => ({
      key: toBase64(keyEncryptionKey(new Secret(bytes), new Secret(fromBase64(deviceSecret))).reveal()),
    }),
  }),
} satisfies Record<string, Format>;
