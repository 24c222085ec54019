import type { Problem } from '../../vault/api.ts';
import type { RequestCase } from '../../vault/request-api.ts';
import { useRequests } from './use-requests.ts';

export interface KnownCase {
  one: RequestCase;
  /** ISO day. */
  today: string;
}

/** One case, by its small file; null while it is read, and where this worker's team has none. */
export function useCase(file: string): { known: KnownCase | null; problem: Problem | null } {
  const { value, problem } = useRequests();
  const one = value?.requests.find(({ view }) => view.file === file);
  return { known: value === null || one === undefined ? null : { one, today: value.today }, problem };
}
