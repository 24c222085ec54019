/** Two cards on paper: each alone is noise, both are the key, and a slip is told from somebody else's card. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { boxKeysFromSecret } from '../../../shared/crypto/keys.ts';
import { systemRandom } from '../../../shared/crypto/random.ts';
import {
  joinCards,
  readCard,
  type RecoveryCard,
  splitRecoveryKey,
  writeCard,
} from '../../../shared/crypto/recovery-cards.ts';
import { Secret } from '../../../shared/crypto/secret.ts';
import { seededRandom } from '../../seeded-random.ts';

const random = systemRandom();
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 });

function newCards(secret = random.bytes(32)) {
  const [a, b] = splitRecoveryKey(new Secret(secret), random);
  return { keys: boxKeysFromSecret(secret), a, b, typedA: writeCard(a), typedB: writeCard(b) };
}

function read(typed: string): RecoveryCard {
  const card = readCard(typed);
  if (card === 'RECOVERY_CARD_MISTYPED') throw new Error(`refused: ${typed}`);
  return card;
}

describe('two recovery cards', () => {
  test('any key, split by any randomness and typed from paper, comes back in either order', () => {
    fc.assert(
      fc.property(bytes32, fc.string(), (secret, seed) => {
        const [a, b] = splitRecoveryKey(new Secret(secret), seededRandom(seed));
        const typed = [read(writeCard(a)), read(writeCard(b))] as const;
        expect(typed.map(({ part }) => part)).toEqual(['A', 'B']);
        const { public: expected } = boxKeysFromSecret(secret);
        for (const joined of [
          joinCards(typed[0], typed[1], expected),
          joinCards(typed[1], typed[0], expected),
        ]) {
          if (typeof joined === 'string') throw new Error(joined);
          expect(joined.secret.reveal()).toEqual(secret);
        }
      }),
    );
  });

  test('one part says nothing about the key: any card is a part of any key', () => {
    fc.assert(
      fc.property(bytes32, bytes32, (one, other) => {
        const share = random.bytes(32);
        const parts = [one, other].map((secret) => {
          const [a] = splitRecoveryKey(new Secret(secret), { bytes: () => share.slice() });
          return a.share.reveal();
        });
        expect(parts[0]).toEqual(parts[1]);
      }),
    );
  });

  test('are read whatever the case, the signs between, the line breaks, and letters that look like digits', () => {
    const { typedA } = newCards();
    const [number = '', words = ''] = typedA.split('\n');
    const share = read(typedA).share.reveal();
    for (const typed of [
      typedA.toLowerCase(),
      `  ${number.replaceAll('-', ' ')}\n\n${words.toUpperCase().replaceAll(' ', '\n')} `,
      `${number.replaceAll('-', '')} ${words.replaceAll(' ', ', ')}`,
      `${number[0]}${number.slice(1).replaceAll('0', 'o').replaceAll('1', 'l')} ${words}`,
    ]) {
      expect(read(typed).share.reveal(), typed).toEqual(share);
    }
  });

  test('NEEDS_TWO_PEOPLE: the same part twice is one person', () => {
    const { keys, a, b } = newCards();
    expect(joinCards(a, a, keys.public)).toBe('NEEDS_TWO_PEOPLE');
    expect(joinCards(b, b, keys.public)).toBe('NEEDS_TWO_PEOPLE');
  });

  test('RECOVERY_EPOCH: cards of an older key, or one of each, are told from mistyped ones', () => {
    const old = newCards(new Uint8Array(32).fill(1));
    const now = newCards(new Uint8Array(32).fill(2));
    expect(joinCards(old.a, old.b, now.keys.public)).toBe('RECOVERY_EPOCH');
    expect(joinCards(old.a, now.b, now.keys.public)).toBe('RECOVERY_EPOCH');
    expect(joinCards(now.a, old.b, now.keys.public)).toBe('RECOVERY_EPOCH');
  });

  test('cards of two splits of one key do not pass for a pair', () => {
    const secret = new Uint8Array(32).fill(3);
    const [first, second] = [newCards(secret), newCards(secret)];
    expect(joinCards(first.a, second.b, first.keys.public)).toBe('RECOVERY_CARD_MISTYPED');
  });

  test('a wrong, missing or swapped word, or a slip in the number, is a slip', () => {
    const typed = writeCard({
      part: 'A',
      key: '7K3M',
      share: new Secret(Uint8Array.from({ length: 32 }, (_, at) => at * 7)),
    });
    const [number = '', line = ''] = typed.split('\n');
    const words = line.split(' ');
    const wrong: string[] = [line, number, '', `${number} ${words.slice(1).join(' ')}`, `${typed} zoo`];
    for (const [at, word] of words.entries()) {
      wrong.push(`${number} ${words.with(at, `${word}x`).join(' ')}`);
      const next = wordlist[(wordlist.indexOf(word) + 1) % wordlist.length] ?? '';
      wrong.push(`${number} ${words.with(at, next).join(' ')}`);
      const after = words[at + 1];
      if (after !== undefined && after !== word)
        wrong.push(
          `${number} ${words
            .with(at, after)
            .with(at + 1, word)
            .join(' ')}`,
        );
    }
    for (const [at, sign] of [...number].entries()) {
      if (sign !== '-')
        wrong.push(`${number.slice(0, at)}${sign === '9' ? '8' : '9'}${number.slice(at + 1)} ${line}`);
    }
    wrong.push(`B${number.slice(1)} ${line}`);
    expect(wrong.filter((each) => readCard(each) !== 'RECOVERY_CARD_MISTYPED')).toEqual([]);
  });

  test('nothing that is typed makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => readCard(typed) === 'RECOVERY_CARD_MISTYPED'),
    );
  });
});
