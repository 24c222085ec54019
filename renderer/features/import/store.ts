/** What is on screen while a table is brought in: kept on this laptop like any half-filled form, until it was brought in or thrown away. */
import { z } from 'zod';
import { encodings } from '../../../shared/rules/import/decode-text.ts';
import { type ColumnTarget, columnTargets, guessColumns } from '../../../shared/rules/import/columns.ts';
import { type DateOrder, dateOrderOf, dateOrders } from '../../../shared/rules/import/date-order.ts';
import type { CheckedRow, ImportRow } from '../../vault/import-api.ts';
import type { Table } from './read-table.ts';

export interface Plan {
  table: Table;
  columns: (ColumnTarget | null)[];
  /** Null until the worker has said, where the table does not. */
  dates: DateOrder | null;
}

export interface Kept {
  plan: Plan | null;
}

export const keptSchema: z.ZodType<Kept> = z.strictObject({
  plan: z
    .strictObject({
      table: z.strictObject({
        headings: z.array(z.string()),
        rows: z.array(z.array(z.string())),
        encoding: z.enum(encodings),
      }),
      columns: z.array(z.enum(columnTargets).nullable()),
      dates: z.enum(dateOrders).nullable(),
    })
    .nullable(),
});

/** What the column of dates of birth says of its order; nothing where there is none. */
export function datesIn({ table, columns }: Pick<Plan, 'table' | 'columns'>): ReturnType<typeof dateOrderOf> {
  const column = columns.indexOf('dateOfBirth');
  return column === -1 ? 'day-first' : dateOrderOf(table.rows.map((row) => row[column] ?? ''));
}

export function firstPlan(table: Table): Plan {
  const columns = guessColumns(table.headings);
  return withDates({ table, columns, dates: null });
}

/** The order that the table itself tells. */
export function withDates(plan: Plan): Plan {
  const order = datesIn(plan);
  return order === 'unclear' || order === 'mixed' ? plan : { ...plan, dates: order };
}

export interface Looked extends ImportRow {
  checked: CheckedRow;
}

/** Each row in one place: wrong before twice, twice before known. */
export function sorted(rows: readonly Looked[]): Record<'wrong' | 'twice' | 'known' | 'ready', Looked[]> {
  const places = { wrong: [], twice: [], known: [], ready: [] } as ReturnType<typeof sorted>;
  for (const row of rows) {
    const { problems, sameAs, match } = row.checked;
    const place =
      Object.keys(problems).length > 0
        ? 'wrong'
        : sameAs !== null
          ? 'twice'
          : match !== null
            ? 'known'
            : 'ready';
    places[place].push(row);
  }
  return places;
}
