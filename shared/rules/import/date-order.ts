/** In which order a column writes its dates. A day above 12 tells; where none does, a person must. */

export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\b/;

/** `unclear`: every date could be read in both orders. `mixed`: some fit only the one, some only the other. */
export function dateOrderOf(values: readonly string[]): DateOrder | 'unclear' | 'mixed' {
  let dayFirst = false;
  let monthFirst = false;
  let either = false;
  for (const value of values) {
    const [, first, second] = numbers.exec(value.trim()) ?? [];
    if (first === undefined || second === undefined) continue;
    either = true;
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'mixed';
  if (monthFirst) return 'month-first';
  return dayFirst || !either ? 'day-first' : 'unclear';
}

/** A date of the column as people here type it; a time behind it is dropped, as programs add one to birthdays. */
export function typedInOrder(value: string, order: DateOrder): string {
  const day = value.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  return order === 'day-first' ? day : day.replace(numbers, '$2/$1/$3');
}
