/** Printing and saving, by the shell's door. A file name says nothing about anybody. */
import { useState } from 'react';
import type { Problem } from '../../../vault/api.ts';
import { useBridge } from '../../shell/vault.tsx';

export type Said = 'printed' | 'saved' | 'cancelled';

export interface Paper {
  busy: boolean;
  said: Said | null;
  problem: Problem | null;
  print: () => void;
  pdf: () => void;
}

export function usePaper(): Paper {
  const bridge = useBridge();
  const [state, setState] = useState<Pick<Paper, 'busy' | 'said' | 'problem'>>({
    busy: false,
    said: null,
    problem: null,
  });
  const run = async (how: 'print' | 'pdf') => {
    setState({ busy: true, said: null, problem: null });
    const reply =
      how === 'print' ? await bridge.call('page:print') : await bridge.call('page:pdf', 'receipt.pdf');
    if (!reply.ok) return setState({ busy: false, said: null, problem: { code: reply.problem } });
    const done = how === 'print' ? 'printed' : 'saved';
    return setState({ busy: false, said: reply.value === 'saved' ? done : 'cancelled', problem: null });
  };
  return { ...state, print: () => void run('print'), pdf: () => void run('pdf') };
}
