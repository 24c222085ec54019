/** Saving a table for other programs, by the shell's own dialog. It is noted who took what; a file name says nothing about anybody. */
import { useState } from 'react';
import type { AuditThing } from '../../../shared/audit/event.ts';
import { csvOf } from '../../../shared/csv.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import type { Problem } from '../../vault/api.ts';
import { useBridge, useVault } from './vault.tsx';

export type Table = Parameters<typeof csvOf>[0];

export interface TableSaving {
  busy: boolean;
  said: 'saved' | 'cancelled' | null;
  problem: Problem | null;
  save: (name: string, rows: Table) => void;
}

/** @param thing what the table holds, for the log. */
export function useSaveTable(thing: AuditThing): TableSaving {
  const bridge = useBridge();
  const vault = useVault();
  const [state, setState] = useState<Omit<TableSaving, 'save'>>({ busy: false, said: null, problem: null });
  const save = async (name: string, rows: Table) => {
    setState({ busy: true, said: null, problem: null });
    const noted = await vault.call('notePaper', { thing, file: null, how: 'exported' });
    if (!noted.ok) return setState({ busy: false, said: null, problem: noted.problem });
    const reply = await bridge.call('file:save', name, utf8(csvOf(rows)));
    return setState(
      reply.ok
        ? { busy: false, said: reply.value, problem: null }
        : { busy: false, said: null, problem: { code: reply.problem } },
    );
  };
  return { ...state, save: (name, rows) => void save(name, rows) };
}
