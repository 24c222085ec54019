import type { DraftSummary } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

/** The vault has opened: to the very card that was open, or to the question what to do with unfinished work. */
export function arrive(unfinished: DraftSummary[]): void {
  const { interrupted } = useSession.getState();
  const draft = unfinished.find(({ id }) => id === interrupted);
  useSession.setState({ unfinished, interrupted: null });
  if (draft !== undefined) go({ at: 'act', draft: draft.id });
  else if (unfinished.length > 0) go({ at: 'recover' });
}
