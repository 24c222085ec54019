/** Whether whoever works here may open people's files now, as the vault says; it refuses by itself. */
import { useCallback } from 'react';
import type { OwnFitness } from '../../vault/office-api.ts';
import type { Route } from '../shell/route.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';

/** Null until it has answered. */
export function useOwnFitness(): OwnFitness | null {
  const vault = useVault();
  const load = useCallback(() => vault.call('fitness'), [vault]);
  return useLoaded(load, null).value;
}

/** Screens that are about no person's file, or for an emergency. */
const open: readonly Route['at'][] = [
  'report-incident',
  'own-settings',
  'team',
  'member',
  'invite',
  'leaves',
  'device',
  'lost',
  'one-team',
  'new-team',
  'new-cards',
  'notice',
  'training',
  'security',
  'one-register',
  'tray',
  'glass',
  'break-glass',
  'glass-file',
];

export const staysOpen = (at: Route['at']): boolean => open.includes(at);
