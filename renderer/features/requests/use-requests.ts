import { useCallback } from 'react';
import type { RequestCase } from '../../vault/request-api.ts';
import { type Loaded, useLoaded, useVault } from '../shell/vault.tsx';

interface Requests {
  /** ISO day. */
  today: string;
  requests: RequestCase[];
}

/** All requests and complaints about data that this worker's team knows of, the newest first. */
export function useRequests(): Loaded<Requests> {
  const vault = useVault();
  const load = useCallback(() => vault.call('requests'), [vault]);
  return useLoaded(load, null);
}
