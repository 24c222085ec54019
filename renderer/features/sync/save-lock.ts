import { useSession } from '../shell/session.ts';

/** Where the bar on every screen says why nothing can be saved. */
export const leaseBarId = 'lease-ended';

/** For buttons that save: while this laptop may only read, they cannot be pressed, and point to the reason. */
export function useSaveLock(): { isDisabled: true; 'aria-describedby': string } | Record<string, never> {
  const ended = useSession(({ sync }) => sync?.lease.state === 'ended');
  return ended ? { isDisabled: true, 'aria-describedby': leaseBarId } : {};
}
