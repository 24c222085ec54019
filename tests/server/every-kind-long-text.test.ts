/** A megabyte of text in every field of words, in every kind of record: refused in its place, with a sentence, and the draft stays. */
import { beforeAll, describe, expect, test } from 'vitest';
import en from '../../renderer/locales/en.json' with { type: 'json' };
import { caseKindNames, caseKindOf } from '../../shared/record/case/index.ts';
import type { Field, Fields } from '../../shared/record/field/field.ts';
import { emptyValues, type TypedForm, typedForm } from '../../shared/record/field/form.ts';
import type { FormPlace } from '../../shared/record/form-draft.ts';
import { registerNames, registerOf } from '../../shared/record/register/index.ts';
import type { Laptop } from '../laptop/laptop.ts';
import { useLaptops } from './laptops.ts';
import { personForm } from './practice.ts';

const megabyte = 'a'.repeat(1024 * 1024);
const context = { today: '2026-11-23', practice: true };
const sentences: Readonly<Record<string, string>> = en.problems;
const laptops = useLaptops();
let laptop: Laptop;
let file: string;

beforeAll(async () => {
  laptop = await laptops.enrolled();
  ({ file } = await laptop.must('addPerson', personForm()));
});

/** The fields into which words are typed; what a box, a list or a pen gives is no text. */
function textsIn(fields: Fields): [string, Field][] {
  return Object.entries(fields).filter(([, field]) => typeof field.show(field.empty) === 'string');
}

const all = [
  ...caseKindNames.map((name) => [name, caseKindOf(name).fields] as const),
  ...registerNames.map((name) => [name, registerOf(name).fields] as const),
];

test.each(all)('each field of words in %s refuses it with a code that has its sentence', (_name, fields) => {
  for (const [, field] of textsIn(fields)) {
    const read = field.read(megabyte, context, {});
    expect(read.ok).toBe(false);
    if (!read.ok) expect(sentences[read.problem]).toMatch(/\w/);
  }
});

const written = caseKindNames.filter((name) => {
  const { begunBy, fields } = caseKindOf(name);
  return begunBy === 'worker' && textsIn(fields).length > 0;
});

describe('a form', () => {
  test.each(written)('of %s keeps its draft, and saves nothing', async (kind) => {
    const { fields, kept } = caseKindOf(kind);
    const texts = textsIn(fields).map(([name]) => name);
    const typed: TypedForm = {
      ...typedForm(fields, emptyValues(fields)),
      ...Object.fromEntries(texts.map((name) => [name, megabyte])),
    };
    const place: FormPlace = { form: kind, file, record: null };
    const [first = ''] = texts;
    const content = { typed: { [first]: megabyte } };
    await laptop.must('keepForm', { ...place, version: 1, content });
    const before = (await laptop.must('openFile', file)).records.length;
    const form = { file, kind, record: null, typed, seen: {} };
    const { problems } =
      kept === 'file'
        ? await laptop.must('saveRecord', form)
        : await laptop.must('sendRecord', { about: file, kind, typed });
    expect(texts.filter((name) => problems[name] !== undefined)).not.toEqual([]);
    for (const code of Object.values(problems)) expect(sentences[code]).toMatch(/\w/);
    expect(await laptop.must('formDraft', place)).toMatchObject({ content });
    expect((await laptop.must('openFile', file)).records).toHaveLength(before);
  });
});
