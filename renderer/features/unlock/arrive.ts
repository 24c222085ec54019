import type { DraftSummary } from '../../vault/api.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

/** The vault has opened: to the very card or form that was open, or to the question what to do with unfinished work. */
export function arrive(unfinished: DraftSummary[]): void {
  const { interrupted } = useSession.getState();
  const isGone = interrupted?.at === 'act' && !unfinished.some(({ id }) => id === interrupted.draft);
  useSession.setState({ unfinished, interrupted: null });
  if (interrupted !== null && !isGone) go(interrupted);
  else if (unfinished.length > 0) go({ at: 'recover' });
}
