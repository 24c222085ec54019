/**
 * The organisation's recovery key on paper. Its private half is split by XOR with randomness: part A and part B are each noise, and
 * only both together are the key, so that no one person can open a laptop that is not theirs.
 *
 *     A-7K3M-Q9                      part ‖ 20 bits of the key's id ‖ 10 bits of a hash over part, key id and words
 *     abandon ability … zoo          the part: 32 bytes as 24 words (BIP-39, whose last word checks the others by 8 bits)
 *
 * The number stands above the words and is typed with them. It is no 25th word, because it is read by people too: it tells them which
 * card they hold, and an old one from a new one. Its last group ties number and words together, so a slip in either is a slip, and
 * not somebody else's card. It says ten bits about words that are themselves noise without the other card.
 */
import { fromBase64, utf8 } from '../encoding/bytes.ts';
import { asCrockford, crockford } from '../rules/crockford.ts';
import { hashBytes } from './hash.ts';
import { type BoxKeys, boxKeysFromSecret } from './keys.ts';
import type { Random } from './random.ts';
import { Secret } from './secret.ts';
import { fromWords, toWords } from './words.ts';

export type CardPart = 'A' | 'B';

export interface RecoveryCard {
  part: CardPart;
  /** Four signs that tell the cards of one recovery key from those of another. */
  key: string;
  /** 32 bytes. */
  share: Secret;
}

export type CardProblem = 'RECOVERY_CARD_MISTYPED' | 'RECOVERY_EPOCH' | 'NEEDS_TWO_PEOPLE';

const LENGTH = 32;
const written = /^([ab])[^a-z0-9]*([a-z0-9]{4})[^a-z0-9]*([a-z0-9]{2})[^a-z0-9]+([a-z].*)$/s;

/** The first `count` signs of some bytes, five bits each. */
function firstSigns(bytes: Uint8Array, count: number): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5 && text.length < count) {
      held -= 5;
      text += crockford[(bits >> held) & 31];
    }
    bits &= (1 << held) - 1;
  }
  return text;
}

/** The short id of a recovery key, by its public half. */
function recoveryKeyId(publicKey: string): string {
  return firstSigns(hashBytes('recovery-card', utf8('key'), fromBase64(publicKey)), 4);
}

function checkSigns(part: CardPart, key: string, share: Uint8Array): string {
  return firstSigns(hashBytes('recovery-card', utf8(`card/${part}/${key}/`), share), 2);
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, index) => byte ^ (b[index] ?? 0));
}

/** @param secret the private half, 32 bytes. */
export function splitRecoveryKey(secret: Secret, random: Random): [RecoveryCard, RecoveryCard] {
  const bytes = secret.reveal();
  if (bytes.length !== LENGTH) throw new Error('a recovery key has 32 bytes');
  const key = recoveryKeyId(boxKeysFromSecret(bytes).public);
  const a = random.bytes(LENGTH);
  return [
    { part: 'A', key, share: new Secret(a) },
    { part: 'B', key, share: new Secret(xor(a, bytes)) },
  ];
}

/** As it is printed: the number on one line, the words on the next. */
export function writeCard({ part, key, share }: RecoveryCard): string {
  const bytes = share.reveal();
  return `${part}-${key}-${checkSigns(part, key, bytes)}\n${toWords(bytes)}`;
}

/** What somebody typed or pasted: the number, then the words. Case, hyphens and line breaks do not matter; O is 0, and I or L is 1. */
export function readCard(typed: string): RecoveryCard | 'RECOVERY_CARD_MISTYPED' {
  const found = written.exec(typed.trim().toLowerCase());
  const [, part = '', key = '', check = '', words = ''] = found ?? [];
  const share = fromWords(words, LENGTH);
  if (share === null) return 'RECOVERY_CARD_MISTYPED';
  const card = { part: part === 'a' ? 'A' : 'B', key: asCrockford(key) } as const;
  if (checkSigns(card.part, card.key, share) !== asCrockford(check)) return 'RECOVERY_CARD_MISTYPED';
  return { ...card, share: new Secret(share) };
}

/** Whether a card belongs to this recovery key at all. */
export function isCardOf(card: RecoveryCard, publicKey: string): boolean {
  return card.key === recoveryKeyId(publicKey);
}

/** `NEEDS_TWO_PEOPLE`: the same part twice. `RECOVERY_EPOCH`: cards of an older recovery key, or of another organisation's. */
export function joinCards(
  a: RecoveryCard,
  b: RecoveryCard,
  expectedPublicKey: string,
): BoxKeys | CardProblem {
  if (a.part === b.part) return 'NEEDS_TWO_PEOPLE';
  if (!isCardOf(a, expectedPublicKey) || !isCardOf(b, expectedPublicKey)) return 'RECOVERY_EPOCH';
  const keys = boxKeysFromSecret(xor(a.share.reveal(), b.share.reveal()));
  return keys.public === expectedPublicKey ? keys : 'RECOVERY_CARD_MISTYPED';
}
