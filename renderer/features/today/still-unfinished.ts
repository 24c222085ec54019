import { useEffect } from 'react';
import type { DraftSummary } from '../../vault/api.ts';
import { forgetDraft, useSession } from '../shell/session.ts';
import { useVault } from '../shell/vault.tsx';

/** The unfinished acts that are still there: one may have been finished or thrown away since it was listed. */
export function useStillUnfinished(): DraftSummary[] {
  const vault = useVault();
  const unfinished = useSession((session) => session.unfinished);
  useEffect(() => {
    const look = async (id: string) => {
      const draft = await vault.call('draft', id);
      if (!draft.ok && draft.problem.code === 'NOTHING_HERE') forgetDraft(id);
    };
    for (const { id } of useSession.getState().unfinished) void look(id);
  }, [vault]);
  return unfinished;
}
