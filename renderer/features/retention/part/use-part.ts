import { useCallback } from 'react';
import type { PartGround } from '../../../../shared/rules/retention/part.ts';
import type { PartView } from '../../../vault/part-api.ts';
import { type Loaded, useLoaded, useVault } from '../../shell/vault.tsx';

/** What of a file may go by a ground, and what went, read again when anything changes. */
export function usePart(file: string, ground: PartGround, request: string): Loaded<PartView> {
  const vault = useVault();
  const load = useCallback(
    () => vault.call('partOfFile', file, ground, request),
    [vault, file, ground, request],
  );
  return useLoaded(load, null);
}
