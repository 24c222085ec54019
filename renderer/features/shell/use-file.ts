import { useCallback } from 'react';
import type { FileView } from '../../vault/api.ts';
import { type Loaded, useLoaded, useVault } from './vault.tsx';

/** A file as it is now, read again whenever it changes. */
export function useFile(file: string): Loaded<FileView> {
  const vault = useVault();
  const load = useCallback(() => vault.call('openFile', file), [vault, file]);
  return useLoaded(load, file);
}
