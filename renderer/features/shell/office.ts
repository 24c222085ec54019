import { useCallback } from 'react';
import type { OfficeView } from '../../vault/office-api.ts';
import { type Loaded, useLoaded, useVault } from './vault.tsx';

/** No file is called so: only news of the whole organisation is read again. */
const organisation = '';

/** The organisation as the vault knows it now: its people, teams, openings, and what waits. Call `again` after changing it. */
export function useOffice(): Loaded<OfficeView> {
  const vault = useVault();
  const load = useCallback(() => vault.call('office'), [vault]);
  return useLoaded(load, organisation);
}

export function nameOf(office: OfficeView | null, worker: string): string {
  return office?.members.find((member) => member.worker === worker)?.name ?? '';
}

/** Who may open a file in an emergency, by name. */
export function onDuty(office: OfficeView): string[] {
  const team = office.teams.find(({ kind }) => kind === 'duty');
  return (team?.members ?? []).map((worker) => nameOf(office, worker)).filter((name) => name !== '');
}
