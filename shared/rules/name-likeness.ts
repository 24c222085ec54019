/** Nothing alike · one part shared · nearly the same · the same. */
export type NameLikeness = 0 | 1 | 2 | 3;

/** Steps to turn one word into another: a letter put in, left out, changed, or swapped with its neighbour. */
function editSteps(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let steps = Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped) steps = Math.min(steps, (older[column - 2] ?? 0) + 1);
      current.push(steps);
    }
    older = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Short words must be equal; a longer word forgives one slip, a long one two. An initial stands for its word. */
function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter === 1) return a[0] === b[0];
  const forgiven = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  return Math.abs(a.length - b.length) <= forgiven && editSteps(a, b) <= forgiven;
}

/** How the words of the shorter name find a partner each in the longer one: equal words first, then alike, then initials. */
function pairWords(few: readonly string[], many: readonly string[]): NameLikeness {
  let waiting = [...few];
  const left = [...many];
  const pair = (fits: (word: string, other: string) => boolean): void => {
    waiting = waiting.filter((word) => {
      const at = left.findIndex((other) => fits(word, other));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  pair((word, other) => word === other);
  if (waiting.length === 0 && left.length === 0) return 3;
  pair((word, other) => word.length > 1 && other.length > 1 && alikeWords(word, other));
  const fullWords = few.length - waiting.length;
  pair(alikeWords);
  if (waiting.length === 0 && few.length >= 2 && fullWords >= 1) return 2;
  return fullWords >= 1 && few.length + many.length > 2 ? 1 : 0;
}

function words(name: string): string[] {
  return name.split(' ').filter((word) => word !== '');
}

/**
 * Compares two names already folded for search, whatever the order of their words. Nearly the same means that at least two
 * words of the shorter name, and all of them, have a word alike in the longer one, and not by initials alone: `m okoro` and
 * `margaret ann okoro`.
 */
export function nameLikeness(a: string, b: string): NameLikeness {
  const one = words(a);
  const other = words(b);
  if (one.length === 0 || other.length === 0) return 0;
  if (one.length !== other.length)
    return one.length < other.length ? pairWords(one, other) : pairWords(other, one);
  const there = pairWords(one, other);
  const back = pairWords(other, one);
  return there > back ? there : back;
}
