import { describe, expect, it } from 'vitest';
import { displayPhone, parsePhone, type PhoneProblem } from '../../../shared/rules/phone.ts';

const accepted: [typed: string, stored: string, shown: string][] = [
  ['07700 900123', '+447700900123', '07700 900123'],
  ['+44 7700 900999', '+447700900999', '07700 900999'],
  ['+44 (0)7700 900000', '+447700900000', '07700 900000'],
  ['0044 7700 900000', '+447700900000', '07700 900000'],
  ['(01632) 960-001', '+441632960001', '01632 960001'],
  ['01632.960.999', '+441632960999', '01632 960999'],
  ['020 7946 0000', '+442079460000', '020 7946 0000'],
  ['02079460999', '+442079460999', '020 7946 0999'],
  ['0121 496 0123', '+441214960123', '0121 496 0123'],
  ['0113 496 0123', '+441134960123', '0113 496 0123'],
  ['0303 123 4567', '+443031234567', '0303 123 4567'],
  ['0808 157 0123', '+448081570123', '0808 157 0123'],
  ['0800 123456', '+44800123456', '0800 123456'],
  ['016977 12345', '+441697712345', '01697 712345'],
  ['01697 73555', '+44169773555', '01697 73555'],
];

const refused: [typed: string, problem: PhoneProblem][] = [
  ['07700 90012', 'PHONE_LENGTH'],
  ['07700 9001234', 'PHONE_LENGTH'],
  ['020 7946 000', 'PHONE_LENGTH'],
  ['', 'PHONE_LENGTH'],
  ['+44', 'PHONE_KIND'],
  ['070 1234 5678', 'PHONE_KIND'],
  ['0900 123 4567', 'PHONE_KIND'],
  ['0500 123456', 'PHONE_KIND'],
  ['+33 1 23 45 67 89', 'PHONE_NOT_UK'],
  ['7700 900123', 'PHONE_NOT_UK'],
  ['000 7700 900123', 'PHONE_NOT_UK'],
  ['07700 900123 ext 4', 'PHONE_SYMBOL'],
  ['ask at the desk', 'PHONE_SYMBOL'],
  ['07700+900123', 'PHONE_SYMBOL'],
];

describe('a telephone number', () => {
  it.each(accepted)('takes %j as %s', (typed, stored, shown) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: stored });
    expect(displayPhone(stored)).toBe(shown);
    expect(parsePhone(shown)).toEqual({ ok: true, value: stored });
    expect(parsePhone(stored)).toEqual({ ok: true, value: stored });
  });

  it.each(refused)('refuses %j: %s', (typed, problem) => {
    expect(parsePhone(typed)).toEqual({ ok: false, problem });
  });
});
