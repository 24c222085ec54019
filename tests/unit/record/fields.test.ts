/** Every type of field by a table: what may be typed, what is kept of it, and what is refused, by code. */
import { describe, expect, test } from 'vitest';
import { oneOf, someOf, tick } from '../../../shared/record/field/choice.ts';
import type { Field, Typed } from '../../../shared/record/field/field.ts';
import { email, gpCode, nhsNumber, phone, postcode } from '../../../shared/record/field/known.ts';
import { money, whole } from '../../../shared/record/field/number.ts';
import { toDirectory, toRecords } from '../../../shared/record/field/reference.ts';
import { line, lines, text, written } from '../../../shared/record/field/text.ts';
import { clockTime, date, moment } from '../../../shared/record/field/time.ts';
import type { Json } from '../../../shared/encoding/canonical.ts';

const context = { today: '2026-11-23', practice: true };
type Row = [typed: Typed, kept: Json] | [typed: Typed, problem: { refused: string }];
const no = (refused: string) => ({ refused });

const tables: Record<string, [Field, Row[]]> = {
  'a line': [
    line(10),
    [
      ['  Ann  Lee ', 'Ann Lee'],
      ['', ''],
      ['0123456789', '0123456789'],
      ['0123456789x', no('TEXT_TOO_LONG')],
      ['👩‍👩‍👧', '👩‍👩‍👧'],
      ['a\u0000b', no('TEXT_UNREADABLE')],
      ['\ud800', no('TEXT_UNREADABLE')],
      [true, no('FIELD_INVALID')],
    ],
  ],
  'a text': [
    text(12),
    [
      ['one\r\ntwo', 'one\ntwo'],
      ['\u202Eabc', '\u202Eabc'],
      ['thirteen signs', no('TEXT_TOO_LONG')],
    ],
  ],
  lines: [
    lines(2, 5),
    [
      ['one\n\n two ', ['one', 'two']],
      ['', []],
      ['a\nb\nc', no('TOO_MANY_LINES')],
      ['longer', no('TEXT_TOO_LONG')],
    ],
  ],
  'one of several': [
    oneOf(['yes', 'no']),
    [
      ['yes', 'yes'],
      ['', ''],
      ['maybe', no('FIELD_INVALID')],
    ],
  ],
  'some of several': [
    someOf(['a', 'b', 'c']),
    [
      [
        ['c', 'a'],
        ['a', 'c'],
      ],
      [[], []],
      [['x'], no('FIELD_INVALID')],
      ['a', no('FIELD_INVALID')],
    ],
  ],
  'a tick': [
    tick(),
    [
      [true, true],
      [false, false],
      ['yes', no('FIELD_INVALID')],
    ],
  ],
  'a day': [
    date(),
    [
      ['23/11/2026', '2026-11-23'],
      ['3 Nov 2026', '2026-11-03'],
      ['31/4/2026', no('DATE_NOT_REAL')],
      ['3/11/26', no('DATE_YEAR')],
      ['soon', no('DATE_FORM')],
    ],
  ],
  'a day that has passed': [
    date('past'),
    [
      ['23/11/2026', '2026-11-23'],
      ['24/11/2026', no('DATE_FUTURE')],
    ],
  ],
  'a day to come': [
    date('future'),
    [
      ['23/11/2026', '2026-11-23'],
      ['22/11/2026', no('DATE_PAST')],
    ],
  ],
  'a time': [
    clockTime(),
    [
      ['9:30', '09:30'],
      ['0930', '09:30'],
      ['2.15pm', '14:15'],
      ['12am', '00:00'],
      ['12pm', '12:00'],
      ['24:00', no('TIME_FORM')],
      ['9', no('TIME_FORM')],
      ['13pm', no('TIME_FORM')],
    ],
  ],
  'a moment': [
    moment('past'),
    [
      ['23/11/2026\n9:30', '2026-11-23T09:30'],
      ['23/11/2026\n', no('TIME_FORM')],
      ['\n9:30', no('DATE_FORM')],
      ['24/11/2026\n9:30', no('DATE_FUTURE')],
    ],
  ],
  'a whole number': [
    whole(0, 10),
    [
      ['7', 7],
      ['', null],
      ['11', no('NUMBER_RANGE')],
      ['-1', no('NUMBER_RANGE')],
      ['5.5', no('NUMBER_FORM')],
      ['seven', no('NUMBER_FORM')],
    ],
  ],
  money: [
    money(),
    [
      ['£1,234.50', 123_450],
      ['12', 1200],
      ['', null],
      ['12.5', no('MONEY_FORM')],
      ['-3', no('MONEY_FORM')],
      ['1,23', no('MONEY_FORM')],
    ],
  ],
  'a phone': [
    phone(),
    [
      ['07700 900123', '+447700900123'],
      ['12', no('PHONE_LENGTH')],
    ],
  ],
  'an email': [
    email(),
    [
      ['Sam@Home.Example', 'Sam@home.example'],
      ['sam@home', no('EMAIL_FORM')],
      ['sam.home.example', no('EMAIL_FORM')],
      ['a b@home.example', no('EMAIL_FORM')],
      ['.sam@home.example', no('EMAIL_FORM')],
      ['sam@home..example', no('EMAIL_FORM')],
    ],
  ],
  'a postcode': [
    postcode(),
    [
      ['tn11ls', 'TN1 1LS'],
      ['ZZ99 3VZ', 'ZZ99 3VZ'],
      ['QN1 1LS', no('POSTCODE_PATTERN')],
    ],
  ],
  'an NHS number': [
    nhsNumber(),
    [
      ['999 000 0018', '9990000018'],
      ['999 000 0009', no('NHS_NUMBER_CHECK_DIGIT')],
    ],
  ],
  'what only the vault writes': [
    written(),
    [
      ['', ''],
      ['allowed', no('FIELD_INVALID')],
    ],
  ],
  'an entry of the directory': [
    toDirectory(),
    [
      ['DrShahssurgeryAAAAAAAA', 'DrShahssurgeryAAAAAAAA'],
      ['Dr Shah', no('FIELD_INVALID')],
    ],
  ],
  'records of the file': [
    toRecords(),
    [
      [['note/DrShahssurgeryAAAAAAAA', 'note/DrShahssurgeryAAAAAAAA'], ['note/DrShahssurgeryAAAAAAAA']],
      [[], []],
      [['note'], no('FIELD_INVALID')],
      [['Note/DrShahssurgeryAAAAAAAA'], no('FIELD_INVALID')],
      [['note/DrShahssurgeryAAAAAAAA/x'], no('FIELD_INVALID')],
      ['note', no('FIELD_INVALID')],
    ],
  ],
  'the code of a GP practice': [
    gpCode(),
    [
      ['g82001', 'G82001'],
      ['G82 001', 'G82001'],
      ['82001', no('GP_CODE_FORM')],
      ['G8200', no('GP_CODE_FORM')],
      ['G820011', no('GP_CODE_FORM')],
      ['GG2001', no('GP_CODE_FORM')],
    ],
  ],
};

describe.each(Object.entries(tables))('%s', (_name, [field, rows]) => {
  test.each(rows)('%j', (typed, wanted) => {
    const read = field.read(typed, context, {});
    const refused = wanted !== null && typeof wanted === 'object' && 'refused' in wanted;
    expect(read).toEqual(refused ? { ok: false, problem: wanted.refused } : { ok: true, value: wanted });
  });

  test('what is kept is read again from what it shows', () => {
    for (const [typed] of rows) {
      const read = field.read(typed, context, {});
      if (!read.ok) continue;
      expect(field.read(field.show(read.value), context, {})).toEqual(read);
      expect(field.schema.parse(read.value)).toEqual(read.value);
    }
  });
});

test('a test number is refused where people are real', () => {
  expect(nhsNumber().read('999 000 0018', { ...context, practice: false }, {})).toEqual({
    ok: false,
    problem: 'NHS_NUMBER_TEST',
  });
});
