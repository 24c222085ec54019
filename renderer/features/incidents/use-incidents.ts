import { useCallback } from 'react';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** All incidents that this worker's team knows of, the newest first. */
export function useIncidents(): Loaded<OfficeCase[]> {
  const vault = useVault();
  const load = useCallback(() => vault.call('officeCases', 'incident'), [vault]);
  return useLoaded(load, null);
}
