/** Saving a table for other programs, by the shell's own dialog. A file name says nothing about anybody. */
import { useState } from 'react';
import { csvOf } from '../../../shared/csv.ts';
import { utf8 } from '../../../shared/encoding/bytes.ts';
import type { Problem } from '../../vault/api.ts';
import { useBridge } from './vault.tsx';

export type Table = Parameters<typeof csvOf>[0];

export interface TableSaving {
  busy: boolean;
  said: 'saved' | 'cancelled' | null;
  problem: Problem | null;
  save: (name: string, rows: Table) => void;
}

export function useSaveTable(): TableSaving {
  const bridge = useBridge();
  const [state, setState] = useState<Omit<TableSaving, 'save'>>({ busy: false, said: null, problem: null });
  const save = async (name: string, rows: Table) => {
    setState({ busy: true, said: null, problem: null });
    const reply = await bridge.call('file:save', name, utf8(csvOf(rows)));
    setState(
      reply.ok
        ? { busy: false, said: reply.value, problem: null }
        : { busy: false, said: null, problem: { code: reply.problem } },
    );
  };
  return { ...state, save: (name, rows) => void save(name, rows) };
}
