import { type ReactNode, useCallback } from 'react';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';

interface Props {
  file: string;
  /** Null where nobody planned it. */
  visit: string | null;
  children: (view: FileView, visit: VisitView | null) => ReactNode;
}

/** The file and the visit that a screen is about; nothing until they are there. */
export function WithVisit({ file, visit, children }: Props) {
  const vault = useVault();
  const load = useCallback(() => vault.call('openFile', file), [vault, file]);
  const { value: view, problem } = useLoaded(load, file);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (view === null) return null;
  const known = view.visits.find(({ record }) => record === visit) ?? null;
  return visit !== null && known === null ? null : children(view, known);
}
