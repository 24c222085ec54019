/**
 * The check against the national data opt-out: the numbers of everybody whom a list would name go to NHS England's service, and the numbers of
 * those who have not opted out come back. Only they may stay on the list; who has no number cannot be checked, and is left out.
 */
import { err, ok, type Result } from '../result.ts';
import { parseNhsNumber } from './nhs-number.ts';

export interface Listed {
  /** Ten digits; empty where none is known. */
  nhsNumber: string;
}

/**
 * @param returned the file that came back, one number on each line, with or without others behind a comma.
 * Fails where a line is no number, or the number of somebody who was not asked about: then it is the answer to another question.
 */
export function afterCheck<T extends Listed>(
  asked: readonly T[],
  returned: string,
): Result<T[], 'OPT_OUT_OTHER_LIST'> {
  const known = new Set(asked.flatMap(({ nhsNumber }) => (nhsNumber === '' ? [] : [nhsNumber])));
  const allowed = new Set<string>();
  for (const line of returned.split(/\r?\n/)) {
    const [first = ''] = line.split(',');
    const cell = first.trim().replaceAll('"', '');
    if (cell === '') continue;
    const number = parseNhsNumber(cell);
    if (!number.ok || !known.has(number.value.digits)) return err('OPT_OUT_OTHER_LIST');
    allowed.add(number.value.digits);
  }
  return ok(asked.filter(({ nhsNumber }) => allowed.has(nhsNumber)));
}
