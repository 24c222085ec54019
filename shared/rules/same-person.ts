/**
 * One person with two files. Nothing is copied and nothing is lost: one file goes on, and shows what stands in the other. Two files are
 * taken for one person only while everything that is said of the two agrees; a single "no" keeps them apart.
 */
import { likelyMatch, type MatchFacts, type MatchReason } from './likely-match.ts';

/** What one file says of another. */
export interface SaidOfPair {
  file: string;
  other: string;
  answer: string;
  main: string;
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function byPair(said: readonly SaidOfPair[]): Map<string, SaidOfPair[]> {
  const pairs = new Map<string, SaidOfPair[]>();
  for (const one of said) {
    add(pairs, pairOf(one.file, one.other), one);
  }
  return pairs;
}

/**
 * For each file that goes on in another, the one in which it goes on at last. Where two workers chose apart, and each the other file, the
 * smaller id goes on: every laptop comes to the same.
 */
export function goesOnIn(said: readonly SaidOfPair[]): Map<string, string> {
  const next = new Map<string, string>();
  for (const [key, all] of byPair(said)) {
    const [one = '', other = ''] = key.split(' ');
    const mains = new Set(all.map(({ main }) => main));
    const [main = ''] = [...mains].toSorted();
    const agreed = one !== other && all.every(({ answer }) => answer === 'same');
    if (!agreed || (main !== one && main !== other)) continue;
    const from = main === one ? other : one;
    const before = next.get(from);
    if (before === undefined || main < before) next.set(from, main);
  }
  const ends = new Map<string, string>();
  for (const file of next.keys()) {
    const end = endOf(next, file);
    if (end !== file) ends.set(file, end);
  }
  return ends;
}

/** Round in a circle, the smallest of it is the end. */
function endOf(next: ReadonlyMap<string, string>, file: string): string {
  const seen = [file];
  for (let at = next.get(file); at !== undefined; at = next.get(at)) {
    const begins = seen.indexOf(at);
    if (begins !== -1) return seen.slice(begins).toSorted()[0] ?? file;
    seen.push(at);
  }
  return seen.at(-1) ?? file;
}

export interface LikelyPair {
  one: string;
  other: string;
  score: number;
  reasons: readonly MatchReason[];
}

/**
 * Files that may be about one person, the likeliest first, without the pairs of which somebody has said something. Only those are
 * compared that share what a match comes from: a number, a birthday, a postcode, a whole name, or a part of it and nearly a birthday.
 */
export function likelyPairs(
  files: readonly (MatchFacts & { file: string })[],
  said: readonly SaidOfPair[],
): LikelyPair[] {
  const shelves = new Map<string, (MatchFacts & { file: string })[]>();
  for (const facts of files.map(withWholeNames)) {
    for (const key of new Set(keysOf(facts))) add(shelves, key, facts);
  }
  const done = new Set(byPair(said).keys());
  const found: LikelyPair[] = [];
  for (const shelf of shelves.values()) {
    for (const [place, one] of shelf.entries()) {
      for (const other of shelf.slice(place + 1)) {
        const key = pairOf(one.file, other.file);
        if (done.has(key)) continue;
        done.add(key);
        const match = likelyMatch(one, other);
        if (match !== null) found.push({ one: one.file, other: other.file, ...match });
      }
    }
  }
  return found.toSorted((a, b) => b.score - a.score);
}

/** A first name alone is shared by too many to say anything, unless it is all that is known. */
function withWholeNames<T extends MatchFacts>(facts: T): T {
  const whole = facts.foldedNames.filter((name) => name.includes(' '));
  return { ...facts, foldedNames: whole.length === 0 ? facts.foldedNames : whole };
}

function keysOf({ foldedNames, born, postcode, nhsDigits }: MatchFacts): string[] {
  const days = born.date === null ? [] : nearDays(born.date, born.accuracy === 'estimated');
  return [
    ...foldedNames.map((name) => `name ${name}`),
    ...foldedNames.flatMap((name) => name.split(' ').flatMap((part) => days.map((day) => `${part} ${day}`))),
    ...(born.date === null ? [] : [`born ${born.date}`]),
    ...(postcode === null ? [] : [`postcode ${postcode}`]),
    ...(nhsDigits === null ? [] : [`number ${nhsDigits}`]),
  ];
}

/** What a birthday with one slip in it still shares with the right one: the year, or the day and month. */
function nearDays(date: string, estimated: boolean): string[] {
  const year = Number(date.slice(0, 4));
  const years = estimated ? [-2, -1, 0, 1, 2].map((off) => year + off) : [year];
  return [...years.map(String), date.slice(5)];
}
