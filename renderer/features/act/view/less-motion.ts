import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** True while the person has asked their system for less motion. */
export function useLessMotion(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
