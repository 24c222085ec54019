import { describe, expect, test } from 'vitest';
import { oneOf, tick, whenYes } from '../../../shared/record/field/choice.ts';
import { needed, whenIs } from '../../../shared/record/field/field.ts';
import {
  askedFields,
  emptyValues,
  readForm,
  schemaOf,
  typedForm,
} from '../../../shared/record/field/form.ts';
import { line } from '../../../shared/record/field/text.ts';
import { date } from '../../../shared/record/field/time.ts';

const fields = {
  name: needed(line(20)),
  told: oneOf(['yes', 'no']),
  toldOn: whenIs('told', ['yes'], needed(date('past'))),
  never: tick(),
  why: whenYes('never', line(20)),
};
const context = { today: '2026-11-23', practice: true };
const typed = { name: 'Ann', told: 'yes', toldOn: '1/11/2026', never: false, why: '' };

describe('a form', () => {
  test('is read field by field', () => {
    expect(readForm(fields, typed, context)).toEqual({
      values: { name: 'Ann', told: 'yes', toldOn: '2026-11-01', never: false, why: '' },
      problems: {},
    });
  });

  test('refuses half a character in its own field, and reads the others', () => {
    const { values, problems } = readForm(fields, { ...typed, name: 'Ann \uD83D' }, context);
    expect(problems).toEqual({ name: 'TEXT_UNREADABLE' });
    expect(values).toMatchObject({ name: '', told: 'yes' });
  });

  test('says what is needed, and only where it is asked', () => {
    expect(readForm(fields, {}, context).problems).toEqual({ name: 'FIELD_NEEDED' });
    expect(readForm(fields, { ...typed, toldOn: '' }, context).problems).toEqual({ toldOn: 'FIELD_NEEDED' });
  });

  test('keeps nothing of what is no longer asked', () => {
    const { values } = readForm(fields, { ...typed, told: 'no', why: 'left over' }, context);
    expect(values).toMatchObject({ toldOn: '', why: '' });
  });

  test('asks what the answers before call for', () => {
    const asked = (answers: object) => askedFields(fields, { ...emptyValues(fields), ...answers }, context);
    expect(asked({})).toEqual(['name', 'told', 'never']);
    expect(asked({ told: 'yes', never: true })).toEqual(['name', 'told', 'toldOn', 'never', 'why']);
  });

  test('lets an answer stand that an older rule allowed, while nobody touches it', () => {
    const before = { ...emptyValues(fields), name: 'A name that is longer than the rule of today' };
    const untouched = readForm(fields, typedForm(fields, before), context, before);
    expect(untouched).toEqual({ values: before, problems: {} });
    const touched = readForm(
      fields,
      { ...typedForm(fields, before), name: `${before.name}!` },
      context,
      before,
    );
    expect(touched.problems).toEqual({ name: 'TEXT_TOO_LONG' });
  });

  test('is read from a record that was kept before a field was there, and after one was added elsewhere', () => {
    expect(schemaOf(fields).parse({ name: 'Ann', laterField: 3 })).toEqual({
      ...emptyValues(fields),
      name: 'Ann',
    });
  });
});
