/** One row of the table of bad input. */
import type { ProblemCode } from '../../shared/wire/problems.ts';

interface Place {
  file: string;
  /** A piece of the test's title, as it stands in the file. */
  title: string;
}

export interface Row {
  number: number;
  what: string;
  /** What is answered, where a code is: each stands in one of the tests named. */
  codes: readonly ProblemCode[];
  where: readonly Place[];
  /** What no test tries yet, though the app should withstand it. */
  missing?: string;
  /** What waits for a part of the app that is not built. */
  notYet?: { issue: 4 | 5 | 6 | 7; why: string };
}

export const at = (file: string, ...titles: readonly string[]): Place[] =>
  titles.map((title) => ({ file, title }));
