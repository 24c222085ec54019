/** What was searched for, so that coming back from a file finds the same list. Emptied when the lock falls. */
import { create } from 'zustand';
import { useSession } from '../shell/session.ts';

export const useSearch = create<{ query: string }>(() => ({ query: '' }));

useSession.subscribe(({ phase }) => {
  if (phase !== 'open') useSearch.setState({ query: '' });
});
