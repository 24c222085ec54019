import { describe, expect, test } from 'vitest';
import { isSameCard, readCardText } from '../../../renderer/features/setup/cards/same-card.ts';
import { readClaimCode } from '../../../renderer/features/setup/claim-code.ts';
import { stepAfter, stepOf, useSetUp } from '../../../renderer/features/setup/store.ts';

const code = 'ABCDEFGHIJKLMNOPQRSTUVWXY2';

describe('the code from the server', () => {
  test.each([code, code.toLowerCase(), 'abcd-efgh ijkl–mnop qrst-uvwx-y2 '])('%s is read', (typed) => {
    expect(readClaimCode(typed)).toBe(code);
  });
  test('a nought is an O, a one is an I, and an eight is a B: the console writes none of them', () => {
    expect(readClaimCode('A8CDEFGH1JKLMN0PQRSTUVWXY2')).toBe(code);
  });
  test.each(['', code.slice(1), `${code}A`, code.replace('A', '9'), code.replace('A', 'Ä')])(
    '“%s” is none',
    (typed) => {
      expect(readClaimCode(typed)).toBeNull();
    },
  );
});

describe('typing a card back', () => {
  const card = 'A-70KM-1Q\nlegal winner thank year';
  const { number, words } = readCardText(card);
  test('as it stands on paper', () => {
    expect({ number, words }).toEqual({ number: 'A-70KM-1Q', words: 'legal winner thank year' });
    expect(isSameCard({ number, words }, card)).toBe(true);
  });
  test('in the number O is 0, and I or L is 1; in the words nothing is forgiven but case and gaps', () => {
    expect(isSameCard({ number: 'a 7okm lq', words: ' LEGAL,winner\nthank  year' }, card)).toBe(true);
    expect(isSameCard({ number, words: 'legal winner thank yeer' }, card)).toBe(false);
    expect(isSameCard({ number, words: 'winner legal thank year' }, card)).toBe(false);
    expect(isSameCard({ number, words: 'legal winner thank' }, card)).toBe(false);
    expect(isSameCard({ number: 'B-70KM-1Q', words }, card)).toBe(false);
  });
});

describe('the steps', () => {
  const { form } = useSetUp.getInitialState();
  test('each is asked once', () => {
    expect(stepAfter('claim', form)).toBe('charity');
    expect(stepAfter('you', form)).toBe('passphrase');
    expect(stepAfter('passphrase', form)).toBe('cards');
    expect(stepAfter('cards', form)).toBeNull();
  });
  test('what is chosen and on paper is not asked again', () => {
    const chosen = { ...form, passphrase: 'six words', cardA: 'a', cardB: 'b' };
    expect(stepAfter('you', chosen)).toBeNull();
    expect(stepAfter('you', { ...chosen, cardA: '', cardB: '' })).toBe('cards');
  });
  test('a refusal leads to what was refused', () => {
    expect(stepOf({ code: 'PASSPHRASE_WEAK' })).toBe('passphrase');
    expect(stepOf({ code: 'RECOVERY_CARD_MISTYPED' })).toBe('cards');
    expect(stepOf({ code: 'FIELD_INVALID' })).toBe('charity');
    expect(stepOf({ code: 'CLAIM_REFUSED' })).toBe('claim');
  });
});
