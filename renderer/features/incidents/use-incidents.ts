import { useCallback } from 'react';
import type { Problem } from '../../vault/api.ts';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** All incidents that this worker's team knows of, the newest first. */
export function useIncidents(): Loaded<OfficeCase[]> {
  const vault = useVault();
  const load = useCallback(() => vault.call('officeCases', 'incident'), [vault]);
  return useLoaded(load, null);
}

/** One of them, by its small file; null while it is read, and where this worker's team has none. */
export function useIncident(file: string): { known: OfficeCase | null; problem: Problem | null } {
  const { value, problem } = useIncidents();
  return { known: value?.find(({ view }) => view.file === file) ?? null, problem };
}
