import { type ReactNode } from 'react';
import type { FileView } from '../../vault/api.ts';
import type { VisitView } from '../../vault/visit-api.ts';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { useFile } from '../shell/use-file.ts';

interface Props {
  file: string;
  /** Null where nobody planned it. */
  visit: string | null;
  children: (view: FileView, visit: VisitView | null) => ReactNode;
}

/** The file and the visit that a screen is about; nothing until they are there. */
export function WithVisit({ file, visit, children }: Props) {
  const { value: view, problem } = useFile(file);
  if (problem !== null) return <ProblemNote problem={problem} />;
  if (view === null) return null;
  const known = view.visits.find(({ record }) => record === visit) ?? null;
  return visit !== null && known === null ? null : children(view, known);
}
