/** What can be wrong with an answer is said in a short sentence, and how to put it right in another. */
import { describe, expect, test } from 'vitest';
import en from '../../renderer/locales/en.json' with { type: 'json' };
import { caseKindNames, caseKindOf } from '../../shared/record/case/index.ts';
import { contactFields } from '../../shared/record/contacts.ts';
import type { Fields, Typed } from '../../shared/record/field/field.ts';
import { fieldProblems } from '../../shared/record/field/problems.ts';
import { registerNames, registerOf } from '../../shared/record/register/index.ts';
import { recordNumberProblems } from '../../shared/rules/record-number.ts';
import { pathsWith, projectFiles } from './project-files.ts';

/** More than this is not heard to its end by who listens to a screen reader. */
const MOST_WORDS = 25;

const sentences: Readonly<Record<string, string>> = en.problems;
const codes = [...fieldProblems, ...recordNumberProblems];

describe.each(codes)('%s', (code) => {
  const said = sentences[code] ?? '';

  test('says what is wrong and how to put it right, in few words', () => {
    const parts = said.split(/(?<=[.!?:]”?) /u);
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(said.split(/\s+/u).length).toBeLessThanOrEqual(MOST_WORDS);
    expect(said).toMatch(/[.]”?$/u);
  });

  test('has no gap that nobody fills, and no code', () => {
    expect(said).not.toMatch(/\{\{|[A-Z]+_[A-Z]+/);
  });
});

test('every code is given by some rule', () => {
  const rules = ['shared', 'renderer/vault', 'renderer/features']
    .flatMap((folder) => projectFiles(folder))
    .filter(({ path }) => path.endsWith('.ts') && path !== 'shared/record/field/problems.ts');
  expect(codes.filter((code) => pathsWith(new RegExp(`\\b${code}\\b`), rules).length === 0)).toEqual([]);
});

/** What hands, scanners and other programs put into boxes: nothing of it may break a form, and what is refused has its words. */
const typed: readonly Typed[] = [
  '',
  ' ',
  'a'.repeat(1024 * 1024),
  '\u0000',
  '\uD800',
  '\u202Eabc',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE files; --",
  '-1',
  '1e9',
  '99999999999999999999',
  '31/4/2026',
  '3/11/26',
  '31/12/9999',
  '1/1/0001',
  '25:61',
  '1/11/2026\n25:61',
  'soon\nearly',
  'x\n'.repeat(500),
  '٣/١١/٢٠٢٦',
  true,
  false,
  [],
  ['no-such-code'],
  ['note/no-such-record'],
  ['1 Mill Lane', 'QN1 1LS'],
  ['\u0000', ''],
  ['a\n'.repeat(50), ''],
  Array.from({ length: 300 }, (_, at) => `code-${at}`),
];

const all: [name: string, Fields][] = [
  ...caseKindNames.map((name): [string, Fields] => {
    const { fields, made } = caseKindOf(name);
    return [name, { ...fields, ...made }];
  }),
  ...registerNames.map((name): [string, Fields] => [name, registerOf(name).fields]),
  ['the office’s own contacts', contactFields],
];
const contexts = [
  { today: '2026-11-24', practice: true },
  { today: '2026-11-24', practice: false },
];

test.each(all)(
  'whatever is typed into %s is kept as its shape allows, or refused in words',
  (_name, fields) => {
    for (const [name, field] of Object.entries(fields)) {
      for (const context of contexts) {
        for (const each of typed) {
          const read = field.read(each, context, {});
          if (read.ok) expect([name, field.schema.safeParse(read.value).success]).toEqual([name, true]);
          else expect(codes).toContain(read.problem);
        }
      }
    }
  },
);
