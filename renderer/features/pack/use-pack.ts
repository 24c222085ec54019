import { useCallback } from 'react';
import type { Pack } from '../../vault/pack-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** Everything that is held about whoever asked, by the request's own file. */
export function usePack(request: string): Loaded<Pack> {
  const vault = useVault();
  const load = useCallback(() => vault.call('pack', request), [vault, request]);
  return useLoaded(load, null);
}
