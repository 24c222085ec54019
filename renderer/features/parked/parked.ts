import { useCallback } from 'react';
import type { ParkedView } from '../../vault/office-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

/** What the office keeps apart until somebody decides. It has to be asked: a problem while it is out of reach. */
export function useParked(): Loaded<ParkedView[]> {
  const vault = useVault();
  const load = useCallback(() => vault.call('parked'), [vault]);
  return useLoaded(load, '');
}
