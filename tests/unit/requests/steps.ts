/** A request and its steps, for tests: each step by its day, written at noon of it by Dana unless said otherwise. */
import type { OnRecord, RequestOnRecord } from '../../../shared/rules/request/events.ts';

export type Row = { what: string; on: string; by?: string } & Record<string, string>;

export function requestOf(
  begun: Record<string, string>,
  rows: readonly Row[],
  role: RequestOnRecord['role'] = 'controller',
): RequestOnRecord {
  const values = { right: 'access', receivedOn: '2026-09-03', known: 'yes', ...begun };
  return {
    begun: { record: 'request', values, worker: 'ash', at: `${values.receivedOn}T12:00:00.000Z` },
    steps: rows.map(({ by, ...row }, at): OnRecord => ({
      record: `step-${at}`,
      values: row,
      worker: by ?? 'dana',
      at: `${row['on']}T12:00:0${at}.000Z`,
    })),
    role,
  };
}
