import { useCallback } from 'react';
import type { DisposalDetail } from '../../vault/retention-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** One file's disposal, read again when anything changes. */
export function useDisposal(file: string): Loaded<DisposalDetail> {
  const vault = useVault();
  const load = useCallback(() => vault.call('disposal', file), [vault, file]);
  return useLoaded(load, null);
}
