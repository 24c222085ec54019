import { useSyncExternalStore } from 'react';

/** Where a table of seven days has no room: a small window, or a large zoom. */
const query = '(width < 60rem)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
