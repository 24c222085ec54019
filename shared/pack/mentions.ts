/** Where somebody is named in words that stand in another person's file. */
import type { Span } from './redaction.ts';

/** Shorter words would be found in half of all sentences. */
const SHORTEST = 4;

/** @param words names and numbers as they are written; too short ones are passed over. */
export function mentionFinder(words: readonly string[]): (text: string) => Span[] {
  const wanted = [...new Set(words.map((one) => one.trim()).filter(({ length }) => length >= SHORTEST))];
  if (wanted.length === 0) return () => [];
  const pattern = wanted
    .map((one) =>
      one
        .split(/\s+/u)
        .map(literally)
        .join(String.raw`\s+`),
    )
    .join('|');
  const find = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(find)].map(({ 0: { length }, index }) => ({ from: index, to: index + length }));
}

const literally = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`);
