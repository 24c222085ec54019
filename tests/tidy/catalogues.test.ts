import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectFiles } from './project-files.ts';

type Catalogue = { [key: string]: string | Catalogue };
const Catalogue: z.ZodType<Catalogue> = z.lazy(() => z.record(z.string(), z.union([z.string(), Catalogue])));

const read = projectFiles('renderer/locales')
  .filter(({ path }) => path.endsWith('.json'))
  .map(({ path, text }) => ({ path, entries: flatten(Catalogue.parse(JSON.parse(text))) }));
/** One for each language; the words of each kind of record lie in files of their own. */
const catalogues = read.filter(({ path }) => !path.startsWith('renderer/locales/record/'));
const english =
  catalogues.find(({ path }) => path === 'renderer/locales/en.json')?.entries ?? new Map<string, string>();

function flatten(catalogue: Catalogue, above = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[above + key, value] as const] : [...flatten(value, `${above}${key}.`)],
    ),
  );
}

function gaps(text: string): string[] {
  return (text.match(/\{\{\s*[\w.]+|<\/?\w+/g) ?? []).toSorted();
}

test('there is an English catalogue with words in it', () => {
  expect(english.size).toBeGreaterThan(0);
});

test.each(catalogues)(
  '$path has the same entries as the English one, with the same gaps to fill',
  ({ entries }) => {
    expect(new Set(entries.keys())).toEqual(new Set(english.keys()));
    for (const [key, text] of entries) expect([key, gaps(text)]).toEqual([key, gaps(english.get(key) ?? '')]);
  },
);

test.each(read)('$path has no empty entry and no HTML characters by code', ({ entries }) => {
  const wrong = [...entries].filter(([, text]) => text.trim() === '' || /&[a-z]+;|&#/.test(text));
  expect(wrong).toEqual([]);
});

test('people are called people', () => {
  const wrong = read
    .flatMap(({ entries }) => [...entries])
    .filter(([, text]) => /\bclients?\b|\bdata subjects?\b|\bservice users?\b/i.test(text));
  expect(wrong).toEqual([]);
});
