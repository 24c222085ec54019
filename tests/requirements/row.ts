/** One row of the table of requirements: what the charity's notice, the law or the sector asks, and the tests that prove it. */
export interface Requirement {
  /** `R-16`. */
  id: string;
  words: string;
  /** The piece of work that owns it. */
  issue: 2 | 3 | 4 | 5 | 6 | 7;
  /** Beside the tests whose own title names it, as in `R-16: a postcode is checked`. */
  proofs: readonly Proof[];
}

export interface Proof {
  file: string;
  /** A piece of the test's title, as it is reported. */
  title: string;
}

export function row(
  id: string,
  issue: Requirement['issue'],
  words: string,
  ...proofs: readonly (readonly [file: string, ...titles: string[]])[]
): Requirement {
  return {
    id,
    words,
    issue,
    proofs: proofs.flatMap(([file, ...titles]) => titles.map((title) => ({ file: `tests/${file}`, title }))),
  };
}
