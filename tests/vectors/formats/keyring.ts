/** The keyring file, and the ways into it. */
import { z } from 'zod';
import { invitationKeys, newInvitationCode } from '../../../shared/crypto/invitation.ts';
import {
  createKeyring,
  openKeyring,
  readKeyring,
  recoverKeyring,
  renoteKeyring,
  resealForRecovery,
  type UnwrappedKeyring,
} from '../../../shared/crypto/keyring.ts';
import { boxKeysFromSecret, newBoxKeys } from '../../../shared/crypto/keys.ts';
import { kdfFloor, newKdf } from '../../../shared/crypto/passphrase.ts';
import { newPinLock, opensPinLock, pinLockSchema } from '../../../shared/crypto/pin.ts';
import { newId, systemRandom } from '../../../shared/crypto/random.ts';
import { joinCards, readCard, splitRecoveryKey, writeCard } from '../../../shared/crypto/recovery-cards.ts';
import { Secret } from '../../../shared/crypto/secret.ts';
import { fromBase64, toBase64, utf8 } from '../../../shared/encoding/bytes.ts';
import { canonicalBytes, canonicalText, parseCanonical } from '../../../shared/encoding/canonical.ts';
import { admit, foundOffice, newDevice } from '../../unit/evidence/office.ts';
import { everyFlip } from '../flips.ts';
import { type Format, format, opened } from '../format.ts';
import { textOf } from '../text.ts';

const random = systemRandom();
const passphrase = 'copper lantern meadow ribbon thursday';

function made(noted: boolean) {
  const office = foundOffice('a keyring to keep');
  const device = newDevice(office.random);
  const { office: admitted, invitation } = admit(office, device);
  const recovery = newBoxKeys(random).public;
  const deviceSecret = new Secret(random.bytes(32));
  const { proposal = '', signers = [] } = admitted.log.at(-1) ?? {};
  const kdf = newKdf(kdfFloor, random);
  const keyring = createKeyring(
    {
      org: office.org,
      practice: true,
      worker: newId(random),
      recovery,
      kdf,
      passphrase,
      deviceSecret,
      signSeed: random.bytes(32),
      boxSecret: random.bytes(32),
      join: { signed: { proposal, signers }, invitation: toBase64(invitation.seed.reveal()) },
    },
    random,
  );
  if (keyring === 'KDF_MEMORY') throw new Error('no memory for a keyring');
  const notes = { join: null, pin: newPinLock('7294', random), recovered: '2026-11-23T12:00:00.000Z' };
  const written = noted ? renoteKeyring(keyring.open, notes, random) : keyring;
  return { ...written, deviceSecret: toBase64(deviceSecret.reveal()) };
}

function said({ keys, draftKey, join, pin, recovered }: UnwrappedKeyring) {
  return {
    sign: keys.sign.public,
    box: keys.box.public,
    draftKey: toBase64(draftKey.reveal()),
    join: canonicalText(join),
    pin: canonicalText(pin),
    recovered: recovered ?? '',
  };
}

function open(bytes: Uint8Array, given: Record<'passphrase' | 'deviceSecret', string>) {
  const keyring = opened(readKeyring(bytes));
  const secret = new Secret(fromBase64(given.deviceSecret));
  const unlocked = keyring === null ? null : opened(openKeyring(keyring, given.passphrase, secret));
  return unlocked === null ? null : said(unlocked);
}

/** The copy for recovery stands last in the file: a passphrase says nothing about it, and the recovery key nothing about its neighbour. */
const recoveryPart = (bytes: Uint8Array) => (textOf(bytes) ?? '').lastIndexOf('"recovery"');

const byPassphrase = (noted: boolean) =>
  format({
    needs: ['passphrase', 'deviceSecret'],
    make() {
      const { bytes, deviceSecret } = made(noted);
      return { bytes, with: { passphrase, deviceSecret } };
    },
    open,
    // Each try stretches a passphrase.
    *bent(bytes) {
      const guarded = recoveryPart(bytes);
      for (const part of everyFlip(bytes.slice(0, guarded), 199)) {
        const bent = bytes.slice();
        bent.set(part);
        yield bent;
      }
    },
  });

export const keyringFormats = {
  keyring: byPassphrase(false),
  'keyring-with-notes': byPassphrase(true),

  'keyring-by-recovery': format({
    needs: ['recovery'],
    make() {
      const recovery = newBoxKeys(random);
      const { bytes } = resealForRecovery(made(false).open, recovery.public, random);
      return { bytes, with: { recovery: toBase64(recovery.secret.reveal()) } };
    },
    open(bytes, given) {
      const keyring = opened(readKeyring(bytes));
      const recovery = boxKeysFromSecret(fromBase64(given.recovery));
      const unlocked = keyring === null ? null : opened(recoverKeyring(keyring, recovery));
      return unlocked === null ? null : said(unlocked);
    },
    *bent(bytes) {
      const from = recoveryPart(bytes);
      for (const part of everyFlip(bytes.slice(from))) {
        const bent = bytes.slice();
        bent.set(part, from);
        yield bent;
      }
    },
  }),

  /** Both cards as they are printed. */
  'recovery-cards': format({
    needs: ['recovery'],
    make() {
      const keys = newBoxKeys(random);
      const cards = splitRecoveryKey(keys.secret, random).map(writeCard);
      return { bytes: canonicalBytes(cards), with: { recovery: keys.public } };
    },
    open(bytes, { recovery }) {
      const texts = parseCanonical(z.tuple([z.string(), z.string()]), bytes);
      const [a, b] = (texts ?? []).map((text) => opened(readCard(text)));
      const keys = a && b ? opened(joinCards(a, b, recovery)) : null;
      return a && b && keys !== null
        ? { secret: toBase64(keys.secret.reveal()), key: a.key, part: a.part }
        : null;
    },
    bent: otherWords,
    elsewhere(bytes, given, open) {
      const [a = ''] = parseCanonical(z.array(z.string()), bytes) ?? [];
      return { 'one card twice': open(canonicalBytes([a, a]), given) };
    },
  }),

  'pin-lock': format({
    needs: ['pin'],
    make: () => ({ bytes: canonicalBytes(newPinLock('7294', random)), with: { pin: '7294' } }),
    open(bytes, { pin }) {
      const lock = parseCanonical(pinLockSchema, bytes);
      return lock !== null && opensPinLock(lock, pin) === true ? { opens: 'yes' } : null;
    },
    bent: (bytes) => everyFlip(bytes, 17),
  }),

  invitation: format({
    needs: ['id'],
    make() {
      const code = newInvitationCode(random);
      return { bytes: utf8(code), with: { id: invitationKeys(code)?.id ?? '' } };
    },
    open(bytes, { id }) {
      const keys = invitationKeys(textOf(bytes) ?? '');
      if (keys === null || keys.id !== id) return null;
      const { sign, seed, blob } = keys;
      return { sign: sign.public, seed: toBase64(seed.reveal()), blob: toBase64(blob.reveal()) };
    },
    bent: otherWords,
  }),
} satisfies Record<string, Format>;

/** People type these, so case and what stands between words do not count, and a changed bit may change nothing: each word in turn is another. */
function* otherWords(bytes: Uint8Array): Generator<Uint8Array> {
  const text = textOf(bytes) ?? '';
  for (const { index, 0: word } of text.matchAll(/[A-Za-z0-9]{2,}/g)) {
    for (const other of ['zoo', 'abandon']) {
      const bent = `${text.slice(0, index)}${other}${text.slice(index + word.length)}`;
      if (word !== other) yield utf8(bent);
    }
  }
}
