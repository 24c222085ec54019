/** The organisation as the vault knows it now, read once for the rail and for every screen. */
import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import { type CaseKindName, caseKindOf } from '../../../shared/record/case/index.ts';
import type { TeamKind } from '../../../shared/membership/bodies.ts';
import type { Problem, Vault } from '../../vault/api.ts';
import type { OfficeView } from '../../vault/office-api.ts';
import { useSession } from './session.ts';
import { type Loaded, useVault } from './vault.tsx';

interface Known {
  value: OfficeView | null;
  problem: Problem | null;
}

const nothingYet: Known = { value: null, problem: null };
const useKnown = create<Known>(() => nothingYet);

/** What others offer to do waits at the office, and nothing tells of it: it is asked for this often, in milliseconds, while in touch. */
const ASK_EVERY = 5 * 60_000;

let turn = 0;
let askedAt = 0;

async function read(vault: Vault): Promise<void> {
  const mine = ++turn;
  askedAt = performance.now();
  const outcome = await vault.call('office');
  if (mine !== turn) return;
  useKnown.setState(
    outcome.ok
      ? { value: outcome.value, problem: null }
      : ({ value }) => ({ value, problem: outcome.problem }),
  );
}

/** Keeps what is known fresh while the vault is open, and forgets it when the lock falls. Returns the function that stops. */
export function followOffice(vault: Vault): () => void {
  const isOpen = () => useSession.getState().phase === 'open';
  const forget = () => {
    turn += 1;
    useKnown.setState(nothingYet);
  };
  const stops = [
    useSession.subscribe(({ phase }, before) => {
      if (phase === before.phase) return;
      if (phase === 'open') void read(vault);
      else forget();
    }),
    vault.on('changed', (files) => {
      if (files.length === 0 && isOpen()) void read(vault);
    }),
    vault.on('sync', ({ stage }) => {
      if (stage === 'up-to-date' && isOpen() && performance.now() - askedAt > ASK_EVERY) void read(vault);
    }),
    forget,
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Its people, teams, openings, and what waits; read again when a screen that shows it opens. Call `again` after changing it. */
export function useOffice(): Loaded<OfficeView> {
  const vault = useVault();
  const known = useKnown();
  const again = useCallback(() => void read(vault), [vault]);
  useEffect(again, [again]);
  return { ...known, again };
}

/** How much waits for this worker's word. */
export function useToApprove(): number {
  return useKnown(({ value }) => value?.offers.filter(({ canApprove }) => canApprove).length ?? 0);
}

/** Whether this worker is in the team of a kind, as far as it is known by now. */
export function useIsInTeam(kind: TeamKind): boolean {
  return useKnown(({ value }) => value?.teams.some((team) => team.kind === kind && team.mine) ?? false);
}

export function nameOf(office: OfficeView | null, worker: string): string {
  return office?.members.find((member) => member.worker === worker)?.name ?? '';
}

/** Whether this worker writes records of a kind: some are for administrators and the data-protection team alone. */
export function useMayWrite(kind: CaseKindName): boolean {
  const isCustodian = useKnown(({ value }) => value?.me.custodian === true);
  return isCustodian || caseKindOf(kind).writers === 'members';
}

/** Whose a laptop is, by name, as far as it is known by now; empty for a stranger's. */
export function useDeviceOwner(): (device: string) => string {
  const office = useKnown(({ value }) => value);
  return (device) => nameOf(office, office?.devices.find((one) => one.device === device)?.worker ?? '');
}

/** Who may open a file in an emergency, by name. */
export function onDuty(office: OfficeView): string[] {
  const team = office.teams.find(({ kind }) => kind === 'duty');
  return (team?.members ?? []).map((worker) => nameOf(office, worker)).filter((name) => name !== '');
}
