/** Each kind of record has its words: a name, a label for each field, a word for each answer, and none for what is not there. */
import { describe, expect, test } from 'vitest';
import { recordWords as wordsOfKind } from '../../renderer/features/record/words.ts';
import { recordWords } from '../../renderer/locales/record/index.ts';
import { caseKindNames, caseKindOf } from '../../shared/record/case/index.ts';
import { contactFields } from '../../shared/record/contacts.ts';
import { kinds } from '../../shared/record/kinds.ts';
import { registerNames, registerOf } from '../../shared/record/register/index.ts';
import { sections } from '../../shared/record/case/sections.ts';

interface Words {
  one: string;
  many: string;
  add: string;
  fields: Record<string, string>;
  hints?: Record<string, string>;
  options?: Record<string, Record<string, string>>;
  parts?: Record<string, string>;
  /** What it asks to be done. */
  due?: Record<string, string>;
}

const all: Record<string, unknown> = recordWords;
const { common } = recordWords;
const shared: Record<string, string> = common.options;
/** Of fields that several kinds ask, such as where something comes from. */
const sharedByField: Record<string, Record<string, string>> = common.fieldOptions;

/** Asked in the same form, and no kind of record: settings of the organisation. */
const settings = ['office-contacts'];

test('every kind has words, and every words a kind', () => {
  expect(Object.keys(all).toSorted()).toEqual(['common', ...settings, ...Object.keys(kinds)].toSorted());
  expect(Object.keys(common.sections)).toEqual([...sections]);
});

const declared = [
  ...caseKindNames.map((name) => {
    const { fields, made, parts, headline } = caseKindOf(name);
    return { name, fields: { ...fields, ...made }, parts, headline };
  }),
  ...registerNames.map((name) => ({ name, parts: {}, ...registerOf(name) })),
  ...settings.map((name) => ({ name, fields: contactFields, parts: {}, headline: ['name'] })),
];

describe.each(declared)('$name', ({ name, fields, parts, headline }) => {
  const words = all[name] as Words;

  test('has a label for each field and no other', () => {
    const own = Object.keys(words.fields);
    const known = [...own, ...Object.keys(common.fields)];
    expect(Object.keys(fields).filter((field) => !known.includes(field))).toEqual([]);
    expect(own.filter((field) => !Object.hasOwn(fields, field))).toEqual([]);
    expect(Object.keys(words.hints ?? {}).filter((field) => !Object.hasOwn(fields, field))).toEqual([]);
    expect([words.one, words.many, words.add].filter((text) => text === '')).toEqual([]);
  });

  test('has a word for each answer', () => {
    for (const [field, { ask }] of Object.entries(fields)) {
      if (ask.as !== 'one' && ask.as !== 'some') continue;
      const own = words.options?.[field] ?? sharedByField[field] ?? {};
      const missing = ask.of.filter((code) => own[code] === undefined && shared[code] === undefined);
      expect({ field, missing }).toEqual({ field, missing: [] });
      const unknown = Object.keys(own).filter((code) => !ask.of.includes(code));
      expect({ field, unknown }).toEqual({ field, unknown: [] });
    }
  });

  test('has a title for each part of a long form', () => {
    expect(Object.keys(words.parts ?? {})).toEqual(Object.keys(parts));
    expect(Object.values(parts).filter((field) => !Object.hasOwn(fields, field))).toEqual([]);
  });

  test('is named by fields that it has', () => {
    expect(headline.length).toBeGreaterThan(0);
    expect(headline.filter((field) => !Object.hasOwn(fields, field))).toEqual([]);
  });
});

test('what every kind may ask to be done has common words', () => {
  const known = Object.keys(common.due).map((what) => `record.common.due.${what}`);
  const words = { t: (key: string) => key, i18n: { exists: (key: string) => known.includes(key) } };
  const { due } = wordsOfKind(words as Parameters<typeof wordsOfKind>[0], 'contact');
  expect(due('tell-source')).toBe('record.common.due.tell-source');
  expect(due('about-erased')).toBe('record.common.due.about-erased');
});
