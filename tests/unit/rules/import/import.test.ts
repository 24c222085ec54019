/** Tables from other programs are messy: encodings, headings, orders of dates, lost noughts, the same person twice. */
import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../../../shared/rules/import/columns.ts';
import { dateOrderOf, typedInOrder } from '../../../../shared/rules/import/date-order.ts';
import { decodeText } from '../../../../shared/rules/import/decode-text.ts';
import { formOfRow, type Mapping, sameRows } from '../../../../shared/rules/import/rows.ts';

describe('the bytes of a file', () => {
  const text = 'Siân,ł';
  const wide = Array.from(text, (sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]).flat();
  test.each([
    ['UTF-8', [...new TextEncoder().encode(text)], 'utf-8', text],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)], 'utf-8', text],
    ['UTF-16', [0xff, 0xfe, ...wide], 'utf-16le', text],
    ['UTF-16, the other way', [0xfe, 0xff, 0, 0x53, 0, 0x69], 'utf-16be', 'Si'],
    ['what Windows writes', [0x53, 0x69, 0xe2, 0x6e, 0x92, 0x73], 'windows-1252', 'Siân’s'],
  ])('%s', (_name, bytes, encoding, expected) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: expected, encoding });
  });
});

describe('headings', () => {
  test('are known however they are written', () => {
    expect(
      guessColumns([
        'First Name',
        'SURNAME',
        'D.O.B.',
        'Address 1',
        'Address 2',
        'Town',
        'Post Code',
        'Tel. No',
        'NHS No.',
        'E-mail',
        'Notes',
      ]),
    ).toEqual([
      'given',
      'family',
      'dateOfBirth',
      'addressLine',
      'addressLine',
      'addressLine',
      'postcode',
      'phone',
      'nhsNumber',
      'email',
      null,
    ]);
  });

  test('do not take one place twice', () => {
    expect(guessColumns(['Name', 'Full name', 'Phone', 'Mobile', 'Home phone'])).toEqual([
      'legalName',
      null,
      'phone',
      null,
      'secondPhone',
    ]);
  });
});

describe('the order of dates', () => {
  test.each([
    [['3/11/1950', '23/4/1980'], 'day-first'],
    [['11/3/1950', '4/23/1980'], 'month-first'],
    [['3/4/1950', '5/6/1980'], 'unclear'],
    [['13/4/1950', '4/13/1980'], 'mixed'],
    [['1950-11-03', '3 Nov 1950'], 'day-first'],
    [['', ''], 'day-first'],
  ])('%j is %s', (values, order) => {
    expect(dateOrderOf(values)).toBe(order);
  });

  test.each([
    ['4/23/1980', 'month-first', '23/4/1980'],
    ['4-3-1980', 'month-first', '3/4/1980'],
    ['3/4/1980', 'day-first', '3/4/1980'],
    ['1980-04-03 00:00:00', 'day-first', '1980-04-03'],
    ['1980-04-03T00:00:00.000Z', 'month-first', '1980-04-03'],
  ] as const)('%s, %s, is typed as %s', (value, order, typed) => {
    expect(typedInOrder(value, order)).toBe(typed);
  });
});

describe('a row', () => {
  const mapping: Mapping = {
    columns: [
      'given',
      'family',
      'dateOfBirth',
      'addressLine',
      'addressLine',
      'postcode',
      'phone',
      'services',
      null,
    ],
    dates: 'month-first',
    services: [
      { code: 'YANA', name: 'YANA' },
      { code: 'SHORT_BREAKS', name: 'Short Breaks' },
    ],
  };

  test('becomes a form as it could have been typed', () => {
    const row = [
      ' Ann ',
      'Lee',
      '4/23/1980',
      '1 Mill Lane',
      'Brackenford',
      'wb1 4qt',
      '7700900123',
      'short breaks; yana',
      'x',
    ];
    expect(formOfRow(row, mapping)).toMatchObject({
      legalName: 'Ann Lee',
      dateOfBirth: '23/4/1980',
      dateOfBirthAccuracy: 'exact',
      address: ['1 Mill Lane\nBrackenford', 'wb1 4qt'],
      phone: '07700900123',
      services: ['YANA', 'SHORT_BREAKS'],
    });
  });

  test('that is too short has empty answers', () => {
    expect(formOfRow(['Ann'], mapping)).toMatchObject({
      legalName: 'Ann',
      dateOfBirthAccuracy: 'unknown',
      phone: '',
    });
  });

  test('keeps text that looks like a formula as text', () => {
    expect(formOfRow(['=1+1', '@Lee'], mapping).legalName).toBe('=1+1 @Lee');
  });
});

test('the same person in two rows is noticed by number, or by name and birthday', () => {
  const form = (legalName: string, dateOfBirth: string, nhsNumber = '') => ({
    legalName,
    dateOfBirth,
    nhsNumber,
  });
  expect(
    sameRows([
      form('Ann Lee', '1/1/1980', '999 000 0018'),
      form('Anne Lee', '', '9990000018'),
      form('ANN  LEE', '1/1/1980'),
      form('Ann Lee', ''),
      form('Ann Lee', ''),
    ]),
  ).toEqual([null, 0, 0, null, null]);
});
