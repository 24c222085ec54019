/** The person wanted to think, or said when to ask again. Once they have decided anew, the old day is nothing. */
import type { FileRule } from './rule.ts';

export const askAgain: FileRule = ({ decisions }) =>
  decisions
    .filter(({ askAgainOn }) => askAgainOn !== '')
    .map(({ askAgainOn, question }) => ({ day: askAgainOn, about: question }));
