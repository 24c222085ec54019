import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import type { Outcome, Problem, Vault } from '../../vault/api.ts';
import type { Entered } from '../../vault/office-api.ts';
import { useVault } from '../shell/vault.tsx';

export interface Changing {
  busy: boolean;
  problem: Problem | null;
  /** What came of the last one. */
  entered: Entered['state'] | null;
  /** Asks for a change of the organisation, reads it again, and tells what came of it; null when it was refused. */
  change: (ask: (vault: Vault) => Promise<Outcome<Entered | null>>) => Promise<Entered['state'] | null>;
}

export function useChange(again: () => void): Changing {
  const { t } = useTranslation();
  const vault = useVault();
  const [state, setState] = useState<Omit<Changing, 'change'>>({ busy: false, problem: null, entered: null });
  const change: Changing['change'] = async (ask) => {
    if (state.busy) return null;
    setState({ busy: true, problem: null, entered: null });
    const outcome = await ask(vault);
    if (!outcome.ok) {
      setState({ busy: false, problem: outcome.problem, entered: null });
      return null;
    }
    const entered = outcome.value?.state ?? 'entered';
    setState({ busy: false, problem: null, entered });
    announce(t(`team.${entered}`));
    again();
    return entered;
  };
  return { ...state, change };
}
