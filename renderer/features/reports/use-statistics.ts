import { useCallback } from 'react';
import type { ReportCalls } from '../../vault/report-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** What was released, and whether this worker may count; read again whenever something changes. */
export function useStatistics(): Loaded<ReturnType<ReportCalls['statistics']>> {
  const vault = useVault();
  const load = useCallback(() => vault.call('statistics'), [vault]);
  return useLoaded(load, null);
}
