/** Printing and saving, by the shell's door. It is noted who took what; a file name says nothing about anybody. */
import { useState } from 'react';
import type { AuditThing } from '../../../shared/audit/event.ts';
import type { Problem } from '../../vault/api.ts';
import { useBridge, useVault } from './vault.tsx';

/** How a paper may be set: for anybody, in large print, or in easy words. */
export const paperLayouts = ['standard', 'large', 'easy-read'] as const;
export type PaperLayout = (typeof paperLayouts)[number];

export type Said = 'printed' | 'saved' | 'cancelled';

export interface Paper {
  busy: boolean;
  said: Said | null;
  problem: Problem | null;
  print: () => void;
  pdf: () => void;
}

/** What is on the paper, and in whose file it stands; null for nobody's. */
interface Printed {
  thing: AuditThing;
  file: string | null;
}

/** @param printed null for what is about nobody, and may be printed before there is anything to unlock. */
export function usePaper(printed: Printed | null): Paper {
  const bridge = useBridge();
  const vault = useVault();
  const [state, setState] = useState<Pick<Paper, 'busy' | 'said' | 'problem'>>({
    busy: false,
    said: null,
    problem: null,
  });
  const run = async (how: 'print' | 'pdf') => {
    const fail = (problem: Problem) => setState({ busy: false, said: null, problem });
    setState({ busy: true, said: null, problem: null });
    if (printed !== null) {
      const noted = await vault.call('notePaper', {
        ...printed,
        how: how === 'print' ? 'printed' : 'exported',
      });
      if (!noted.ok) return fail(noted.problem);
    }
    const name = `${printed?.thing ?? 'receipt'}.pdf`;
    const reply = how === 'print' ? await bridge.call('page:print') : await bridge.call('page:pdf', name);
    if (!reply.ok) return fail({ code: reply.problem });
    const done = how === 'print' ? 'printed' : 'saved';
    return setState({ busy: false, said: reply.value === 'saved' ? done : 'cancelled', problem: null });
  };
  return { ...state, print: () => void run('print'), pdf: () => void run('pdf') };
}
