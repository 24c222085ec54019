/**
 * The national data opt-out before anything that names several people leaves as a table: for which flow of the register it leaves, and who
 * of them may be in it. Where the register has no flow that the opt-out may count for, nothing is asked.
 */
import { useState } from 'react';
import { type OptOutScope, optOutScope } from '../../../shared/rules/opt-out.ts';
import type { Problem } from '../../vault/api.ts';
import type { EntryView } from '../../vault/register-api.ts';
import { useAsk } from '../shell/vault.tsx';
import { isEnded, useEntries } from './entries.ts';

/** For the charity's own work or the person's own care: no flow of the register. */
export const OWN_USE = 'own-use';

export interface Leaving {
  /** Those in force that the opt-out counts for, or may. */
  flows: readonly { flow: EntryView; scope: OptOutScope['scope'] }[];
  chosen: string;
  choose: (flow: string) => void;
  attached: boolean;
  attach: (returned: string) => void;
  /** Somebody pressed save, and nothing is chosen. */
  isMissing: boolean;
  /** How many people the last table left out; null before the first. */
  leftOut: number | null;
  problem: Problem | null;
  /** What of these rows may leave, by the file that each is about; null where nothing may. A row about nobody stays. */
  keep: <T>(rows: readonly T[], fileOf: (row: T) => string | null) => Promise<readonly T[] | null>;
}

export function useLeaving(): Leaving {
  const { ask, problem, clear } = useAsk();
  const [chosen, setChosen] = useState('');
  const [returned, setReturned] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [leftOut, setLeftOut] = useState<number | null>(null);
  const flows = useEntries('data-flow')
    .filter(({ entry }) => !isEnded(entry))
    .map(({ entry }) => ({ flow: entry, scope: optOutScope(entry.values).scope }))
    .filter(({ scope }) => scope !== 'out');
  return {
    flows,
    chosen,
    choose(flow) {
      setChosen(flow);
      setReturned(null);
      setLeftOut(null);
      setMissing(false);
      clear();
    },
    attached: returned !== null,
    attach: setReturned,
    isMissing,
    leftOut,
    problem,
    async keep(rows, fileOf) {
      setLeftOut(null);
      if (flows.length === 0 || chosen === OWN_USE) return rows;
      if (chosen === '') {
        setMissing(true);
        return null;
      }
      const files = rows.flatMap((row) => fileOf(row) ?? []);
      const may = await ask('leaveFor', { flow: chosen, returned, files });
      if (may?.ok !== true) return null;
      const allowed = new Set(may.value.files);
      setLeftOut(may.value.leftOut);
      return rows.filter((row) => {
        const file = fileOf(row);
        return file === null || allowed.has(file);
      });
    },
  };
}
