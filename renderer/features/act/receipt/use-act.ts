import type { ActView, FileView, Problem } from '../../../vault/api.ts';
import { useFile } from '../../shell/use-file.ts';

/** One act of a file, read again when the file changes. `act` is null while it loads, and when the file has no such act. */
export function useOneAct(
  file: string,
  act: string,
): { view: FileView | null; act: ActView | null; problem: Problem | null } {
  const { value, problem } = useFile(file);
  return { view: value, act: value?.acts.find((each) => each.act === act) ?? null, problem };
}
